//! Controllers connect the pure states of `flow` to the browser.
//!
//! In: events of the browser, with the values that the page has at that moment. Out: the next state, which components
//! show, and its effects, which are run here. Nothing here decides what an event means: `flow` does.

mod captcha;
mod effects;
mod email_code;
mod exchange;
mod form;
mod passkey;
mod prefill;
mod request;
mod second_look;
mod session;
mod site;
mod subscribers;
mod typing;

use leptos::prelude::Effect;

pub use form::FormController;
pub use site::{InitialState, Site};

/// Runs `act` once the page is in the document, and again whenever a signal that it reads changes. The closure is
/// boxed, so that all effects share one type.
pub fn effect(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}
