//! Values in a view that follow their signals, and effects, under one type for each kind.
//!
//! Every closure in a view has a type of its own, and Leptos builds its code for each type anew.
//! Behind a box they share it, which makes the download smaller by several kilobytes.

use leptos::prelude::Effect;

use super::Site;
use crate::i18n::Words;

/// A value that is computed again whenever a signal that it reads changes.
pub type Live<T> = Box<dyn Fn() -> T + Send>;

/// `compute` as a [`Live`] value.
pub fn live<T>(compute: impl Fn() -> T + Send + 'static) -> Live<T> {
    Box::new(compute)
}

/// A phrase in the language that is shown.
#[must_use]
pub fn say(pick: fn(&Words) -> &'static str) -> Live<&'static str> {
    let site = Site::here();
    live(move || pick(site.words()))
}

/// Runs `act` once the page is there, and again whenever a signal that it reads changes.
pub fn effect(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}
