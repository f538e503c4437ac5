//! Sign-in with passkeys, against a panel that verifies every signature.
//!
//! The browser has a virtual authenticator, and the visitor comes to `localhost`: no passkey belongs to an address in
//! numbers.

mod authenticator;
mod autofill;
mod embed;
mod failures;
mod old_browsers;
mod second_factor;
mod sign_in;

use e2e::{Generation, Options, Site, pages, visit_at};
use local_panel::Received;
use serde_json::Value;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[
    autofill::JOURNEYS,
    embed::JOURNEYS,
    failures::JOURNEYS,
    old_browsers::JOURNEYS,
    second_factor::JOURNEYS,
    sign_in::JOURNEYS,
];

const EMAIL: &str = "alice@example.test";
const PASSWORD: &str = "alice-pass-1";
const BUTTON: &str = ".auth-key";
const ON: &str = r#"{"dialect":"universal","passkeys":true}"#;

/// Takes a visitor through a journey on a panel with passkeys, whose pages have these settings.
async fn visit(settings: &str, journey: impl AsyncFnOnce(&Site)) {
    let options = Options {
        generation: Generation::V2026,
        pages: Some(pages()),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.expect("the panel starts");
    let origin = panel.origin().replace("127.0.0.1", "localhost");
    visit_at(panel, origin, "zh-CN", async |site| {
        site.set_config(settings);
        journey(site).await;
    })
    .await;
}

/// The requests so far, as method and path.
fn lines(site: &Site) -> Vec<String> {
    let line = |it: &Received| format!("{} {}", it.method, it.path);
    site.panel.received().iter().map(line).collect()
}

/// The JSON of the last request.
fn last_body(site: &Site) -> Value {
    let received = site.panel.received();
    let last = received.last().expect("there is a request");
    assert_eq!(last.header("content-type"), Some("application/json"));
    serde_json::from_slice(&last.body).expect("it is JSON")
}
