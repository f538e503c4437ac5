//! The button for passkeys, below the form.

use leptos::prelude::*;

use super::{SideButton, attr, bool_attr, text};
use crate::controller::FormController;

/// The button, where passkeys are possible. It is no submit button, so no Enter key presses it. The style sheet shows the
/// word in front of it.
#[component]
pub fn KeyButton(
    /// The form of the login.
    form: FormController,
) -> impl IntoView {
    view! {
        <div
            class="auth-keys"
            hidden=bool_attr(move || !form.view().offers_key())
            data-or=attr(move || Some(form.view().or()))
        >
            <SideButton
                class="auth-key"
                label=text(move || form.view().key_label())
                disabled=attr(move || form.view().ignores_press().then_some("true"))
                press=Box::new(move || form.press_key())
            />
        </div>
    }
}
