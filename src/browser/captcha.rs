//! Asks the captcha of a form, a script that is loaded on demand. `src/boot/captcha/captcha.js` describes it.
//!
//! In: the form, what the captcha is to do, and what it has to know. Out: a promise of its answer. Where the script comes
//! from is up to the host.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::HtmlFormElement;

use super::{boot::resolved, host::Host};

/// The promise of an answer.
pub struct Asked(JsValue);

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

/// Asks the captcha of a form. What it has to know comes in the order of the script's arguments.
#[must_use]
pub fn ask(host: Host, form: &HtmlFormElement, task: CaptchaTask, known: &[&str]) -> Asked {
    let element = form.query_selector(".auth-captcha").ok().flatten();
    let arguments = Array::of2(&JsValue::from_str(task.name()), &element.into());
    for text in known {
        arguments.push(&JsValue::from_str(text));
    }
    Asked(host.ask_captcha(&arguments))
}

impl Asked {
    /// The encoded fields of the answer; none if the visitor has not solved the captcha.
    pub async fn answer(self) -> Option<String> {
        let answer = resolved(self.0).await.unwrap_or_default();
        (!answer.is_null()).then(|| answer.as_string().unwrap_or_default())
    }
}
