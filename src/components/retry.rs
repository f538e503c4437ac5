//! Another try, offered in the notice where it does no harm.

use leptos::prelude::*;

use super::Task;
#[cfg(not(feature = "embed"))]
use super::say;
#[cfg(not(feature = "embed"))]
use crate::browser::fields;

/// A button that does what the submit button does, which takes the focus over, since this one is gone then.
#[cfg(not(feature = "embed"))]
#[component]
pub fn RetryButton(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let again = move |_| {
        if let Some(form) = task.form.get_untracked() {
            fields::focus_button(&form);
        }
        task.submit();
    };
    move || {
        task.offers_retry().then(|| {
            view! {
                <button class="auth-link" type="button" on:click=again>
                    {say(|words| words.retry)}
                </button>
            }
        })
    }
}

/// An element in a page of somebody else offers nothing.
#[cfg(feature = "embed")]
#[component]
pub fn RetryButton(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let _ = task;
}
