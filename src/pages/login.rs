//! Signs in.

use leptos::prelude::*;

use crate::{
    components::{
        AuthForm, CheckBox, CodeHelp, EmailField, Heading, KeyButton, PageLink, PasswordField,
        TextField, bool_attr, phrase, text,
    },
    controller::FormController,
    flow::Page,
    form::Field,
};

/// The login page. Once the panel has asked for the code of the second factor it is the screen of the code: the same form,
/// so that email and password stay in their fields and nowhere else.
#[component]
pub fn LoginPage() -> impl IntoView {
    let form = FormController::start(Page::Login);
    view! {
        <Heading title=text(move || form.view().title()) />
        <AuthForm form>
            <EmailField />
            <PasswordField
                field=Field::Password
                label=|words| words.password
                autocomplete="current-password"
            />
            <p class="auth-forgot" hidden=bool_attr(move || form.view().asks_for_code())>
                <PageLink target=Page::Reset label=phrase(|words| words.to_reset) />
            </p>
            <TextField
                field=Field::SecondFactor
                label=|words| words.second_factor
                hint=|words| words.second_factor_hint
                autocomplete="one-time-code"
            />
            <CheckBox
                field=Field::Remember
                label=|words| words.remember
                hint=|words| words.remember_hint
            />
        </AuthForm>
        <KeyButton form />
        <nav class="auth-links" hidden=bool_attr(move || form.view().asks_for_code())>
            <span>{phrase(|words| words.no_account)}</span>
            <PageLink target=Page::Register label=phrase(|words| words.to_register) />
        </nav>
        <CodeHelp form />
    }
}
