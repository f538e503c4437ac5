//! Signing out: the way that works everywhere, the documented one, and the one that never works.

use super::bodies::Body;
use super::visitor::{ALICE, Visitor};
use super::{each, is_in, pick};
use crate::client::Answer;

/// The names of deleted cookies; each is deleted in the way it was set.
fn deleted(answer: &Answer) -> String {
    let cookies = answer.all("set-cookie").into_iter();
    let names = cookies.map(|cookie| {
        let (name, rest) = cookie.split_once("=deleted; ").expect(cookie);
        let end = rest.strip_prefix("expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; path=/");
        let end = end.expect(cookie);
        assert!(end.is_empty() || end == "; domain=127.0.0.1; secure; HttpOnly");
        name
    });
    names.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn one_address_signs_out_everywhere() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.log_in(ALICE, "").await;
        let answer = visitor.get("/user/logout").await;
        let to = if is_in(generation, "2018") {
            "/auth/login"
        } else {
            "/"
        };
        assert_eq!(
            (answer.status, answer.header("location")),
            (302, Some(to)),
            "{generation}"
        );
        let names = pick(
            generation,
            &[
                ("2018 2019 2021 2021.12 2022 metron", "uid email key"),
                (
                    "2023 2023.7 2024 2025 2026",
                    "uid email key ip device expire_in",
                ),
            ],
        );
        assert_eq!(deleted(&answer), names, "{generation}");
        assert!(!visitor.is_signed_in().await, "{generation}");
        let guest = visitor.get("/user/logout").await;
        let found = (guest.status, guest.header("location"), deleted(&guest));
        let expected = (302, Some("/auth/login"), String::new());
        assert_eq!(found, expected, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn the_documented_logout_is_there_from_2019_to_2021_and_on_the_fork() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.log_in(ALICE, "").await;
        let answer = visitor.get("/logout").await;
        if is_in(generation, "2019 2021 metron") {
            assert_eq!(answer.text(), "{\"ret\":1}", "{generation}");
            assert_eq!(deleted(&answer), "uid email key", "{generation}");
            assert!(!visitor.is_signed_in().await, "{generation}");
        } else {
            assert_ne!(answer.status, 200, "{generation}");
            assert!(visitor.is_signed_in().await, "{generation}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_guests_logout_does_not_sign_out_except_on_the_fork() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.log_in(ALICE, "").await;
        let answer = visitor.get("/auth/logout").await;
        let is_fork = is_in(generation, "metron");
        let to = if is_fork { "/auth/login" } else { "/user" };
        assert_eq!(answer.header("location"), Some(to), "{generation}");
        assert_eq!(visitor.is_signed_in().await, !is_fork, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn both_ways_out_are_noted_with_the_requests() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        for path in ["/logout", "/user/logout", "/user"] {
            visitor.get(path).await;
        }
        let received = panel.received();
        let paths: Vec<_> = received
            .iter()
            .map(|request| request.path.as_str())
            .collect();
        assert_eq!(paths, ["/logout", "/user/logout"], "{generation}");
    })
    .await;
}
