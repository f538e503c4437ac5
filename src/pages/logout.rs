//! Signs out, as soon as it is opened.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    components::{Frame, NoticeBox, PageLink, SubmitButton, Task},
    flow::{Page, Phase},
};

/// The logout page: `GET /logout`. It says that it worked only when the panel said so; otherwise
/// the button stays for another try.
#[component]
pub fn LogoutPage() -> impl IntoView {
    let task = Task::start(Page::Logout);
    Effect::new(move |_| task.submit());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        task.submit();
    };
    let is_done = move || task.screen.with(|screen| screen.phase == Phase::Done);
    view! {
        <Frame title=|words| words.logout_title>
            <form class="auth-form" on:submit=on_submit>
                <NoticeBox task />
                <div hidden=is_done>
                    <SubmitButton task />
                </div>
            </form>
            <nav class="auth-links">
                <PageLink target=Page::Login label=|words| words.back_to_login />
            </nav>
        </Frame>
    }
}
