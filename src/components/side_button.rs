//! A button beside the submit button: one function, so that all of them share their code.

use leptos::prelude::*;

use super::{Attr, Text};

/// A button that no Enter key presses.
#[component]
pub fn SideButton(
    /// Its class.
    class: &'static str,
    /// Its words.
    label: Text,
    /// Whether it ignores a press (`aria-disabled`).
    disabled: Attr,
    /// What a press does.
    press: Box<dyn Fn()>,
) -> impl IntoView {
    view! {
        <button class=class type="button" aria-disabled=disabled on:click=move |_| press()>
            {label}
        </button>
    }
}
