//! What `boot.js` hands over: the texts of `config.json` and of the phrases, and a request that it sent before the app
//! started.
//!
//! The object `window.authBoot` is the whole interface between the two; `src/boot/boot.js` describes its other side. A
//! page without that script hands over nothing, and a value of an unexpected type counts as missing.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::{
    object::{call, call_with, member},
    page::window,
};
use crate::{
    contract::{Action, Body, Failure, FieldSpec, Response, query},
    form::Values,
};

/// The part of the page that the app owns.
pub struct Place {
    /// Its element.
    pub element: HtmlElement,
    place: JsValue,
}

impl Place {
    /// Hands control from `boot.js` to the app. The script removes what it has shown: unless others have changed it, the
    /// page is again as it was rendered. None without the script or the element.
    #[must_use]
    pub fn take_over() -> Option<Self> {
        let place = call(&boot()?, "takeOver")?;
        let element = member(&place, "element").dyn_into().ok()?;
        Some(Self { element, place })
    }

    /// Whether the element has what was rendered; otherwise it is empty.
    #[must_use]
    pub fn is_as_rendered(&self) -> bool {
        !member(&self.place, "restore").is_function()
    }

    /// Carries over what was typed before the element was emptied.
    pub fn restore(&self) {
        call(&self.place, "restore");
    }
}

/// Waits until the app may take over: making the page anew would end a composition of an input method.
pub async fn ready() {
    if let Some(ready) = boot().and_then(|boot| call(&boot, "ready")) {
        resolved(ready).await;
    }
}

/// Reports that the app does not start: the script stays in charge.
pub fn fail(reason: &str) {
    if let Some(boot) = boot() {
        call_with(&boot, "fail", &JsValue::from_str(reason));
    }
}

/// The file `config.json`.
pub enum ConfigFile {
    /// Its text.
    Text(String),
    /// There is none, or the page contains the settings.
    Missing,
    /// It did not arrive, or it cannot be read and names another origin. It may say anything.
    Unreadable,
}

/// Reads `config.json`.
pub async fn config() -> ConfigFile {
    let Some(config) = boot().and_then(|boot| call(&boot, "config")) else {
        return ConfigFile::Missing;
    };
    let text = resolved(config).await.unwrap_or_default();
    match text.as_string() {
        Some(text) => ConfigFile::Text(text),
        None if text == JsValue::FALSE => ConfigFile::Unreadable,
        None => ConfigFile::Missing,
    }
}

/// Asks for `config.json` again if it did not arrive.
pub fn ask_for_config_again() {
    if let Some(boot) = boot() {
        call(&boot, "askAgain");
    }
}

/// Asks the captcha of the form. The result is a promise, or undefined without the script.
#[must_use]
pub fn ask_captcha(arguments: &Array) -> JsValue {
    apply("captcha", arguments).unwrap_or_default()
}

/// The text of the phrases in the language of this tag; none if there is none. Those of a language of the operator are at an
/// address of their own.
pub async fn phrases(tag: &str, address: Option<&str>) -> Option<String> {
    let address = address.map_or(JsValue::NULL, JsValue::from_str);
    let text = apply("phrases", &Array::of2(&JsValue::from_str(tag), &address))?;
    resolved(text).await?.as_string()
}

/// Calls a function of the script with several arguments.
fn apply(name: &str, arguments: &Array) -> Option<JsValue> {
    let boot = boot()?;
    let function: Function = member(&boot, name).dyn_into().ok()?;
    function.apply(&boot, arguments).ok()
}

/// What a promise resolves to; none if it is rejected, or no promise.
pub(super) async fn resolved(promise: JsValue) -> Option<JsValue> {
    let promise: Promise = promise.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
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

    /// The action of the request: that of its page, or another one of its form.
    #[must_use]
    pub fn action(&self, usual: Action) -> Action {
        match member(&self.0, "action").as_string().as_deref() {
            Some("secondFactor") => Action::SecondFactor,
            Some("sendEmailCode") => Action::SendEmailCode,
            _ => usual,
        }
    }

    /// Waits for the response. The script has set its deadline.
    ///
    /// # Errors
    ///
    /// [`Failure`] says why there is no response.
    pub async fn answer(&self) -> Result<Response, Failure> {
        let answer = resolved(member(&self.0, "answer")).await;
        let answer = answer.ok_or(Failure::Blocked)?;
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
        "noSettings" => Failure::NoSettings,
        "redirected" => Failure::Redirected,
        "unsolved" => Failure::Unsolved,
        _ => Failure::Blocked,
    }
}
