//! The kind of contact account: one of the four that the panel knows.

use leptos::prelude::*;

use super::{
    Site, Task,
    field::{FieldFrame, Ids},
    say,
};
use crate::form::{ContactKind, Field};

/// The choice of a kind of contact. Nothing is chosen at first, so that nobody is put down for an
/// account that they do not have.
#[component]
pub fn ContactChoice() -> impl IntoView {
    let site = Site::here();
    let task = Task::here();
    let field = Field::ContactKind;
    let ids = Ids::of(field);
    let invalid = move || (!task.problem(field).is_empty()).then_some("true");
    let options = ContactKind::ALL.map(|kind| {
        let name = move || site.words().contact_kind(kind);
        view! { <option value=kind.number()>{name}</option> }
    });
    view! {
        <FieldFrame field label=|words| words.contact_kind hint=None>
            <select
                class="auth-input"
                id=ids.control
                name=field.wire_name()
                autocomplete="off"
                aria-describedby=ids.described_by
                aria-invalid=invalid
            >
                <option value="">{say(|words| words.choose)}</option>
                {options}
            </select>
        </FieldFrame>
    }
}
