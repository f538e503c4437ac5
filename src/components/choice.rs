//! The kind of contact account: one of the four that the panel knows.

use leptos::prelude::*;

use super::{
    Site,
    field::{Label, Parts, Remarks},
    live, say,
};
use crate::{contract::ContactKind, form::Field};

/// The choice of a kind of contact. Nothing is chosen at first, so that nobody is put down for an
/// account that they do not have.
#[component]
pub fn ContactChoice() -> impl IntoView {
    let site = Site::here();
    let field = Field::ContactKind;
    let parts = Parts::of(field, None);
    let options = ContactKind::ALL.map(|kind| {
        let name = live(move || site.words().contact_kind(kind));
        view! { <option value=kind.number()>{name}</option> }
    });
    view! {
        <div class="auth-field" hidden=parts.is_hidden>
            <Label field label=|words| words.contact_kind />
            <select
                class="auth-input"
                id=parts.id
                name=parts.name
                autocomplete="off"
                aria-describedby=parts.described_by
                aria-invalid=parts.is_invalid
            >
                <option value="">{say(|words| words.choose)}</option>
                {options}
            </select>
            <Remarks field hint=parts.hint />
        </div>
    }
}
