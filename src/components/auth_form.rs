//! The form of a page: its fields, what is said about it, and its one submit button.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{NoticeBox, Progress, Summary, Task, aids::Aids, live, mark};
use crate::flow::Phase;

/// A form whose own submission would be the documented request: names, order and method are those
/// of the contract, so that it means the same to a browser, a password manager and the app. When there
/// is nothing left to do, only the notice is seen.
#[component]
pub fn AuthForm<Fields: IntoView + 'static>(
    /// The work of the page.
    task: Task,
    /// The fields.
    children: TypedChildren<Fields>,
) -> impl IntoView {
    Aids::start(task);
    let is_done = mark(move || {
        task.screen
            .with(|screen| (screen.phase == Phase::Done).then_some("true"))
    });
    view! {
        <form
            class="auth-form"
            node_ref=task.form
            data-done=is_done
            method=task.page.request().method.name()
            action=task.address()
            novalidate=true
            on:submit=move |event| take(task, &event)
        >
            <Summary task />
            {children.into_inner()()}
            <NoticeBox task />
            <SubmitButton task />
        </form>
    }
}

/// Takes a submit, however it came about, out of the browser's hands.
pub(crate) fn take(task: Task, event: &SubmitEvent) {
    event.prevent_default();
    task.submit();
}

/// The one submit button of a form. While a request is under way it says so, and stays in place and
/// in focus; what it says then is announced as well.
#[component]
pub fn SubmitButton(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    view! {
        <button
            class="auth-button"
            type="submit"
            aria-disabled=mark(move || task.takes_no_press().then_some("true"))
        >
            {live(move || task.button_label())}
        </button>
        <Progress task />
    }
}
