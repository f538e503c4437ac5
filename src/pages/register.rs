//! Makes an account.

use leptos::prelude::*;

use crate::{
    components::{
        AuthForm, CheckBox, ContactChoice, EmailCodeField, EmailField, Heading, InvitationField,
        NewPasswordFields, PageLink, TextField, phrase,
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
            <NewPasswordFields />
            <ContactChoice />
            <TextField
                field=Field::Contact
                label=|words| words.contact
                autocomplete="off"
            />
            <CheckBox field=Field::Terms label=|words| words.agree_to_terms />
        </AuthForm>
        <nav class="auth-links">
            <span>{phrase(|words| words.has_account)}</span>
            <PageLink target=Page::Login label=phrase(|words| words.to_login) />
        </nav>
    }
}
