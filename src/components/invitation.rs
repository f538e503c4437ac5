//! The invitation code: filled in from an invitation link, and replaceable.

use leptos::prelude::*;

use super::{TextField, attr, bool_attr, phrase};
use crate::{
    controller::{FormController, Site},
    form::Field,
};

/// The field. For visitors of an invitation link it shows the code of the link, beside a button that removes it.
#[component]
pub fn InvitationField() -> impl IntoView {
    let site = Site::from_context();
    let form = FormController::from_context();
    let field = Field::Invitation;
    form.fill(field, move || site.invitation.get().unwrap_or_default());
    let remove = move |_| {
        site.invitation.set(None);
        site.host.forget_invitation();
        form.clear(field);
    };
    let hides = move || form.view().hides(field);
    let is_hidden = bool_attr(move || hides() || site.invitation.with(Option::is_none));
    view! {
        <div
            class="auth-aided"
            hidden=bool_attr(hides)
            data-chip=attr(move || site.invitation.with(Option::is_some).then_some(""))
        >
            <TextField field label=|words| words.invitation autocomplete="off" />
            <button
                class="auth-link auth-link--quiet"
                type="button"
                hidden=is_hidden
                on:click=remove
            >
                {phrase(|words| words.remove_invitation)}
            </button>
        </div>
    }
}
