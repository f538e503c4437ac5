//! Says that there is no such page.

use leptos::prelude::*;

use crate::{
    components::{Heading, PageLink, say},
    flow::Page,
};

/// The page for every address that is none of the others.
#[component]
pub fn MissingPage() -> impl IntoView {
    view! {
        <Heading title=|words| words.missing_title />
        <p class="auth-lead">{say(|words| words.missing_lead)}</p>
        <nav class="auth-links">
            <PageLink target=Page::Login label=|words| words.back_to_login />
        </nav>
    }
}
