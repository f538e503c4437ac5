//! Sets a new password. The mailed link leads here, with a token in the address.

use leptos::prelude::*;

use crate::{
    components::{AuthForm, Heading, NewPasswordFields, PageLink, TokenInput, phrase},
    controller::FormController,
    flow::Page,
};

/// The page for a new password.
#[component]
pub fn NewPasswordPage() -> impl IntoView {
    let form = FormController::start(Page::NewPassword);
    form.require_token();
    view! {
        <Heading title=phrase(|words| words.new_password_title) />
        <p class="auth-lead">{phrase(|words| words.new_password_lead)}</p>
        <AuthForm form>
            <TokenInput />
            <NewPasswordFields />
        </AuthForm>
        <nav class="auth-links">
            <PageLink target=Page::Login label=phrase(|words| words.back_to_login) />
        </nav>
    }
}
