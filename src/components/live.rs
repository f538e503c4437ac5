//! Values in a view that follow their signals, and effects, under one type for each kind.
//!
//! Every closure in a view has a type of its own, and Leptos builds its code for each type anew.
//! Behind a box they share it, which makes the download smaller by several kilobytes.

use std::borrow::Cow;

use leptos::prelude::Effect;

use super::Site;
use crate::i18n::Words;

/// A text that is computed again whenever a signal that it reads changes.
pub type Live = Box<dyn Fn() -> Cow<'static, str> + Send>;

/// The value of such an attribute; without a value it is not there.
pub type Mark = Box<dyn Fn() -> Option<Cow<'static, str>> + Send>;

/// `compute` as a live text.
pub fn live<T: Into<Cow<'static, str>>>(compute: impl Fn() -> T + Send + 'static) -> Live {
    Box::new(move || compute().into())
}

/// `compute` as the value of an attribute.
pub fn mark<T: Into<Cow<'static, str>>>(compute: impl Fn() -> Option<T> + Send + 'static) -> Mark {
    Box::new(move || compute().map(Into::into))
}

/// An attribute without a value, such as `hidden`, that is there as long as `compute` says so.
pub fn flag(compute: impl Fn() -> bool + Send + 'static) -> Mark {
    mark(move || compute().then_some(""))
}

/// The value of an ARIA attribute that is true or false.
#[must_use]
pub const fn as_text(is_true: bool) -> &'static str {
    if is_true { "true" } else { "false" }
}

/// A phrase in the language that is shown.
#[must_use]
pub fn say(pick: impl Fn(&Words) -> &'static str + Send + 'static) -> Live {
    let site = Site::here();
    live(move || pick(site.words()))
}

/// Runs `act` once the page is there, and again whenever a signal that it reads changes.
pub fn effect(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}
