//! Asks the captcha of a form, a script that is loaded on demand. `src/boot/captcha/captcha.js` describes it.
//!
//! In: the form, what the captcha is to do, and what it has to know. Out: a promise of its answer. Where the script comes
//! from is up to the host.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::HtmlFormElement;

use super::{boot::resolved, host::Host};

/// What the captcha is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptchaTask {
    /// Show itself, or follow another language.
    Show,
    /// Wait until it is solved.
    Answer,
    /// Ask for another answer: the last one was sent.
    Renew,
    /// Remove itself.
    Remove,
}

impl CaptchaTask {
    const fn name(self) -> &'static str {
        match self {
            Self::Show => "show",
            Self::Answer => "answer",
            Self::Renew => "renew",
            Self::Remove => "remove",
        }
    }
}

/// Asks the captcha of a form, with what it has to know by name. The result is the promise of its answer.
#[must_use]
pub fn ask(
    host: Host,
    form: &HtmlFormElement,
    task: CaptchaTask,
    options: &[(&str, &str)],
) -> JsValue {
    let element = form.query_selector(".auth-captcha").ok().flatten();
    let question = Object::new();
    let set = |name: &str, value: &JsValue| {
        let _ = Reflect::set(&question, &JsValue::from_str(name), value);
    };
    set("element", &element.into());
    set("does", &JsValue::from_str(task.name()));
    for (name, value) in options {
        set(name, &JsValue::from_str(value));
    }
    host.ask_captcha(&question)
}

/// The encoded fields of an answer; none if the visitor has not solved the captcha.
pub async fn answer(promise: JsValue) -> Option<String> {
    match resolved(promise).await {
        Some(answer) if answer.is_null() => None,
        answer => Some(answer.and_then(|it| it.as_string()).unwrap_or_default()),
    }
}
