//! Forms at work: joins the pure states of `flow` to the browser.
//!
//! In come events of the browser, with what is read from the page at that moment; out come the next state, which
//! components show, and its effects, carried out. Nothing here decides what an event means: that is `flow`.

mod effects;
mod form;
mod prefill;
mod request;
mod session;
mod site;
mod typing;

use leptos::prelude::Effect;

pub use form::FormController;
pub use site::{InitialState, Site};

/// Runs `act` once the page is there, and again whenever a signal that it reads changes. One type for all of them, as for
/// the values in views.
pub fn effect(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}
