//! Asks for the mail with the reset link.

use leptos::prelude::*;

use crate::{
    components::{AuthForm, EmailField, Heading, PageLink, phrase},
    controller::FormController,
    flow::Page,
};

/// The reset page.
#[component]
pub fn ResetPage() -> impl IntoView {
    let form = FormController::start(Page::Reset);
    view! {
        <Heading title=phrase(|words| words.reset_title) />
        <p class="auth-lead">{phrase(|words| words.reset_lead)}</p>
        <AuthForm form>
            <EmailField />
        </AuthForm>
        <nav class="auth-links">
            <PageLink target=Page::Login label=phrase(|words| words.back_to_login) />
        </nav>
    }
}
