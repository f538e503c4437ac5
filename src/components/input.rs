//! Fields of one line.

use leptos::prelude::*;

use super::{
    Attr, attr, bool_attr,
    field::{Control, FieldShell},
    reactive::Phrase,
};
use crate::{controller::FormController, form::Field};

/// The input of a field of one line. Autocorrection and capitalisation are off. `autocomplete` stands before `type`, so
/// that it changes first: a browser decides what it keeps of a text field when it becomes one.
#[component]
pub(super) fn Input(
    /// Which field.
    field: Field,
    /// Its ids and its state.
    control: Control,
    /// The `type` of the input.
    kind: Attr,
    /// What browsers and managers may fill in, by the HTML standard's list.
    autocomplete: &'static str,
) -> impl IntoView {
    let form = FormController::from_context();
    view! {
        <input
            class="auth-input"
            id=control.id
            name=control.name
            autocomplete=attr(move || Some(form.view().autocomplete(field, autocomplete)))
            type=kind
            inputmode=attr(move || form.view().keyboard(field))
            readonly=bool_attr(move || form.view().is_fixed(field))
            disabled=bool_attr(move || form.view().is_disabled(field))
            // A folded field opens once it has a value: the style sheet knows that by the placeholder.
            placeholder=" "
            autocapitalize="none"
            spellcheck="false"
            enterkeyhint=attr(move || Some(form.view().enter_key(field)))
            aria-required=control.is_required
            aria-describedby=control.described_by
            aria-invalid=control.is_invalid
        />
    }
}

/// A field of one line.
#[component]
pub fn TextField(
    /// Which field.
    field: Field,
    /// Its label.
    label: Phrase,
    /// What to know before typing.
    #[prop(optional)]
    hint: Option<Phrase>,
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// What browsers and managers may fill in, by the HTML standard's list.
    autocomplete: &'static str,
) -> impl IntoView {
    let input = move |control| {
        let kind = attr(move || Some(kind));
        view! { <Input field control kind autocomplete /> }
    };
    view! { <FieldShell field label hint control=input /> }
}

/// The email of the account. Password managers use it as the user name.
#[component]
pub fn EmailField() -> impl IntoView {
    view! {
        <TextField
            field=Field::Email
            label=|words| words.email
            kind="email"
            autocomplete="username"
        />
    }
}
