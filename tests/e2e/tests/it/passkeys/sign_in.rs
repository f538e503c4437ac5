//! One press signs in, and nothing is requested before it.

use std::time::Duration;

use e2e::Ability::DevTools;
use serde_json::json;

use super::{BUTTON, ON, authenticator::Authenticator, last_body, lines, visit};

journeys![
    one_press_signs_in.needs(DevTools),
    the_box_makes_the_session_last.needs(DevTools),
    the_redirect_of_the_address_counts.needs(DevTools),
    two_presses_are_one_sign_in.needs(DevTools),
    while_the_browser_asks_the_form_takes_no_press.needs(DevTools),
    leaving_the_page_ends_what_the_browser_shows.needs(DevTools),
    without_the_setting_there_is_no_button,
];

const BOTH: [&str; 2] = ["GET /auth/webauthn", "POST /auth/webauthn"];
const DAY: Duration = Duration::from_secs(86_400);

async fn one_press_signs_in() {
    visit(ON, async |site| {
        let (_, key) = Authenticator::with_passkey(site).await;
        site.open("login").await;
        site.is_shown(BUTTON).await;
        assert_eq!(site.text(BUTTON).await, "使用通行密钥登录");
        assert_eq!(
            lines(site),
            [""; 0],
            "nothing is requested before the press"
        );

        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site), BOTH);
        let body = last_body(site);
        let id = data_encoding::BASE64URL_NOPAD.encode(&key.id);
        assert_eq!(body["id"], id.as_str());
        assert_eq!(body["rawId"], id.as_str());
        assert_eq!(body["type"], "public-key");
        for name in [
            "authenticatorData",
            "clientDataJSON",
            "signature",
            "userHandle",
        ] {
            assert!(body["response"][name].is_string(), "{body}");
        }
        assert!(body["clientExtensionResults"].is_object(), "{body}");
        assert!(body.get("remember_me").is_none(), "{body}");
        assert!(site.lifetime_of("uid").await < DAY);
    })
    .await;
}

async fn the_box_makes_the_session_last() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.open("login").await;
        site.click("[name=remember_me]").await;
        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        assert_eq!(last_body(site)["remember_me"], json!("true"));
        assert!(site.lifetime_of("uid").await > 6 * DAY);
    })
    .await;
}

async fn the_redirect_of_the_address_counts() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.open("login?redirect=/user/shop").await;
        site.click(BUTTON).await;
        site.arrive_at("/user/shop").await;
        site.console().await;
    })
    .await;
}

async fn two_presses_are_one_sign_in() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.open("login").await;
        site.script("const it = document.querySelector('.auth-key'); it.click(); it.click()")
            .await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site), BOTH);
    })
    .await;
}

/// The visitor confirms when `confirmKey()` is called.
const CONFIRM_LATER: &str = "
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (request) => {
        await new Promise((resolve) => (window.confirmKey = resolve));
        return get(request);
    };";

async fn while_the_browser_asks_the_form_takes_no_press() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.run_first(CONFIRM_LATER).await;
        site.open("login").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.click(BUTTON).await;
        site.waits_for("return Boolean(window.confirmKey)").await;
        assert_eq!(site.text(BUTTON).await, "请按浏览器的提示操作…");
        site.script("document.querySelector('.auth-button').click()")
            .await;
        site.script("document.querySelector('.auth-key').click()")
            .await;
        assert!(site.is_busy().await);
        site.script("window.confirmKey()").await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site), BOTH);
    })
    .await;
}

/// Counts the requests for keys that were aborted.
const COUNT_ABORTS: &str = "
    window.aborted = 0;
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (request) => {
        request.signal.addEventListener('abort', () => window.aborted++);
        return get(request);
    };";

async fn leaving_the_page_ends_what_the_browser_shows() {
    visit(ON, async |site| {
        let (it, _) = Authenticator::with_passkey(site).await;
        it.confirms(false).await;
        site.run_first(COUNT_ABORTS).await;
        site.open("login").await;
        site.click(BUTTON).await;
        site.waits_for("return document.querySelector('.auth-key').textContent.includes('浏览器')")
            .await;
        site.follow("register").await;
        site.arrive_at("/portal/register").await;
        site.waits_for("return window.aborted === 1").await;
        assert_eq!(lines(site), ["GET /auth/webauthn"]);
    })
    .await;
}

async fn without_the_setting_there_is_no_button() {
    visit(r#"{"dialect":"universal"}"#, async |site| {
        site.open("login").await;
        site.is_gone(BUTTON).await;
    })
    .await;
}
