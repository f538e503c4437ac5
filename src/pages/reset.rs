//! Asks for the mail with the reset link.

use leptos::prelude::*;

use crate::{
    components::{AuthForm, EmailField, Heading, PageLink, Task, say},
    flow::Page,
};

/// The reset page.
#[component]
pub fn ResetPage() -> impl IntoView {
    let task = Task::start(Page::Reset);
    view! {
        <Heading title=|words| words.reset_title />
        <p class="auth-lead">{say(|words| words.reset_lead)}</p>
        <AuthForm task>
            <EmailField />
        </AuthForm>
        <nav class="auth-links">
            <PageLink target=Page::Login label=|words| words.back_to_login />
        </nav>
    }
}
