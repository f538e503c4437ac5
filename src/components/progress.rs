//! How a request gets on, for those who hear the page: others see it on the button.

use leptos::prelude::*;

use super::Task;
#[cfg(not(feature = "embed"))]
use super::live;

/// A region that is there from the start and announces the words of the button.
#[cfg(not(feature = "embed"))]
#[component]
pub fn Progress(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    view! { <p class="auth-progress" role="status">{live(move || task.progress())}</p> }
}

/// An element in a page of somebody else announces what comes of it, and no more.
#[cfg(feature = "embed")]
#[component]
pub fn Progress(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let _ = task;
}
