//! Passkeys that the field of the email suggests.
//!
//! No driver can choose a suggestion of the browser, so a script does it: it holds the request for suggestions, and asks the
//! authenticator for it when the journey says so.

use e2e::{Ability::DevTools, Site};

use super::{BUTTON, EMAIL, PASSWORD, authenticator::Authenticator, last_body, lines, visit};

journeys![
    a_suggested_passkey_signs_in.needs(DevTools),
    the_button_ends_the_suggestion.needs(DevTools),
    a_login_with_the_password_ends_the_suggestion_and_a_refusal_begins_it_anew.needs(DevTools),
    a_browser_that_cannot_suggest_is_not_asked.needs(DevTools),
];

const AUTOFILL: &str = r#"{"dialect":"universal","passkeys":"autofill"}"#;

/// Holds the requests for suggestions in `suggestions`, each with a function that chooses one, and counts those that were
/// ended.
const SUGGESTIONS: &str = "
    window.suggestions = [];
    PublicKeyCredential.isConditionalMediationAvailable = async () => true;
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (request) => {
        if (request.mediation !== 'conditional') {
            return get(request);
        }
        return new Promise((resolve, reject) => {
            const { publicKey, signal } = request;
            suggestions.push({ signal, choose: () => get({ publicKey, signal }).then(resolve, reject) });
            signal.addEventListener('abort', () => {
                sessionStorage.ended = 1 + Number(sessionStorage.ended ?? 0);
                reject(signal.reason);
            });
        });
    };";

const ENDED: &str = "return sessionStorage.ended";

async fn open_with_suggestion(site: &Site) {
    Authenticator::with_passkey(site).await;
    site.run_first(SUGGESTIONS).await;
    site.open("login").await;
    site.waits_for("return suggestions.length === 1").await;
}

async fn a_suggested_passkey_signs_in() {
    visit(AUTOFILL, async |site| {
        open_with_suggestion(site).await;
        let token = "return document.querySelector('[name=email]').autocomplete";
        assert_eq!(site.script(token).await, "username webauthn");
        assert!(!site.is_busy().await, "the form is not disturbed");
        site.click("[name=remember_me]").await;
        site.script("suggestions[0].choose()").await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site), ["GET /auth/webauthn", "POST /auth/webauthn"]);
        assert_eq!(last_body(site)["remember_me"], "true");
    })
    .await;
}

async fn the_button_ends_the_suggestion() {
    visit(AUTOFILL, async |site| {
        open_with_suggestion(site).await;
        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        assert_eq!(site.script(ENDED).await, "1");
        assert_eq!(
            lines(site),
            [
                "GET /auth/webauthn",
                "GET /auth/webauthn",
                "POST /auth/webauthn"
            ]
        );
    })
    .await;
}

async fn a_login_with_the_password_ends_the_suggestion_and_a_refusal_begins_it_anew() {
    visit(AUTOFILL, async |site| {
        open_with_suggestion(site).await;
        site.type_login(EMAIL, "wrong-pass-1").await;
        site.press().await;
        site.waits_for("return suggestions.length === 2").await;
        assert_eq!(site.script(ENDED).await, "1");
        site.is_ready().await;
        site.retype("passwd", PASSWORD).await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.script(ENDED).await, "2");
    })
    .await;
}

async fn a_browser_that_cannot_suggest_is_not_asked() {
    visit(AUTOFILL, async |site| {
        site.run_first("delete PublicKeyCredential.isConditionalMediationAvailable")
            .await;
        site.open("login").await;
        site.is_shown(BUTTON).await;
        // A task that would ask has had its turn when a login is through.
        site.type_login(EMAIL, PASSWORD).await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site), ["POST /auth/login"]);
    })
    .await;
}
