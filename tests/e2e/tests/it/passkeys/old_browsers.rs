//! Browsers that do not convert passkeys to JSON, and browsers without passkeys.

use e2e::Ability::DevTools;

use super::{BUTTON, EMAIL, ON, PASSWORD, authenticator::Authenticator, last_body, lines, visit};

journeys![
    a_browser_without_json_forms_sends_the_same.needs(DevTools),
    a_browser_without_json_forms_takes_a_security_key.needs(DevTools),
    a_browser_without_passkeys_has_no_button.needs(DevTools),
];

/// Takes away what is newer than Chromium 108.
const OLD: &str = "delete PublicKeyCredential.parseRequestOptionsFromJSON;
    delete PublicKeyCredential.prototype.toJSON;";

async fn a_browser_without_json_forms_sends_the_same() {
    visit(ON, async |site| {
        let (_, key) = Authenticator::with_passkey(site).await;
        site.run_first(OLD).await;
        site.open("login").await;
        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        let body = last_body(site);
        let members = body.as_object().expect("an object").keys();
        let mut names: Vec<_> = members.map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "authenticatorAttachment",
                "clientExtensionResults",
                "id",
                "rawId",
                "response",
                "type"
            ]
        );
        let response = body["response"].as_object().expect("an object").keys();
        let mut names: Vec<_> = response.map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "authenticatorData",
                "clientDataJSON",
                "signature",
                "userHandle"
            ]
        );
        let id = data_encoding::BASE64URL_NOPAD.encode(&key.id);
        assert_eq!(body["rawId"], id.as_str());
    })
    .await;
}

async fn a_browser_without_json_forms_takes_a_security_key() {
    visit(ON, async |site| {
        let it = Authenticator::add(site).await;
        let key = site.panel.add_security_key(EMAIL);
        it.take(&key.expect("there is an account"), false).await;
        site.run_first(OLD).await;
        site.open("login").await;
        site.type_login(EMAIL, PASSWORD).await;
        site.press().await;
        site.see_heading("两步验证").await;
        site.is_ready().await;
        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        let sent = ["POST /auth/login", "GET /auth/fido", "POST /auth/fido"];
        assert_eq!(lines(site), sent);
    })
    .await;
}

async fn a_browser_without_passkeys_has_no_button() {
    visit(ON, async |site| {
        site.run_first("delete window.PublicKeyCredential").await;
        site.open("login").await;
        site.is_gone(BUTTON).await;
    })
    .await;
}
