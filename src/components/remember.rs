//! The box that makes the session last seven days instead of one.

use leptos::prelude::*;

use super::{
    bool_attr,
    field::{Control, FieldMessages, hint_of},
    phrase,
};
use crate::{contract::TICKED, controller::FormController, form::Field};

/// Unticked at first. An unticked box is not sent at all, as the panel wants it.
#[component]
pub fn RememberBox() -> impl IntoView {
    let form = FormController::from_context();
    let field = Field::Remember;
    let control = Control::of(field, true);
    let hint = hint_of(field, Some(|words| words.remember_hint));
    view! {
        <div class="auth-check" hidden=bool_attr(move || form.view().hides(field))>
            <input
                class="auth-check__box"
                id=control.id.clone()
                name=control.name
                type="checkbox"
                value=TICKED
                aria-describedby=control.described_by
            />
            <label class="auth-check__label" for=control.id>
                {phrase(|words| words.remember)}
            </label>
            <div class="auth-check__remarks">
                <FieldMessages field hint />
            </div>
        </div>
    }
}
