//! The token of the mailed link.

use leptos::prelude::*;

use crate::{controller::FormController, form::Field};

/// The hidden input that holds the token. Without `autocomplete="off"` browsers keep its value for a later visit, on the
/// disk.
#[component]
pub fn TokenInput() -> impl IntoView {
    let form = FormController::from_context();
    view! {
        <input
            id=form.id_of(Field::Token)
            name=form.name_of(Field::Token)
            type="hidden"
            autocomplete="off"
        />
    }
}
