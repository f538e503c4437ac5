//! What is said about a form as a whole, in a region that is there before there is anything to say.

use leptos::prelude::*;

use super::{MessageText, Original, RetryButton, Site, Task, mark};
use crate::flow::{Page, Tone};

/// The status region of a form. Screen readers announce what appears in it.
#[component]
pub fn NoticeBox(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let tone = mark(move || match task.notice_tone()? {
        Tone::Good => Some("good"),
        Tone::Neutral => Some("neutral"),
        Tone::Bad => Some("bad"),
    });
    view! {
        <div class="auth-notice" role="status" tabindex="-1" data-tone=tone>
            <p class="auth-notice__text">
                <MessageText message=Box::new(move || task.notice()) />
            </p>
            <RetryButton task />
            <WaysOn task />
        </div>
        <Original message=Box::new(move || task.notice()) />
    }
}

/// The ways on for a visitor who is signed in already.
#[component]
fn WaysOn(task: Task) -> impl IntoView {
    let site = Site::here();
    let user_centre = move || site.settings.with(|it| it.on_panel(&it.user_centre));
    move || {
        task.offers_ways().then(|| {
            view! {
                <p class="auth-notice__ways">
                    <a class="auth-link" href=user_centre rel="external">
                        {super::say(|words| words.to_user_centre)}
                    </a>
                    <super::PageLink target=Page::Logout label=|words| words.to_logout />
                </p>
            }
        })
    }
}
