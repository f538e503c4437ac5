//! The notice of a form, in a status region that exists before it has content, and the place of its captcha above.

use leptos::prelude::*;

use super::{MessageText, Original, PageLink, RetryButton, attr, live, phrase};
use crate::{
    controller::{FormController, Site},
    flow::{Page, Tone},
};

/// The status region of a form. Screen readers announce what appears in it.
#[component]
pub fn NoticeBox() -> impl IntoView {
    let form = FormController::from_context();
    let tone = attr(move || match form.view().notice_tone()? {
        Tone::Good => Some("good"),
        Tone::Neutral => Some("neutral"),
        Tone::Bad => Some("bad"),
    });
    view! {
        // The place of the captcha, of which a notice may speak. The app does not touch what is in it.
        <div class="auth-captcha" hidden=true></div>
        <div
            class="auth-notice"
            role="status"
            aria-live=attr(move || form.view().notice_live())
            tabindex="-1"
            data-tone=tone
        >
            <p class="auth-notice__text">
                <MessageText message=Box::new(move || form.view().notice()) />
            </p>
            <RetryButton />
            <SignedInLinks />
        </div>
        <Original message=Box::new(move || form.view().notice()) />
    }
}

/// Links for a visitor who is signed in already: to the user centre and to the logout page.
#[component]
fn SignedInLinks() -> impl IntoView {
    let form = FormController::from_context();
    let links = live(
        move || form.view().offers_links(),
        |is_offered| is_offered.then(Ways),
    );
    view! { <div class="auth-part">{links}</div> }
}

#[component]
fn Ways() -> impl IntoView {
    let site = Site::from_context();
    let user_centre = move || site.settings.with(|it| it.on_panel(&it.user_centre));
    view! {
        <p class="auth-notice__ways">
            <a class="auth-link" href=user_centre rel="external">
                {phrase(|words| words.to_user_centre)}
            </a>
            <PageLink target=Page::Logout label=phrase(|words| words.to_logout) />
        </p>
    }
}
