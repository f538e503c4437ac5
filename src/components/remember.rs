//! The box that makes the session last seven days instead of one.

use leptos::prelude::*;

use super::{
    field::{Parts, Remarks},
    say,
};
use crate::{contract::TICKED, form::Field};

/// Unticked at first. An unticked box is not sent at all, as the panel wants it.
#[component]
pub fn RememberBox() -> impl IntoView {
    let field = Field::Remember;
    let parts = Parts::of(field, Some(|words| words.remember_hint));
    view! {
        <div class="auth-check">
            <input
                class="auth-check__box"
                id=parts.id.clone()
                name=parts.name
                type="checkbox"
                value=TICKED
                aria-describedby=parts.described_by
            />
            <label class="auth-check__label" for=parts.id>
                {say(|words| words.remember)}
            </label>
            <div class="auth-check__remarks">
                <Remarks field hint=parts.hint />
            </div>
        </div>
    }
}
