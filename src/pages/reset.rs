//! Asks for the mail with the reset link.

use leptos::prelude::*;

use crate::{
    components::{AuthForm, EmailField, Heading, PageLink, bool_attr, phrase},
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
            <button
                class="auth-link"
                type="button"
                hidden=bool_attr(move || !form.view().is_sent())
                on:click=move |_| form.correct_address()
            >
                {phrase(|words| words.wrong_address)}
            </button>
            <PageLink target=Page::Login label=phrase(|words| words.back_to_login) />
        </nav>
    }
}
