//! Signs out, at once if that is sure to be the visitor's wish.

use leptos::prelude::*;

use crate::{
    components::{Heading, NoticeBox, PageLink, SubmitButton, Task, auth_form::take, effect, flag},
    flow::{Page, Phase},
};

/// The logout page. Opened by a link of this site it signs out at once; else its button asks
/// first. It says that it worked only when the panel said so; otherwise
/// the button stays for another try.
#[component]
pub fn LogoutPage() -> impl IntoView {
    let task = Task::start(Page::Logout);
    effect(move || task.sign_out_if_wished());
    let is_done = flag(move || task.screen.with(|screen| screen.phase == Phase::Done));
    view! {
        <Heading title=|words| words.logout_title />
        <form
            class="auth-form"
            node_ref=task.form
            action=task.address()
            on:submit=move |event| take(task, &event)
        >
            <NoticeBox task />
            <div hidden=is_done>
                <SubmitButton task />
            </div>
        </form>
        <nav class="auth-links">
            <PageLink target=Page::Login label=|words| words.back_to_login />
        </nav>
    }
}
