//! The frame around every page: heading, content, ways to the other pages, language.

use leptos::{html, prelude::*};

use super::{Site, language_picker::LanguagePicker};
use crate::{browser::page, flow::Page, i18n::Words};

/// The frame. The title of the window follows the heading and the language.
#[component]
pub fn Frame(
    /// The heading and title.
    title: fn(&Words) -> &'static str,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let site = Site::here();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        let words = site.words();
        page::set_language(site.language.get().tag());
        page::set_title(title(words));
    });
    view! {
        <main class="auth">
            <div class="auth-card">
                <h1 class="auth-title" tabindex="-1" node_ref=heading>
                    {move || title(site.words())}
                </h1>
                {children()}
            </div>
            <LanguagePicker />
        </main>
    }
}

/// A link to another of the pages.
#[component]
pub fn PageLink(
    /// Where it leads.
    target: Page,
    /// Its words.
    label: fn(&Words) -> &'static str,
) -> impl IntoView {
    let site = Site::here();
    view! {
        <a class="auth-link" href=move || site.address(target)>
            {move || label(site.words())}
        </a>
    }
}
