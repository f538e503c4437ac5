//! Reactive values of a view, with one boxed type for each kind.
//!
//! Every closure in a view has a type of its own, and Leptos generates code for each type. Boxed closures share a type,
//! which makes the download several kilobytes smaller.

use std::borrow::Cow;

use super::live::{Live, live};
use crate::{controller::Site, i18n::Words};

/// A text that is computed again whenever a signal that it reads changes: the only child of its element, as [`Live`] is.
pub type Text = Live<Cow<'static, str>, Cow<'static, str>>;

/// The reactive value of an attribute; without a value the attribute is absent.
pub type Attr = Box<dyn Fn() -> Option<Cow<'static, str>> + Send>;

/// A phrase in a table of any language.
pub type Phrase = fn(&Words) -> &'static str;

/// `compute` as a text.
pub fn text<T: Into<Cow<'static, str>>>(compute: impl Fn() -> T + Send + 'static) -> Text {
    live(
        move || compute().into(),
        |text| (!text.is_empty()).then_some(text),
    )
}

/// `compute` as the value of an attribute.
pub fn attr<T: Into<Cow<'static, str>>>(compute: impl Fn() -> Option<T> + Send + 'static) -> Attr {
    Box::new(move || compute().map(Into::into))
}

/// A boolean attribute, such as `hidden`, that is present while `compute` returns true.
pub fn bool_attr(compute: impl Fn() -> bool + Send + 'static) -> Attr {
    attr(move || compute().then_some(""))
}

/// The value of an ARIA attribute that is true or false.
#[must_use]
pub const fn bool_text(is_true: bool) -> &'static str {
    if is_true { "true" } else { "false" }
}

/// A phrase in the language that is shown.
#[must_use]
pub fn phrase(phrase: Phrase) -> Text {
    let site = Site::from_context();
    text(move || phrase(site.words()))
}
