//! What else there is to do on the screen of the code: without the authenticator, or with another account.

use leptos::prelude::*;

use super::{MessageText, bool_attr, phrase};
use crate::controller::FormController;

/// The ways beside the code, below its form.
#[component]
pub fn CodeHelp(
    /// The form of the code.
    form: FormController,
) -> impl IntoView {
    view! {
        <div class="auth-links" hidden=bool_attr(move || !form.view().asks_for_code())>
            <p class="auth-hint">
                <MessageText message=Box::new(move || form.view().code_help()) />
            </p>
            <button class="auth-link" type="button" on:click=move |_| form.use_another_account()>
                {phrase(|words| words.another_account)}
            </button>
        </div>
    }
}
