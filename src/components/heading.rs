//! The heading of a page, which is also the title of the window.

use leptos::prelude::*;

use super::{Site, say};
use crate::{browser::page, i18n::Words};

/// The one first-level heading. The title of the window follows it, and both follow the language.
#[component]
pub fn Heading(
    /// The words.
    title: fn(&Words) -> &'static str,
) -> impl IntoView {
    let site = Site::here();
    Effect::new(move |_| page::set_title(title(site.words())));
    view! { <h1 class="auth-title">{say(title)}</h1> }
}
