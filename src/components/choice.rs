//! The kind of contact account: one of those that the settings offer.

use leptos::prelude::*;

use super::{
    Text, bool_attr,
    field::{Control, FieldMessages, mark_of},
    phrase, text,
};
use crate::{
    contract::ContactKind,
    controller::{FormController, Site},
    form::Field,
};

/// The choice of a kind of contact: joined radio buttons. Nothing is chosen at first, so that no visitor registers a
/// contact of the wrong kind by accident. For a browser without scripts the build adds a button that sends the field empty.
#[component]
pub fn ContactChoice() -> impl IntoView {
    let form = FormController::from_context();
    let field = Field::ContactKind;
    let Control {
        id,
        name,
        described_by,
        is_required,
        is_invalid,
    } = Control::of(field, false);
    let part = |suffix: &str| [&id, "-", suffix].concat();
    let options = ContactKind::ALL.map(|kind| {
        let id = part(kind.number());
        view! { <Kind kind name id /> }
    });
    view! {
        <div class="auth-field" hidden=bool_attr(move || form.view().hides(field))>
            <div class="auth-label" id=part("label")>
                <span class="auth-label__text">{phrase(|words| words.contact_kind)}</span>
                <span class="auth-label__mark">{mark_of(field)}</span>
            </div>
            <div
                class="auth-choice"
                role="radiogroup"
                id=id.clone()
                aria-labelledby=part("label")
                aria-describedby=described_by
                aria-required=is_required
                aria-invalid=is_invalid
            >
                {options}
            </div>
            <FieldMessages field hint=None />
        </div>
    }
}

/// One kind.
#[component]
fn Kind(kind: ContactKind, name: &'static str, id: String) -> impl IntoView {
    let site = Site::from_context();
    let label: Text = text(move || site.words().contact_kind(kind));
    let is_left_out = move || !site.settings.with(|it| it.contact_kinds.contains(&kind));
    view! {
        <label class="auth-choice__kind" hidden=bool_attr(is_left_out)>
            <input
                class="auth-choice__button"
                id=id
                name=name
                type="radio"
                value=kind.number()
                autocomplete="off"
                disabled=bool_attr(is_left_out)
            />
            <span>{label}</span>
        </label>
    }
}
