//! A hint below a field about what is being typed.

use leptos::prelude::*;

use super::{attr, text};
use crate::{controller::FormController, form::Field};

/// The hint, and perhaps a button with the suggested correction. The region exists from the start, empty.
#[component]
pub fn TypingHint(
    /// Which field.
    field: Field,
) -> impl IntoView {
    let form = FormController::from_context();
    let correction = move || {
        let email = form.view().likely_email(field);
        (!email.is_empty()).then(|| view! { <Correction email /> })
    };
    view! {
        <p
            class="auth-help"
            aria-live="polite"
            data-level=attr(move || form.view().strength_level(field))
        >
            {text(move || form.view().typing_hint(field))}
            {correction}
        </p>
    }
}

/// A button that replaces the email by the suggested one.
#[component]
fn Correction(email: String) -> impl IntoView {
    let form = FormController::from_context();
    let words = email.clone();
    view! {
        <button class="auth-link" type="button" on:click=move |_| form.correct_email(&email)>
            {words}
        </button>
    }
}
