//! Sessions: how long they last and what ends them.

use local_panel::{Fault, Panel};

use crate::client::{ALICE, FORM, get, get_as, open, post, send, sign_in};

/// Whether these cookies are a valid session of the panel.
async fn is_signed_in(panel: &Panel, cookies: &str) -> bool {
    let answer = get_as(panel, "/user", cookies).await;
    if answer.status != 200 {
        assert_eq!(
            (answer.status, answer.header("location")),
            (302, Some("/auth/login"))
        );
    }
    answer.status == 200
}

#[tokio::test]
async fn remember_me_is_read_with_php_truthiness() {
    let panel = open().await;
    let cases = [
        ("", "86400"),
        ("&remember_me=", "86400"),
        ("&remember_me=0", "86400"),
        ("&remember_me=1", "604800"),
        ("&remember_me=true", "604800"),
        ("&remember_me=false", "604800"),
        ("&remember_me=off", "604800"),
        ("&remember_me=0.0", "604800"),
        ("&remember_me[]=", "604800"),
    ];
    for (field, seconds) in cases {
        let answer = post(&panel, "/auth/login", &format!("{ALICE}{field}")).await;
        let cookie = answer.header("set-cookie").unwrap();
        assert!(
            cookie.contains(&format!("; Max-Age={seconds};")),
            "{field}: {cookie}"
        );
    }
}

#[tokio::test]
async fn remember_me_keeps_its_json_kind() {
    let panel = open().await;
    let cases = [
        ("true", "604800"),
        ("false", "86400"),
        ("0", "86400"),
        ("\"false\"", "604800"),
    ];
    for (value, seconds) in cases {
        let body = format!(
            "{{\"email\":\"alice@example.test\",\"passwd\":\"alice-pass-1\",\"remember_me\":{value}}}"
        );
        let kind = ("Content-Type", "application/json");
        let answer = send(&panel, "POST /auth/login", &[kind], body.as_bytes())
            .await
            .unwrap();
        let cookie = answer.header("set-cookie").unwrap();
        assert!(
            cookie.contains(&format!("; Max-Age={seconds};")),
            "{value}: {cookie}"
        );
    }
}

#[tokio::test]
async fn a_session_ends_on_time() {
    let panel = open().await;
    panel.stop_clock();
    let day = sign_in(&panel, ALICE).await;
    let week = sign_in(&panel, &format!("{ALICE}&remember_me=true")).await;
    panel.shift_clock(24 * 3600 - 1);
    assert!(is_signed_in(&panel, &day).await);
    panel.shift_clock(1);
    assert!(!is_signed_in(&panel, &day).await);
    assert!(is_signed_in(&panel, &week).await);
    panel.shift_clock(6 * 24 * 3600);
    assert!(!is_signed_in(&panel, &week).await);
}

#[tokio::test]
async fn a_changed_cookie_is_no_session() {
    let panel = open().await;
    panel.stop_clock();
    let cookies = sign_in(&panel, ALICE).await;
    assert!(is_signed_in(&panel, &cookies).await);
    let later = cookies.replace("expire_in=", "expire_in=9");
    let changed = [
        cookies.replace("uid=1", "uid=2"),
        cookies.replace("alice", "totp"),
        cookies.replace("key=", "key=0"),
        later,
        cookies.replace("key=", "kee="),
        String::new(),
    ];
    for cookies in changed {
        assert!(!is_signed_in(&panel, &cookies).await, "{cookies}");
    }
    let (without_address, _) = cookies.split_once("; ip=").unwrap();
    let (_, end) = cookies.split_once("; expire_in=").unwrap();
    assert!(is_signed_in(&panel, &format!("{without_address}; expire_in={end}")).await);
}

#[tokio::test]
async fn a_session_of_one_panel_is_none_at_another() {
    let cookies = sign_in(&open().await, ALICE).await;
    assert!(!is_signed_in(&open().await, &cookies).await);
}

#[tokio::test]
async fn a_signed_in_visitor_is_sent_to_the_account_and_nothing_is_done() {
    let panel = open().await;
    let cookies = sign_in(&panel, ALICE).await;
    for path in [
        "/auth/login",
        "/auth/register",
        "/password/reset",
        "/password/token/x",
    ] {
        let headers = [FORM, ("Cookie", cookies.as_str())];
        let body = b"email=totp%40example.test";
        let answer = send(&panel, &format!("POST {path}"), &headers, body)
            .await
            .unwrap();
        assert_eq!(
            (answer.status, answer.header("location")),
            (302, Some("/user")),
            "{path}"
        );
        assert_eq!(answer.body, b"");
    }
    assert_eq!(panel.outbox(), []);
}

#[tokio::test]
async fn the_account_page_names_who_is_signed_in_and_leads_out() {
    let panel = open().await;
    let cookies = sign_in(&panel, ALICE).await;
    let page = get_as(&panel, "/user", &cookies).await.text();
    assert!(page.contains("alice@example.test") && page.contains("href=\"/user/logout\""));
    let out = get_as(&panel, "/user/logout", &cookies).await;
    assert_eq!((out.status, out.header("location")), (302, Some("/")));
    assert_eq!(out.cookies(), "uid=deleted; email=deleted; key=deleted");
    let guest = get(&panel, "/user/logout").await;
    assert_eq!(
        (guest.status, guest.header("location")),
        (302, Some("/auth/login"))
    );
}

#[tokio::test]
async fn names_are_shown_as_text() {
    let panel = open().await;
    let form =
        "email=x%40example.test&name=%3Cb%3E&passwd=12345678&repasswd=12345678&imtype=1&wechat=x";
    let cookies = post(&panel, "/auth/register", form).await.cookies();
    let page = get_as(&panel, "/user", &cookies).await.text();
    assert!(page.contains("&lt;b&gt;") && !page.contains("<b>"));
}

#[tokio::test]
async fn a_disabled_account_signs_in_and_sees_its_notice() {
    let panel = open().await;
    let form = "email=disabled%40example.test&passwd=disabled-pass-1";
    let cookies = sign_in(&panel, form).await;
    let answer = get_as(&panel, "/user", &cookies).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (302, Some("/user/disable"))
    );
    assert_eq!(get_as(&panel, "/user/disable", &cookies).await.status, 200);
}

#[tokio::test]
async fn what_the_body_lacks_is_read_from_the_query() {
    let panel = open().await;
    let path = "/auth/login?email=nobody%40example.test&passwd=alice-pass-1";
    let answer = post(&panel, path, "email=alice%40example.test").await;
    assert!(answer.text().starts_with("{\"ret\":1"));
}

#[tokio::test]
async fn the_global_configuration_tells_mode_and_session() {
    let panel = open().await;
    let cookies = sign_in(&panel, ALICE).await;
    panel.set_registration(local_panel::Registration::Closed);
    panel.set_fault(Some(Fault::Html));
    let text = get_as(&panel, "/globalconfig", &cookies).await.text();
    assert!(text.contains("\"register_mode\":\"close\"") && text.contains("\"isLogin\":true"));
    assert!(text.ends_with("\"ret\":1}"));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["globalConfig"]["base_url"], panel.origin());
}
