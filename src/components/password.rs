//! A password field that can be shown while typing, and hides itself when the form is sent.

use leptos::prelude::*;

use super::{
    Site, Task,
    field::{FieldFrame, Ids},
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
    let ids = Ids::of(field);
    let is_shown = RwSignal::new(false);
    Effect::new(move |_| {
        if task.is_busy() {
            is_shown.set(false);
        }
    });
    let kind = move || if is_shown.get() { "text" } else { "password" };
    let invalid = move || (!task.problem(field).is_empty()).then_some("true");
    view! {
        <FieldFrame field label hint>
            <div class="auth-password">
                <input
                    class="auth-input"
                    id=ids.control
                    name=field.wire_name()
                    type=kind
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=ids.described_by
                    aria-invalid=invalid
                />
                <RevealButton label is_shown />
            </div>
        </FieldFrame>
    }
}

#[component]
fn RevealButton(label: fn(&Words) -> &'static str, is_shown: RwSignal<bool>) -> impl IntoView {
    let site = Site::here();
    let text = move || {
        let words = site.words();
        if is_shown.get() {
            words.hide
        } else {
            words.show
        }
    };
    // Two fields have such a button: the name tells which one is meant.
    let name = move || [text(), " ", label(site.words())].concat();
    let pressed = move || if is_shown.get() { "true" } else { "false" };
    view! {
        <button
            class="auth-reveal"
            type="button"
            aria-label=name
            aria-pressed=pressed
            on:click=move |_| is_shown.update(|is_shown| *is_shown = !*is_shown)
        >
            {text}
        </button>
    }
}
