//! A password field that can be shown while typing, and hides itself when the form is sent.

use leptos::prelude::*;

use super::{
    Site, Task, as_text,
    field::{Label, Parts, Remarks},
    live, mark,
};
use crate::{form::Field, i18n::Words};

/// A password. What is typed is what is sent: there is no limit and nothing is trimmed.
#[component]
pub fn PasswordField(
    /// Which of the two passwords.
    field: Field,
    /// Its label.
    label: fn(&Words) -> &'static str,
    /// What to know before typing.
    #[prop(optional)]
    hint: Option<fn(&Words) -> &'static str>,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
) -> impl IntoView {
    let task = Task::here();
    let parts = Parts::of(field, hint);
    let is_shown = move || task.revealed.get() == Some(field);
    view! {
        <div class="auth-field">
            <Label field label />
            <div class="auth-password">
                <input
                    class="auth-input"
                    id=parts.id
                    name=parts.name
                    type=mark(move || Some(if is_shown() { "text" } else { "password" }))
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint=parts.enter
                    aria-describedby=parts.described_by
                    aria-invalid=parts.is_invalid
                />
                <RevealButton field />
            </div>
            <Remarks field hint=parts.hint />
        </div>
    }
}

#[component]
fn RevealButton(field: Field) -> impl IntoView {
    let site = Site::here();
    let revealed = Task::here().revealed;
    let is_shown = move || revealed.get() == Some(field);
    let text = move || {
        let words = site.words();
        if is_shown() { words.hide } else { words.show }
    };
    // Two fields have such a button: the name says which one is meant.
    let name = mark(move || Some(site.words().reveal(field, is_shown())));
    let toggle = move |_| {
        let next = (!is_shown()).then_some(field);
        revealed.set(next);
    };
    view! {
        <button
            class="auth-reveal"
            type="button"
            aria-label=name
            aria-pressed=mark(move || Some(as_text(is_shown())))
            on:click=toggle
        >
            {live(text)}
        </button>
    }
}
