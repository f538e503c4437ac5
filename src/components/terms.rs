//! The box to agree to the terms of service, beside the link to them.

use leptos::prelude::*;

use super::{
    TermsLink, bool_attr,
    field::{Control, FieldMessages},
    phrase,
};
use crate::{contract::TICKED, controller::FormController, form::Field};

/// Only the visitor ticks it. What is not ticked is not sent, and a panel that insists says so.
#[component]
pub fn TermsBox() -> impl IntoView {
    let field = Field::Terms;
    let form = FormController::from_context();
    let control = Control::of(field, false);
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
                {phrase(|words| words.agree_to_terms)}
            </label>
            <div class="auth-check__remarks">
                <TermsLink />
                <FieldMessages field hint=None />
            </div>
        </div>
    }
}
