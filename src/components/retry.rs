//! The retry button of the notice, offered where a second request does no harm.

use leptos::prelude::*;

use super::{live, phrase};
use crate::controller::FormController;

/// A button that does what the submit button does.
#[component]
pub fn RetryButton() -> impl IntoView {
    let form = FormController::from_context();
    let button = live(
        move || form.view().offers_retry(),
        |is_offered| is_offered.then(Retry),
    );
    view! { <span class="auth-part">{button}</span> }
}

#[component]
fn Retry() -> impl IntoView {
    let form = FormController::from_context();
    view! {
        <button class="auth-link" type="button" on:click=move |_| form.press_again()>
            {phrase(|words| words.retry)}
        </button>
    }
}
