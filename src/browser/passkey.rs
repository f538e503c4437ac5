//! Asks the browser for the answer of a passkey or a security key (Web Authentication).
//!
//! In: the options of the panel, as JSON. Out: the answer as JSON, or why there is none. Browsers convert both themselves
//! from Chromium 129, Firefox 119 and Safari 18.4 on; for older ones it is done here, with the base64 functions of the
//! browser. Members are read by name: typed bindings would cost a visitor without passkeys more bytes.
//!
//! Dropping the future of [`ask`] ends what the browser shows.

use js_sys::{Array, JSON, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::{
    object::{call, call_with, member},
    page::{document, window},
};
use crate::contract::KeyFailure;

const INTERFACE: &str = "PublicKeyCredential";
const READ: &str = "parseRequestOptionsFromJSON";

/// How the browser asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// At once, in a window of its own.
    Window,
    /// By a suggestion at the field that allows it.
    Suggestion,
}

/// Whether the browser knows passkeys at all.
#[must_use]
pub fn is_known() -> bool {
    let has_container = member(&window().navigator(), "credentials").is_object();
    has_container && member(&window(), INTERFACE).is_function()
}

/// Whether the browser can suggest passkeys at a field.
pub async fn can_suggest() -> bool {
    let interface = member(&window(), INTERFACE);
    let answer = call(&interface, "isConditionalMediationAvailable");
    let promise = answer.and_then(|answer| answer.dyn_into::<Promise>().ok());
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|it| it.is_truthy()),
        None => false,
    }
}

/// Asks the visitor.
///
/// # Errors
///
/// [`KeyFailure`] says why there is no answer.
pub async fn ask(options: &str, prompt: Prompt) -> Result<String, KeyFailure> {
    let ceremony = Ceremony(AbortController::new().map_err(|error| failure(&error))?);
    let request = Object::new();
    let options = read(options).ok_or(KeyFailure::Unusable)?;
    set(&request, "publicKey", &options);
    set(&request, "signal", &ceremony.0.signal());
    if prompt == Prompt::Suggestion {
        set(&request, "mediation", &JsValue::from_str("conditional"));
    }
    let container = member(&window().navigator(), "credentials");
    let promise = call_with(&container, "get", &request);
    let promise: Option<Promise> = promise.and_then(|it| it.dyn_into().ok());
    let credential = JsFuture::from(promise.ok_or(KeyFailure::Unusable)?).await;
    let credential = credential.map_err(|error| failure(&error))?;
    write(&credential).ok_or(KeyFailure::Unusable)
}

/// What the browser shows ends with this value.
struct Ceremony(AbortController);

impl Drop for Ceremony {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn failure(error: &JsValue) -> KeyFailure {
    let name = member(error, "name").as_string().unwrap_or_default();
    KeyFailure::named(&name, is_framed())
}

/// Whether the page is in a frame that has not been allowed for sure.
fn is_framed() -> bool {
    let feature = JsValue::from_str("publickey-credentials-get");
    let policy = member(&document(), "featurePolicy");
    let is_allowed = call_with(&policy, "allowsFeature", &feature);
    let is_top = Object::is(&member(&window(), "top"), &window());
    !is_top && is_allowed.is_none_or(|it| it.is_falsy())
}

/// The options as the browser takes them.
fn read(options: &str) -> Option<JsValue> {
    let options = JSON::parse(options).ok()?;
    let interface = member(&window(), INTERFACE);
    if member(&interface, READ).is_function() {
        return call_with(&interface, READ, &options);
    }
    decode(&options, "challenge")?;
    if let Ok(keys) = member(&options, "allowCredentials").dyn_into::<Array>() {
        for key in keys.iter() {
            decode(&key, "id")?;
        }
    }
    Some(options)
}

/// The answer of the browser as the panel takes it.
fn write(credential: &JsValue) -> Option<String> {
    let answer = call(credential, "toJSON").unwrap_or_else(|| encode_all(credential));
    JSON::stringify(&answer).ok().map(String::from)
}

fn encode_all(credential: &JsValue) -> JsValue {
    let (answer, response) = (Object::new(), Object::new());
    for name in ["id", "type", "authenticatorAttachment"] {
        set(&answer, name, &member(credential, name));
    }
    encode(&answer, credential, "rawId");
    let given = member(credential, "response");
    for name in [
        "authenticatorData",
        "clientDataJSON",
        "signature",
        "userHandle",
    ] {
        encode(&response, &given, name);
    }
    set(&answer, "response", &response);
    let extensions = call(credential, "getClientExtensionResults");
    set(
        &answer,
        "clientExtensionResults",
        &extensions.unwrap_or_else(|| Object::new().into()),
    );
    answer.into()
}

/// Replaces a member, base64url, by its bytes.
fn decode(object: &JsValue, name: &str) -> Option<()> {
    let text = member(object, name).as_string()?;
    let text = text.replace('-', "+").replace('_', "/");
    let bytes = call_with(&window(), "atob", &JsValue::from_str(&text))?;
    // One character for each byte.
    let bytes = bytes.as_string()?;
    let bytes = bytes.chars().map(|it| u8::try_from(it).unwrap_or_default());
    let bytes: Vec<u8> = bytes.collect();
    set(object, name, &Uint8Array::from(bytes.as_slice()));
    Some(())
}

/// Adds a member of bytes as base64url, if there is one.
fn encode(to: &JsValue, from: &JsValue, name: &str) {
    let bytes = member(from, name);
    if bytes.is_object() {
        let bytes: String = Uint8Array::new(&bytes)
            .to_vec()
            .into_iter()
            .map(char::from)
            .collect();
        let text = call_with(&window(), "btoa", &JsValue::from_str(&bytes));
        let text = text.and_then(|it| it.as_string()).unwrap_or_default();
        let text = text
            .trim_end_matches('=')
            .replace('+', "-")
            .replace('/', "_");
        set(to, name, &JsString::from(text));
    }
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}
