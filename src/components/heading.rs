//! The heading of a page.

use leptos::prelude::*;

use super::say;
use crate::i18n::Words;

/// The one first-level heading, which takes the focus when the page is opened from another one.
#[component]
pub fn Heading(
    /// The words.
    title: fn(&Words) -> &'static str,
) -> impl IntoView {
    view! { <h1 class="auth-title" tabindex="-1">{say(title)}</h1> }
}
