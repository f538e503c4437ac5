//! The kind of contact account: one of those that the settings offer.

use leptos::prelude::*;

use super::{
    bool_attr,
    field::{Control, FieldShell},
    phrase, text,
};
use crate::{contract::ContactKind, controller::Site, form::Field};

/// The choice of a kind of contact. Nothing is chosen at first, so that no visitor registers a contact of the wrong
/// kind by accident.
#[component]
pub fn ContactChoice() -> impl IntoView {
    let site = Site::from_context();
    let options = ContactKind::ALL.map(|kind| {
        let name = text(move || site.words().contact_kind(kind));
        let is_left_out = move || !site.settings.with(|it| it.contact_kinds.contains(&kind));
        // Hidden ones are still chosen in some browsers.
        view! {
            <option
                value=kind.number()
                hidden=bool_attr(is_left_out)
                disabled=bool_attr(is_left_out)
            >
                {name}
            </option>
        }
    });
    let control = move |control: Control| {
        view! {
            <select
                class="auth-input"
                id=control.id
                name=control.name
                autocomplete="off"
                aria-describedby=control.described_by
                aria-invalid=control.is_invalid
            >
                <option value="">{phrase(|words| words.choose)}</option>
                {options}
            </select>
        }
    };
    view! {
        <FieldShell
            field=Field::ContactKind
            label=|words| words.contact_kind
            hint=None
            control
        />
    }
}
