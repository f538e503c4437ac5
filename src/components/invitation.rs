//! The invitation code: filled in from an invitation link, and removable.

use leptos::prelude::*;

use super::{Site, Task, TextField, flag, live, say};
use crate::{browser::fields, form::Field};

/// The field, and for visitors who came by a link a button that forgets its code.
#[component]
pub fn InvitationField() -> impl IntoView {
    let site = Site::here();
    let task = Task::here();
    let field = Field::Invitation;
    task.fill(
        field,
        live(move || site.invitation.get().unwrap_or_default()),
    );
    let remove = move |_| {
        site.invitation.set(None);
        site.around.forget_invitation();
        if let Some(form) = task.form.get_untracked() {
            let name = task.page.name_of(field);
            fields::put(&form, name, "");
            fields::focus(&form, name);
        }
    };
    let is_hidden = flag(move || task.hides(field) || site.invitation.with(Option::is_none));
    view! {
        <div class="auth-invitation" hidden=flag(move || task.hides(field))>
            <TextField field label=|words| words.invitation autocomplete="off" />
            <button
                class="auth-link auth-link--quiet"
                type="button"
                hidden=is_hidden
                on:click=remove
            >
                {say(|words| words.remove_invitation)}
            </button>
        </div>
    }
}
