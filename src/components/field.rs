//! The shell of a field: its label, its control, its hint, and the live region for its error message.

use leptos::prelude::*;

use super::{
    Attr, MessageText, Original, Text, attr, bool_attr, reactive::Phrase, text,
    typing_hint::TypingHint,
};
use crate::{controller::FormController, flow::FormView, form::Field};

/// The ids and the state of a field's control. The ids never change, so that browsers and password managers recognise
/// the field.
pub struct Control {
    pub(super) id: String,
    pub(super) name: &'static str,
    pub(super) described_by: Attr,
    pub(super) is_required: Attr,
    pub(super) is_invalid: Attr,
}

impl Control {
    pub(super) fn of(field: Field, has_hint: bool) -> Self {
        let form = FormController::from_context();
        let id = form.id_of(field);
        let own = if has_hint {
            [&id, "-hint ", &id, "-problem"].concat()
        } else {
            [&id, "-problem"].concat()
        };
        let described_by = attr(move || {
            Some(match form.view().described_at(field) {
                Some(other) => [&own, " ", &form.id_of(other), "-problem"].concat(),
                None => own.clone(),
            })
        });
        Self {
            id,
            name: form.name_of(field),
            described_by,
            is_required: attr(move || form.view().is_required(field).then_some("true")),
            is_invalid: attr(move || form.view().is_invalid(field).then_some("true")),
        }
    }
}

/// The hint of a field, if it has one.
pub(super) fn hint_of(field: Field, usual: Option<Phrase>) -> Option<Text> {
    let form = FormController::from_context();
    let hint = move || {
        let view = form.view();
        view.hint(field, usual.map(|phrase| phrase(view.words())))
    };
    untrack(hint).map(|_| text(move || hint().unwrap_or_default()))
}

/// A field: its label above its control, hint and error message below.
#[component]
pub(super) fn FieldShell<View: IntoView + 'static>(
    /// Which field.
    field: Field,
    /// Its label.
    label: Phrase,
    /// What to know before typing.
    hint: Option<Phrase>,
    /// Builds the control.
    control: impl FnOnce(Control) -> View,
) -> impl IntoView {
    let form = FormController::from_context();
    let hint = hint_of(field, hint);
    let parts = Control::of(field, hint.is_some());
    view! {
        <div class="auth-field" hidden=bool_attr(move || form.view().hides(field))>
            <Label field label id=parts.id.clone() />
            {control(parts)}
            <FieldMessages field hint />
        </div>
    }
}

/// The visible name of a field, with a mark if it may stay empty.
#[component]
fn Label(field: Field, label: Phrase, id: String) -> impl IntoView {
    let form = FormController::from_context();
    let name = text(move || {
        let view = form.view();
        view.label(field, label(view.words()))
    });
    view! {
        <label class="auth-label" for=id>
            <span class="auth-label__text">{name}</span>
            <span class="auth-label__mark">{mark_of(field)}</span>
        </label>
    }
}

/// The mark of a field that may stay empty. Without the space screen readers would join it to the label's last word.
pub(super) fn mark_of(field: Field) -> Text {
    let form = FormController::from_context();
    text(move || {
        let view = form.view();
        if view.is_optional(field) {
            [" ", view.words().optional].concat()
        } else {
            String::new()
        }
    })
}

/// The hint and the error message. The region of the error message exists from the start, so that a screen reader
/// announces what appears in it.
#[component]
pub(super) fn FieldMessages(field: Field, hint: Option<Text>) -> impl IntoView {
    let form = FormController::from_context();
    let id = form.id_of(field);
    let hint_id = [&id, "-hint"].concat();
    let hint = hint.map(|hint| view! { <p class="auth-hint" id=hint_id>{hint}</p> });
    let tone = attr(move || form.view().is_step(field).then_some("neutral"));
    view! {
        {hint}
        <p
            class="auth-problem"
            id=[&id, "-problem"].concat()
            aria-live=attr(move || Some(form.view().aria_live()))
            data-tone=tone
        >
            <MessageText message=Box::new(move || form.view().problem(field)) />
        </p>
        <Original message=Box::new(move || form.view().problem(field)) />
        {FormView::has_hints(field).then(|| view! { <TypingHint field /> })}
    }
}
