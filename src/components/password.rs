//! A password field that can be revealed while typing, and is hidden again when the form is sent or the page is left.

use leptos::prelude::*;

use super::{attr, field::FieldShell, input::Input, reactive::Phrase, text};
use crate::{controller::FormController, form::Field};

/// A password. It is sent as typed: there is no limit and nothing is trimmed.
#[component]
pub fn PasswordField(
    /// Which of the two passwords.
    field: Field,
    /// Its label.
    label: Phrase,
    /// What to know before typing.
    #[prop(optional)]
    hint: Option<Phrase>,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
) -> impl IntoView {
    let form = FormController::from_context();
    let input = move |control| {
        let is_shown = move || form.view().is_revealed(field);
        let kind = attr(move || Some(if is_shown() { "text" } else { "password" }));
        view! {
            <div class="auth-password">
                <Input field control kind autocomplete />
                <RevealButton field />
            </div>
        }
    };
    view! { <FieldShell field label hint control=input /> }
}

/// A new password, twice.
#[component]
pub fn NewPasswordFields() -> impl IntoView {
    view! {
        <PasswordField
            field=Field::Password
            label=|words| words.new_password
            hint=|words| words.password_hint
            autocomplete="new-password"
        />
        <PasswordField
            field=Field::Repeat
            label=|words| words.repeat
            autocomplete="new-password"
        />
    }
}

#[component]
fn RevealButton(field: Field) -> impl IntoView {
    let form = FormController::from_context();
    let words = text(move || form.view().reveal_label(field));
    // Two fields have such a button, so its accessible name says which field it belongs to. The name says what a press
    // does, so there is no pressed state beside it.
    let name = attr(move || Some(form.view().reveal_name(field)));
    view! {
        <button
            class="auth-reveal"
            type="button"
            aria-label=name
            on:click=move |_| form.toggle_password(field)
        >
            {words}
        </button>
    }
}
