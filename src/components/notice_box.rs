//! What is said about a form as a whole, in a region that is there before there is anything to say.

use leptos::prelude::*;

use super::{RetryButton, Site, Task, flag, live, mark};
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
    let original = mark(move || task.original());
    view! {
        <div class="auth-notice" role="status" tabindex="-1" data-tone=tone>
            <p class="auth-notice__text" title=original>{live(move || task.notice())}</p>
            <RetryButton task />
            <WaysOn task />
        </div>
    }
}

/// The ways on for a visitor who is signed in already. The links stay in the page and are hidden
/// while they do not apply.
#[component]
fn WaysOn(task: Task) -> impl IntoView {
    let site = Site::here();
    let is_hidden = flag(move || !task.offers_ways());
    let user_centre = mark(move || Some(site.settings.with(|it| it.on_panel(&it.user_centre))));
    view! {
        <p class="auth-notice__ways" hidden=is_hidden>
            <a class="auth-link" href=user_centre rel="external">
                {super::say(|words| words.to_user_centre)}
            </a>
            <super::PageLink target=Page::Logout label=|words| words.to_logout />
        </p>
    }
}
