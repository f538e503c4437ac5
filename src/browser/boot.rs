//! What `boot.js` hands over: the texts of `config.json` and of the phrases, and a request that it sent before the app
//! started.
//!
//! The object `window.authBoot` is the whole interface between the two; `src/boot/boot.js` describes its other side. A
//! page without that script hands over nothing, and a value of an unexpected type counts as missing.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{
    object::{call, call_with, member},
    page::{self, window},
};
use crate::{
    contract::{Action, Body, Failure, FieldSpec, Response, query},
    form::Values,
};

/// Hands control from `boot.js` to the app. The script removes what it has shown: the page is again as it was rendered.
pub fn take_over() {
    if let Some(boot) = boot() {
        call(&boot, "takeOver");
    }
}

/// The text of `config.json`; none if there is no such file, or if the page contains the settings.
pub async fn config() -> Option<String> {
    let config: Promise = member(&boot()?, "config").dyn_into().ok()?;
    JsFuture::from(config).await.ok()?.as_string()
}

/// The text of the phrases in the language of this tag; none if it cannot be fetched.
pub async fn words(tag: &str) -> Option<String> {
    let address = page::meta(&["auth-words-", tag].concat())?;
    let text = call_with(&boot()?, "fetchText", &JsValue::from_str(&address))?;
    let text: Promise = text.dyn_into().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// A request that was sent before the app started. Dropping this value aborts it.
pub struct EarlyRequest(JsValue);

impl EarlyRequest {
    /// Takes the request. Later calls return none.
    #[must_use]
    pub fn take() -> Option<Self> {
        let early = call(&boot()?, "takeEarly")?;
        early.is_object().then_some(Self(early))
    }

    /// The values of the form when the request was sent.
    #[must_use]
    pub fn values(&self, fields: &[FieldSpec]) -> Values {
        let body = member(&self.0, "body").as_string().unwrap_or_default();
        fields.iter().fold(Values::default(), |values, row| {
            let text = query::value(&body, row.name()).unwrap_or_default();
            values.with(row.field, text)
        })
    }

    /// The action of the request: the second factor alone, or the action of its page.
    #[must_use]
    pub fn action(&self, usual: Action) -> Action {
        if member(&self.0, "action") == "secondFactor" {
            Action::SecondFactor
        } else {
            usual
        }
    }

    /// Waits for the response. The script has set its deadline.
    ///
    /// # Errors
    ///
    /// [`Failure`] says why there is no response.
    pub async fn answer(&self) -> Result<Response, Failure> {
        let answer: Promise = member(&self.0, "answer")
            .dyn_into()
            .map_err(|_| Failure::Blocked)?;
        let answer = JsFuture::from(answer).await.map_err(|_| Failure::Blocked)?;
        match member(&answer, "failure").as_string() {
            Some(failure) => Err(failure_named(&failure)),
            None => Ok(response(&answer)),
        }
    }

    /// Whether the visitor has typed since the response arrived.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        member(&self.0, "edited").is_truthy()
    }
}

impl Drop for EarlyRequest {
    fn drop(&mut self) {
        call(&self.0, "abort");
    }
}

fn boot() -> Option<JsValue> {
    let boot = member(&window(), "authBoot");
    boot.is_object().then_some(boot)
}

fn response(answer: &JsValue) -> Response {
    let text = |name| member(answer, name).as_string();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and a status fits"
    )]
    let status = member(answer, "status").as_f64().unwrap_or_default() as u16;
    Response {
        status,
        redirected_to: text("redirectedTo"),
        location: text("location"),
        hx_redirect: text("hxRedirect"),
        is_challenge: member(answer, "isChallenge").is_truthy(),
        is_cached: member(answer, "isCached").is_truthy(),
        retry_after: None,
        body: text("text").map_or(Body::TooLarge, Body::Text),
    }
}

fn failure_named(name: &str) -> Failure {
    match name {
        "offline" => Failure::Offline,
        "timedOut" => Failure::TimedOut,
        "redirected" => Failure::Redirected,
        _ => Failure::Blocked,
    }
}
