//! The retry button of the notice, offered where a second request does no harm.

use leptos::prelude::*;

use super::phrase;
use crate::controller::FormController;

/// A button that does what the submit button does.
#[component]
pub fn RetryButton() -> impl IntoView {
    let form = FormController::from_context();
    move || {
        form.view().offers_retry().then(|| {
            view! {
                <button class="auth-link" type="button" on:click=move |_| form.press_again()>
                    {phrase(|words| words.retry)}
                </button>
            }
        })
    }
}
