//! The panel's own pages lead to ours, and nothing else does.

use recipes::{Client, Kind, Mode};

use crate::set_up;

/// Addresses that a visitor opens, and their redirects.
const LEADS: [(&str, &str); 10] = [
    ("/auth/login", "/portal/login"),
    ("/auth/login/", "/portal/login"),
    ("/auth/register/?code=A", "/portal/register?code=A"),
    ("/password/reset/", "/portal/reset"),
    ("/auth/login?lang=en", "/portal/login?lang=en"),
    ("/auth/register", "/portal/register"),
    (
        "/auth/register?code=VIP0GOOD&a=1",
        "/portal/register?code=VIP0GOOD&a=1",
    ),
    (
        "/auth/register?code=%E5%85%AB%2F%26+%25",
        "/portal/register?code=%E5%85%AB%2F%26+%25",
    ),
    ("/password/reset", "/portal/reset"),
    // The mailed link: its token becomes a fragment.
    (
        "/password/token/0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abcdefABCD",
        "/portal/new-password#token=0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abcdefABCD",
    ),
];
/// Addresses beside those, which stay the panel's.
const STAYS: [&str; 9] = [
    "/AUTH/login",
    "/auth/Register?code=VIP0GOOD",
    "/auth/login/x",
    "/auth/logins",
    "/password/token/abc?x=1",
    "/auth/logout",
    "/password/login",
    "/auth/reset",
    "/",
];

/// The panel's own pages, asked for by name, and a name that only looks like it.
const OWN: [&str; 4] = [
    "/auth/login?panel-page",
    "/auth/register?code=VIP0GOOD&panel-page",
    "/auth/register?panel-page=1&code=VIP0GOOD",
    "/password/reset?panel-page",
];
const NOT_OWN: [&str; 2] = ["/auth/login?panel-pages", "/auth/login?a=panel-page"];

on_each_server!(
    the_panels_pages_lead_to_ours_with_the_query,
    the_panels_own_pages_are_there_on_request,
    the_rest_stays_the_panels,
    the_panel_keeps_its_pages_beside_ours,
);

async fn the_panels_pages_lead_to_ours_with_the_query(kind: Kind) {
    let setup = set_up(kind, Mode::InPlace).await;
    for (from, to) in LEADS {
        for method in ["GET", "HEAD"] {
            let answer = setup.client.send(method, from, &[], "").await;
            assert_eq!(answer.status, 302, "{method} {from}");
            assert_eq!(answer.header("location"), to, "{method} {from}");
        }
    }
    assert!(setup.panel.received().is_empty());
}

async fn the_panels_own_pages_are_there_on_request(kind: Kind) {
    let setup = set_up(kind, Mode::InPlace).await;
    let direct = Client::of(setup.panel.origin());
    for path in OWN {
        same_as(&setup.client, &direct, path).await;
    }
    for path in NOT_OWN {
        let answer = setup.client.get(path).await;
        assert_eq!(answer.status, 302, "{path}");
    }
}

async fn the_rest_stays_the_panels(kind: Kind) {
    let setup = set_up(kind, Mode::InPlace).await;
    let direct = Client::of(setup.panel.origin());
    for path in STAYS {
        same_as(&setup.client, &direct, path).await;
    }
}

async fn the_panel_keeps_its_pages_beside_ours(kind: Kind) {
    let setup = set_up(kind, Mode::Beside).await;
    let direct = Client::of(setup.panel.origin());
    for (path, _) in LEADS {
        same_as(&setup.client, &direct, path).await;
    }
}

/// The web server answers what the panel does.
async fn same_as(client: &Client, direct: &Client, path: &str) {
    let (ours, theirs) = (client.get(path).await, direct.get(path).await);
    assert_eq!(ours.status, theirs.status, "{path}");
    assert_eq!(ours.header("location"), theirs.header("location"), "{path}");
    assert_eq!(ours.body, theirs.body, "{path}");
}
