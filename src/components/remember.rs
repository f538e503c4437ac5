//! The box that makes the session last seven days instead of one.

use leptos::prelude::*;

use super::say;
use crate::form::Field;

/// Unticked at first. An unticked box is not sent at all, as the panel wants it.
#[component]
pub fn RememberBox() -> impl IntoView {
    view! {
        <div class="auth-check">
            <input
                class="auth-check__box"
                id="auth-remember_me"
                name=Field::Remember.wire_name()
                type="checkbox"
                value="true"
                aria-describedby="auth-remember_me-hint"
            />
            <label class="auth-check__label" for="auth-remember_me">
                {say(|words| words.remember)}
            </label>
            <p class="auth-hint" id="auth-remember_me-hint">{say(|words| words.remember_hint)}</p>
        </div>
    }
}
