//! The kind of contact account: one of those that the settings offer.

use leptos::prelude::*;

use super::{
    Text, attr, bool_attr,
    field::{Control, FieldMessages, mark_of},
    phrase, text,
};
use crate::{
    contract::ContactKind,
    controller::{FormController, Site},
    form::Field,
};

/// The choice of a kind of contact: joined radio buttons. Nothing is chosen at first, so that no visitor registers a
/// contact of the wrong kind by accident: a button with an empty value lies behind the others, so that the request has the
/// field all the same, and the keyboard enters the group there.
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
                <input
                    class="auth-choice__none"
                    id=part("none")
                    name=name
                    type="radio"
                    value=""
                    checked=true
                    autocomplete="off"
                    aria-label=of_words()
                />
                {options}
            </div>
            <FieldMessages field hint=None />
        </div>
    }
}

/// The name of the button without a kind.
fn of_words() -> super::Attr {
    let site = Site::from_context();
    attr(move || Some(site.words().choose))
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
