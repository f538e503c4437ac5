//! What is said about a form as a whole, in a region that is there before there is anything to say.

use leptos::prelude::*;

use super::{Site, Task};
use crate::flow::{Page, Tone, Way};

/// The status region of a form. Screen readers announce what appears in it.
#[component]
pub fn NoticeBox(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let site = Site::here();
    let tone = move || match task.shown_notice()?.tone() {
        Tone::Good => Some("good"),
        Tone::Bad => Some("bad"),
    };
    let text = move || {
        let notice = task.shown_notice()?;
        Some(notice.text(site.words()).into_owned())
    };
    let ways = move || {
        let ways = task.shown_notice().map_or(&[][..], |notice| notice.ways());
        ways.iter()
            .map(|way| view! { <WayLink way=*way /> })
            .collect_view()
    };
    view! {
        <div class="auth-notice" role="status" tabindex="-1" data-tone=tone node_ref=task.notice>
            <p class="auth-notice__text">{text}</p>
            <div class="auth-notice__ways">{ways}</div>
        </div>
    }
}

#[component]
fn WayLink(way: Way) -> impl IntoView {
    let site = Site::here();
    let address = move || match way {
        Way::UserCentre => site.settings.with_value(|it| it.on_panel(&it.user_centre)),
        Way::Logout => site.address(Page::Logout),
    };
    let label = move || match way {
        Way::UserCentre => site.words().to_user_centre,
        Way::Logout => site.words().to_logout,
    };
    let rel = matches!(way, Way::UserCentre).then_some("external");
    view! { <a class="auth-link" href=address rel=rel>{label}</a> }
}
