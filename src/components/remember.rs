//! The box that makes the session last seven days instead of one.

use leptos::prelude::*;

use super::{field::Ids, say};
use crate::form::Field;

/// Unticked at first. An unticked box is not sent at all, as the panel wants it.
#[component]
pub fn RememberBox() -> impl IntoView {
    let ids = Ids::of(Field::Remember);
    let hint = [&ids.control, "-hint"].concat();
    view! {
        <div class="auth-check">
            <input
                class="auth-check__box"
                id=ids.control.clone()
                name=Field::Remember.wire_name()
                type="checkbox"
                value="true"
                aria-describedby=hint.clone()
            />
            <label class="auth-check__label" for=ids.control>{say(|words| words.remember)}</label>
            <p class="auth-hint" id=hint>{say(|words| words.remember_hint)}</p>
        </div>
    }
}
