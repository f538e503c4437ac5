//! The heading of a page.

use leptos::prelude::*;

use super::say;
use crate::i18n::Words;

/// The one first-level heading, which takes the focus when the page is opened from another one. In a
/// page of somebody else the first level is taken.
#[component]
pub fn Heading(
    /// The words.
    title: fn(&Words) -> &'static str,
) -> impl IntoView {
    #[cfg(not(feature = "embed"))]
    let heading = view! { <h1 class="auth-title" tabindex="-1">{say(title)}</h1> };
    #[cfg(feature = "embed")]
    let heading = view! { <h2 class="auth-title" tabindex="-1">{say(title)}</h2> };
    heading
}
