//! The form of a page: its fields, its notice, and its one submit button.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{NoticeBox, Summary, attr, text};
use crate::controller::FormController;

/// A form whose native submission is the documented request: names, order and method are those of the contract, so that
/// browsers, password managers and the app agree. When nothing is left to do, only the notice is shown.
#[component]
pub fn AuthForm<Fields: IntoView + 'static>(
    /// The page of the form.
    form: FormController,
    /// The fields.
    children: TypedChildren<Fields>,
) -> impl IntoView {
    let is_done = attr(move || form.view().done());
    view! {
        <form
            class="auth-form"
            node_ref=form.element
            data-done=is_done
            data-stage=attr(move || form.view().asks_for_code().then_some("code"))
            method=form.page.request().method.name()
            action=attr(move || Some(form.view().address()))
            novalidate=true
            on:submit=move |event| take(form, &event)
        >
            <Summary />
            {children.into_inner()()}
            <NoticeBox />
            <SubmitButton />
        </form>
    }
}

/// Handles a submit event instead of the browser.
pub(crate) fn take(form: FormController, event: &SubmitEvent) {
    event.prevent_default();
    form.press();
}

/// The one submit button of a form. While a request is in flight its label says so; it keeps its place and the focus,
/// and the label is announced.
#[component]
pub fn SubmitButton() -> impl IntoView {
    let form = FormController::from_context();
    view! {
        <button
            class="auth-button"
            type="submit"
            aria-disabled=attr(move || form.view().ignores_press().then_some("true"))
        >
            {text(move || form.view().button_label())}
        </button>
        <p class="auth-progress" role="status">
            {text(move || form.view().progress())}
        </p>
    }
}
