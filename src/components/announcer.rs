//! The region of the frame that announces the notice with which a page opens.

use leptos::prelude::*;

use super::text;
use crate::controller::Site;

/// Screen readers announce reliably only what appears in a region that they know. The regions of a page are as new as the
/// page, so what a page opens with, such as a registration that succeeded, is said here.
#[component]
pub fn Announcer() -> impl IntoView {
    let announcement = Site::from_context().announcement;
    view! {
        <p class="auth-unseen" role="status">
            {text(move || announcement.get())}
        </p>
    }
}
