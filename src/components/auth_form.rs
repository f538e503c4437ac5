//! The form of a page: its fields, what is said about it, and its one submit button.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{NoticeBox, Site, Task};

/// A form whose own submission would be the documented request: names, order and method are those
/// of the contract, so that it means the same to a browser, a password manager and the app.
#[component]
pub fn AuthForm(
    /// The work of the page.
    task: Task,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let address = Site::here()
        .settings
        .with_value(|settings| settings.on_panel(task.page.endpoint().path()));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        task.submit();
    };
    view! {
        <form
            class="auth-form"
            node_ref=task.form
            method="post"
            action=address
            novalidate=true
            on:submit=on_submit
        >
            {children()}
            <NoticeBox task />
            <SubmitButton task />
        </form>
    }
}

/// The one submit button of a form. While a request is under way it says so, and stays in place and
/// in focus.
#[component]
pub fn SubmitButton(
    /// The work of the page.
    task: Task,
) -> impl IntoView {
    let site = Site::here();
    let label = move || {
        let (idle, busy) = task.page.button(site.words());
        if task.is_busy() { busy } else { idle }
    };
    let is_busy = move || task.is_busy().then_some("true");
    view! {
        <button class="auth-button" type="submit" aria-disabled=is_busy>
            {label}
        </button>
    }
}
