//! Signs in.

use leptos::prelude::*;

use crate::{
    components::{
        AuthForm, EmailField, Heading, PageLink, PasswordField, RememberBox, TextField, phrase,
    },
    controller::FormController,
    flow::Page,
    form::Field,
};

/// The login page.
#[component]
pub fn LoginPage() -> impl IntoView {
    let form = FormController::start(Page::Login);
    view! {
        <Heading title=|words| words.login_title />
        <AuthForm form>
            <EmailField />
            <PasswordField
                field=Field::Password
                label=|words| words.password
                autocomplete="current-password"
            />
            <TextField
                field=Field::SecondFactor
                label=|words| words.second_factor
                hint=|words| words.second_factor_hint
                autocomplete="one-time-code"
            />
            <RememberBox />
        </AuthForm>
        <nav class="auth-links">
            <PageLink target=Page::Reset label=phrase(|words| words.to_reset) />
            <PageLink target=Page::Register label=phrase(|words| words.to_register) />
        </nav>
    }
}
