//! A checkbox, with what is said about it. Only the visitor ticks it. What is not ticked is not sent, as panels want it.

use leptos::prelude::*;

use super::{
    TermsLink, bool_attr,
    field::{Control, FieldMessages, hint_of},
    phrase,
    reactive::Phrase,
};
use crate::{contract::TICKED, controller::FormController, form::Field};

/// A box, its label beside it, and its messages below; that of the terms has the link to them, too.
#[component]
pub fn CheckBox(
    /// Which field.
    field: Field,
    /// Its label.
    label: Phrase,
    /// What to know before ticking it.
    #[prop(optional)]
    hint: Option<Phrase>,
) -> impl IntoView {
    let form = FormController::from_context();
    let hint = hint_of(field, hint);
    let control = Control::of(field, hint.is_some());
    view! {
        <div class="auth-check" hidden=bool_attr(move || form.view().hides(field))>
            <input
                class="auth-check__box"
                id=control.id.clone()
                name=control.name
                type="checkbox"
                value=TICKED
                aria-describedby=control.described_by
                aria-invalid=control.is_invalid
            />
            <label class="auth-check__label" for=control.id>
                {phrase(label)}
            </label>
            <div class="auth-check__remarks">
                {(field == Field::Terms).then(|| view! { <TermsLink /> })}
                <FieldMessages field hint />
            </div>
        </div>
    }
}
