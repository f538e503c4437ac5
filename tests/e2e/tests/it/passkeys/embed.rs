//! Passkeys in the element of a host page.

use e2e::Ability::DevTools;
use serde_json::json;

use super::{BUTTON, authenticator::Authenticator, visit};
use crate::embed::host::{open_with, recorded};

journeys![
    an_element_signs_in_with_the_events_of_a_login.needs(DevTools),
    an_element_reports_what_was_not_confirmed.needs(DevTools),
];

const ELEMENT: &str = "<sspanel-auth id=a passkeys=true lang=zh-Hans></sspanel-auth>";

async fn an_element_signs_in_with_the_events_of_a_login() {
    visit("{}", async |site| {
        Authenticator::with_passkey(site).await;
        open_with(site, ELEMENT).await;
        site.script("prevented.push('auth:navigate')").await;
        site.click(BUTTON).await;
        site.waits_for("return recorded.length === 3").await;
        let expected = json!([
            ["auth:submit", { "page": "login" }, "a"],
            ["auth:success", { "page": "login" }, "a"],
            ["auth:navigate", { "address": "/user" }, "a"],
        ]);
        assert_eq!(recorded(site).await, expected);
    })
    .await;
}

async fn an_element_reports_what_was_not_confirmed() {
    visit("{}", async |site| {
        let (it, _) = Authenticator::with_passkey(site).await;
        it.recognises(false).await;
        open_with(site, ELEMENT).await;
        site.click(BUTTON).await;
        site.waits_for("return recorded.length === 2").await;
        let expected = json!([
            ["auth:submit", { "page": "login" }, "a"],
            ["auth:error", { "page": "login", "kind": "passkey" }, "a"],
        ]);
        assert_eq!(recorded(site).await, expected);
        site.is_shown(".auth-notice button").await;
        // A host page can prevent it as any submit.
        site.script("prevented.push('auth:submit')").await;
        site.click(BUTTON).await;
        site.waits_for("return recorded.length === 3").await;
        assert!(!site.is_busy().await);
    })
    .await;
}
