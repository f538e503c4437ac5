//! The "not found" page.

use leptos::prelude::*;

use crate::{
    components::{Heading, PageLink, phrase},
    flow::Page,
};

/// The page for every address of no other page.
#[component]
pub fn MissingPage() -> impl IntoView {
    view! {
        <Heading title=phrase(|words| words.missing_title) />
        <p class="auth-lead">{phrase(|words| words.missing_lead)}</p>
        <nav class="auth-links">
            <PageLink target=Page::Login label=phrase(|words| words.back_to_login) />
        </nav>
    }
}
