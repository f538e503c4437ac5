//! Signs out, at once if the visitor has certainly asked for it.

use leptos::prelude::*;

use crate::{
    components::{
        Heading, NoticeBox, PageLink, SubmitButton, attr, auth_form::take, bool_attr, phrase, text,
    },
    controller::{FormController, effect},
    flow::Page,
};

/// The logout page. If a link of this site opened it, it signs out at once; else it shows a button. It reports success
/// only if the panel did; otherwise the button stays for a retry.
#[component]
pub fn LogoutPage() -> impl IntoView {
    let form = FormController::start(Page::Logout);
    effect(move || form.sign_out_if_asked());
    let is_done = bool_attr(move || form.view().is_done());
    view! {
        <Heading title=text(move || form.view().title()) />
        <form
            class="auth-form"
            node_ref=form.element
            data-done=attr(move || form.view().is_done().then_some("true"))
            action=attr(move || Some(form.view().address()))
            on:submit=move |event| take(form, &event)
        >
            <NoticeBox />
            <div class="auth-submit" hidden=is_done>
                <SubmitButton />
            </div>
        </form>
        <nav class="auth-links">
            <PageLink target=Page::Login label=phrase(|words| words.back_to_login) />
        </nav>
    }
}
