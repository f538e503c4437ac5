//! A hint below a field about what is being typed.

use leptos::prelude::*;

use super::{attr, live, text};
use crate::{controller::FormController, form::Field};

/// The hint, and perhaps a button with the suggested correction. The region exists from the start, empty.
#[component]
pub fn TypingHint(
    /// Which field.
    field: Field,
) -> impl IntoView {
    let form = FormController::from_context();
    let correction = live(
        move || form.view().likely_email(field),
        |email| (!email.is_empty()).then(|| view! { <Correction email /> }),
    );
    view! {
        <p
            class="auth-help"
            aria-live="polite"
            data-level=attr(move || form.view().strength_level(field))
        >
            <span class="auth-help__text">{text(move || form.view().typing_hint(field))}</span>
            <span class="auth-part">{correction}</span>
        </p>
    }
}

/// A button that replaces the email by the suggested one.
#[component]
fn Correction(email: String) -> impl IntoView {
    let form = FormController::from_context();
    let correct = {
        let email = email.clone();
        move |_| form.correct_email(&email)
    };
    view! {
        <button class="auth-link" type="button" translate="no" on:click=correct>
            {email}
        </button>
    }
}
