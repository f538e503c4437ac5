//! The code that proves a new email, and the button that asks for its mail.

use leptos::prelude::*;

use super::{SideButton, TextField, attr, bool_attr, text};
use crate::{controller::FormController, form::Field};

/// The field with its button. The label of the button shows how long it waits.
#[component]
pub fn EmailCodeField() -> impl IntoView {
    let form = FormController::from_context();
    let field = Field::EmailCode;
    view! {
        <div class="auth-aided" hidden=bool_attr(move || form.view().hides(field))>
            <TextField
                field
                label=|words| words.email_code
                hint=|words| words.email_code_hint
                autocomplete="one-time-code"
            />
            <SideButton
                class="auth-link auth-send-code"
                label=text(move || form.view().mail_label())
                disabled=attr(move || form.view().ignores_mail_press().then_some("true"))
                press=Box::new(move || form.press_send_code())
            />
        </div>
    }
}
