//! Makes an account.

use leptos::prelude::*;

use crate::{
    components::{
        AuthForm, ContactChoice, EmailCodeField, EmailField, Heading, InvitationField, PageLink,
        PasswordField, TermsBox, TextField, phrase,
    },
    controller::FormController,
    flow::Page,
    form::Field,
};

/// The register page. The fields stand in the order of the contract.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let form = FormController::start(Page::Register);
    view! {
        <Heading title=phrase(|words| words.register_title) />
        <AuthForm form>
            <InvitationField />
            <EmailField />
            <EmailCodeField />
            <TextField
                field=Field::Name
                label=|words| words.name
                autocomplete="nickname"
            />
            <PasswordField
                field=Field::Password
                label=|words| words.new_password
                hint=|words| words.password_hint
                autocomplete="new-password"
            />
            <PasswordField
                field=Field::Repeat
                label=|words| words.repeat
                autocomplete="new-password"
            />
            <ContactChoice />
            <TextField
                field=Field::Contact
                label=|words| words.contact
                autocomplete="off"
            />
            <TermsBox />
        </AuthForm>
        <nav class="auth-links">
            <span>{phrase(|words| words.has_account)}</span>
            <PageLink target=Page::Login label=phrase(|words| words.to_login) />
        </nav>
    }
}
