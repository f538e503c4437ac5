//! The events that the host page receives, and those that it can prevent.

use e2e::{Fault, visit};
use serde_json::json;

use super::host::{open_with, recorded};

journeys![
    a_login_sends_events_from_start_to_end,
    a_prevented_submit_sends_nothing,
    a_prevented_way_leaves_the_visitor_where_he_is,
    no_event_holds_what_was_typed,
    events_leave_a_shadow.everywhere(),
];

const WRONG_PAIR: &str = "Wrong email or password. Check capitals and spaces, or reset it.";

async fn a_login_sends_events_from_start_to_end() {
    visit(async |site| {
        open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
        site.script("prevented.push('auth:navigate')").await;
        site.type_login("alice@example.test", "wrong-pass-1").await;
        site.press().await;
        site.see_translation("passwd", WRONG_PAIR, "邮箱或者密码错误")
            .await;
        site.is_wrong_as_a_pair().await;
        site.panel.set_fault_once(Fault::Http502);
        site.retype("passwd", "alice-pass-1").await;
        site.press().await;
        site.waits_for("return recorded.length === 4").await;
        site.waits_for("return !document.querySelector('[aria-disabled]')")
            .await;
        site.press().await;
        site.waits_for("return recorded.length === 7").await;
        let submit = json!(["auth:submit", { "page": "login" }, "a"]);
        let expected = json!([
            submit,
            ["auth:refused", { "page": "login", "message": "邮箱或者密码错误" }, "a"],
            submit,
            ["auth:error", { "page": "login", "kind": "http" }, "a"],
            submit,
            ["auth:success", { "page": "login" }, "a"],
            ["auth:navigate", { "address": "/user" }, "a"],
        ]);
        assert_eq!(recorded(site).await, expected);
        site.console().await;
    })
    .await;
}

async fn a_prevented_submit_sends_nothing() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.script("prevented.push('auth:submit')").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.waits_for("return recorded.length === 1").await;
        assert!(!site.is_busy().await);
        site.script("prevented.length = 0").await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn a_prevented_way_leaves_the_visitor_where_he_is() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.script("prevented.push('auth:navigate')").await;
        site.click(".auth-links button").await;
        site.waits_for("return recorded.length === 1").await;
        assert_eq!(site.text("h2").await, "Log in");
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.is_hidden("[name=passwd]").await;
        assert_eq!(site.path().await, "/portal/host.html");
        site.is_shown(".auth-notice").await;
        // The English meaning of the panel's own sentence, without a word about a way that is not taken.
        site.waits_for(
            "return document.querySelector('.auth-notice__text').textContent === 'You are logged in.'",
        )
        .await;
        let ways = "return [...document.querySelectorAll('.auth-notice__ways > *')].map((it) => it.localName)";
        assert_eq!(site.script(ways).await, json!(["a", "button"]));
        // The host page may go on with the same element.
        site.script("prevented.length = 0; document.querySelector('sspanel-auth').setAttribute('page', 'login')")
            .await;
        site.is_shown("[name=passwd]").await;
        site.is_ready().await;
    })
    .await;
}

async fn no_event_holds_what_was_typed() {
    visit(async |site| {
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        site.script("prevented.push('auth:navigate')").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.put("code", "'123456'").await;
        site.press().await;
        site.is_hidden("[name=passwd]").await;
        let recorded = recorded(site).await.to_string();
        for typed in ["alice", "pass-1", "123456"] {
            assert!(!recorded.contains(typed), "{recorded}");
        }
    })
    .await;
}

async fn events_leave_a_shadow() {
    visit(async |site| {
        open_with(site, "<sspanel-auth id=a shadow></sspanel-auth>").await;
        let send = "const root = a.shadowRoot;
            root.querySelector('[name=email]').value = 'alice@example.test';
            root.querySelector('[name=passwd]').value = 'alice-pass-1';
            root.querySelector('.auth-button').click();
            return a.childNodes.length + root.querySelectorAll('form').length";
        assert_eq!(site.script(send).await, 1, "all of it is in the shadow");
        site.arrive_at("/user").await;
    })
    .await;
}
