//! The choice of the language. Each language is named in itself: briefly to the eye, in full to a screen reader.

use leptos::{prelude::*, task::spawn_local};

use super::{attr, bool_attr, bool_text, live, text};
use crate::{controller::Site, i18n::Language};

/// A row of buttons. A press translates the page in place; everything typed stays.
#[component]
pub fn LanguagePicker() -> impl IntoView {
    let buttons = Language::ALL.map(|language| view! { <LanguageButton language /> });
    let site = Site::from_context();
    let name = attr(move || Some(site.words().language));
    let is_single = bool_attr(move || site.settings.with(|settings| settings.languages.len() < 2));
    let own = move || {
        let mut languages = site.settings.with(|settings| settings.languages.clone());
        languages.retain(|language| language.file().is_some());
        languages
    };
    view! {
        <div
            class="auth-languages"
            role="group"
            aria-label=name
            hidden=is_single
        >
            // Those of the operator come with the settings. They stand in front, so that the others keep their places.
            <span class="auth-part">{live(own, show_own)}</span>
            {buttons}
        </div>
    }
}

fn show_own(languages: Vec<Language>) -> Option<impl IntoView> {
    let button = |language| view! { <LanguageButton language /> };
    (!languages.is_empty()).then(|| languages.into_iter().map(button).collect::<Vec<_>>())
}

#[component]
fn LanguageButton(language: Language) -> impl IntoView {
    let site = Site::from_context();
    let is_current = attr(move || Some(bool_text(site.language.get() == language)));
    let is_missing = bool_attr(move || {
        site.settings
            .with(|settings| !settings.languages.contains(&language))
    });
    let choose = move |_| spawn_local(site.choose(language));
    view! {
        <button
            class="auth-language"
            type="button"
            lang=language.tag()
            translate="no"
            aria-label=language.name()
            aria-current=is_current
            hidden=is_missing
            on:click=choose
        >
            {text(move || language.short_name())}
        </button>
    }
}
