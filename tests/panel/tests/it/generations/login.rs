//! Login: its answers, the session that it gives, and how long.

use local_panel::Generation;
use serde_json::json;

use super::bodies::{Body, password_name};
use super::visitor::{ALICE, Visitor, assert_failure, assert_success, refusal};
use super::{each, each_with_both_bodies, is_in, pick};
use crate::client::Answer;

#[tokio::test]
async fn an_unknown_account_and_a_wrong_password_have_their_answers() {
    each_with_both_bodies(async |generation, panel, body| {
        let mut visitor = Visitor::new(&panel, generation, body);
        let (unknown, wrong) = pick(
            generation,
            &[
                ("2018", ("邮箱或者密码错误", "邮箱或者密码错误.")),
                (
                    "2019 2021 2021.12 2022 metron",
                    ("邮箱不存在", "邮箱或者密码错误"),
                ),
                (
                    "2023 2023.7 2024 2025 2026",
                    ("邮箱或者密码错误", "邮箱或者密码错误"),
                ),
            ],
        );
        let answer = visitor
            .log_in(("nobody@example.test", "whatever-1"), "")
            .await;
        assert_eq!(refusal(generation, &answer), unknown, "{generation}");
        let answer = visitor.log_in((ALICE.0, "wrong-pass-1"), "").await;
        assert_eq!(refusal(generation, &answer), wrong, "{generation}");
        assert!(!visitor.has_cookies());
    })
    .await;
}

#[tokio::test]
async fn a_login_gives_the_session_of_its_generation() {
    each_with_both_bodies(async |generation, panel, body| {
        panel.stop_clock();
        let mut visitor = Visitor::new(&panel, generation, body);
        assert!(!visitor.is_signed_in().await);
        let answer = visitor.log_in(ALICE, "").await;
        assert_success(generation, &answer, "登录成功", "");
        assert_cookies(generation, &answer);
        assert!(visitor.is_signed_in().await);
        let page = visitor.get("/user").await.text();
        assert!(page.contains(ALICE.0));
    })
    .await;
}

fn assert_cookies(generation: Generation, answer: &Answer) {
    let (names, seconds, attributes) = pick(
        generation,
        &[
            (
                "2018 2019 2021 2021.12 2022 metron",
                ("uid email key ip expire_in", 86_400, ""),
            ),
            (
                "2023 2023.7 2024 2025 2026",
                (
                    "uid email key ip device expire_in",
                    3_600,
                    "; domain=127.0.0.1; secure; HttpOnly",
                ),
            ),
        ],
    );
    let cookies = answer.all("set-cookie");
    let name = |cookie: &&str| cookie.split('=').next().unwrap().to_owned();
    let found: Vec<String> = cookies.iter().map(name).collect();
    assert_eq!(found.join(" "), names, "{generation}");
    let end = format!("; Max-Age={seconds}; path=/{attributes}");
    for cookie in cookies {
        assert!(cookie.ends_with(&end), "{generation}: {cookie}");
    }
}

#[tokio::test]
async fn a_remembered_session_lasts_a_week() {
    let old = "2018 2019 2021 2021.12 2022 metron";
    each(async |generation, panel| {
        let (email, name) = (("email", ALICE.0), password_name(generation));
        // What a value in JSON means before 2023, and what from then on.
        let cases = [
            (json!("true"), true, true),
            (json!("false"), true, false),
            (json!("week"), true, false),
            (json!("0"), false, false),
            (json!(""), false, false),
            (json!(true), true, false),
        ];
        for (value, formerly, today) in cases {
            let body = json!({ (email.0): email.1, (name): ALICE.1, "remember_me": value });
            let mut visitor = Visitor::new(&panel, generation, Body::Own);
            let answer = visitor.post_json("/auth/login", &body).await;
            let is_long = answer.all("set-cookie")[0].contains("; Max-Age=604800;");
            let expected = if is_in(generation, old) {
                formerly
            } else {
                today
            };
            assert_eq!(is_long, expected, "{generation}: {value}");
        }
    })
    .await;
}

#[tokio::test]
async fn where_a_visitor_came_from_is_where_the_answer_leads() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.set_cookie("redir", "%2Fuser%2Fprofile");
        let answer = visitor.log_in(ALICE, "").await;
        assert_success(generation, &answer, "登录成功", "/user/profile");
    })
    .await;
}

#[tokio::test]
async fn a_signed_in_visitor_is_sent_to_the_account_except_by_the_fork() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.log_in(ALICE, "").await;
        let answer = visitor.log_in(ALICE, "").await;
        if is_in(generation, "metron") {
            assert_success(generation, &answer, "登录成功", "");
        } else {
            let found = (answer.status, answer.header("location"), answer.text());
            assert_eq!(found, (302, Some("/user"), String::new()), "{generation}");
        }
    })
    .await;
}

#[tokio::test]
async fn strict_types_fail_on_missing_fields_and_on_numbers() {
    let lenient = "2018 2019 2021 2021.12 metron";
    each(async |generation, panel| {
        let name = password_name(generation);
        let cases = [
            json!({}),
            json!({ (name): "alice-pass-1" }),
            json!({ "email": ALICE.0 }),
            json!({ "email": 1, (name): "alice-pass-1" }),
            json!({ "email": ALICE.0, (name): 1 }),
        ];
        for body in cases {
            let mut visitor = Visitor::new(&panel, generation, Body::Own);
            let answer = visitor.post_json("/auth/login", &body).await;
            if is_in(generation, lenient) {
                refusal(generation, &answer);
            } else {
                assert_failure(generation, &answer);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_in_place_of_the_email_fails_everywhere() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let body = json!({ "email": ["a"], (password_name(generation)): "x" });
        let answer = visitor.post_json("/auth/login", &body).await;
        assert_failure(generation, &answer);
    })
    .await;
}

#[tokio::test]
async fn a_session_belongs_to_its_browser_where_there_is_a_device_cookie() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.log_in(ALICE, "").await;
        visitor.set_cookie("device", "0123456789");
        let is_bound = is_in(generation, "2023 2023.7 2024 2025 2026");
        assert_eq!(visitor.is_signed_in().await, !is_bound, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_disabled_account_is_sent_to_the_page_of_its_generation() {
    each(async |generation, panel| {
        let seeded = panel.seeded().disabled;
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        visitor.log_in((&seeded.email, &seeded.password), "").await;
        let page = pick(
            generation,
            &[
                ("2018 2019 2021 2021.12 metron", "/user/disable"),
                ("2022 2023 2023.7 2024 2025 2026", "/user/banned"),
            ],
        );
        let answer = visitor.get("/user").await;
        assert_eq!(answer.header("location"), Some(page), "{generation}");
        assert_eq!(visitor.get(page).await.status, 200, "{generation}");
    })
    .await;
}
