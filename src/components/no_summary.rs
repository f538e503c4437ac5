//! No summary of what is wrong: an element in another page has no room for it, nor its download. The focus goes to
//! the first wrong field.

use leptos::prelude::*;

use super::Task;

/// Nothing.
#[component]
pub const fn Summary(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let _ = task;
}
