//! Signs out, at once if that is sure to be the visitor's wish.

use leptos::prelude::*;

use crate::{
    components::{
        Heading, NoticeBox, PageLink, SubmitButton, attr, auth_form::take, bool_attr, phrase,
    },
    controller::{FormController, effect},
    flow::Page,
};

/// The logout page. Opened by a link of this site it signs out at once; else its button asks
/// first. It says that it worked only when the panel said so; otherwise
/// the button stays for another try.
#[component]
pub fn LogoutPage() -> impl IntoView {
    let form = FormController::start(Page::Logout);
    effect(move || form.sign_out_if_asked());
    let is_done = bool_attr(move || form.view().is_done());
    view! {
        <Heading title=phrase(|words| words.logout_title) />
        <form
            class="auth-form"
            node_ref=form.element
            action=attr(move || Some(form.view().address()))
            on:submit=move |event| take(form, &event)
        >
            <NoticeBox />
            <div hidden=is_done>
                <SubmitButton />
            </div>
        </form>
        <nav class="auth-links">
            <PageLink target=Page::Login label=phrase(|words| words.back_to_login) />
        </nav>
    }
}
