//! Where the mail with the reset link went, and what to do if it does not arrive.

use leptos::prelude::*;

use super::{attr, live, phrase, text};
use crate::controller::FormController;

/// The email, a button that sends the mail again after a wait, and one that leads back to the form.
#[component]
pub fn SentMail() -> impl IntoView {
    let form = FormController::from_context();
    let sent = live(
        move || form.view().sent_to(),
        |email| (!email.is_empty()).then(|| view! { <Sent email /> }),
    );
    view! { <div class="auth-part">{sent}</div> }
}

#[component]
fn Sent(email: String) -> impl IntoView {
    let form = FormController::from_context();
    view! {
        <p class="auth-sent" dir="ltr" translate="no">{email}</p>
        <button
            class="auth-button auth-button--again"
            type="button"
            aria-disabled=attr(move || form.view().ignores_mail_press().then_some("true"))
            on:click=move |_| form.send_mail_again()
        >
            {text(move || form.view().mail_label())}
        </button>
        <button class="auth-link" type="button" on:click=move |_| form.correct_address()>
            {phrase(|words| words.wrong_address)}
        </button>
    }
}
