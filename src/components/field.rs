//! A field with its label, its hint and the region for what is wrong with it.

use leptos::prelude::*;

use super::{Task, say};
use crate::{form::Field, i18n::Words};

/// The ids of a field's parts. They never change, so that browsers and managers know them again.
pub(super) struct Ids {
    pub(super) control: String,
    pub(super) described_by: String,
    hint: String,
    problem: String,
}

impl Ids {
    pub(super) fn of(field: Field) -> Self {
        let control = ["auth-", field.wire_name()].concat();
        let hint = [&control, "-hint"].concat();
        let problem = [&control, "-problem"].concat();
        let described_by = [&hint, " ", &problem].concat();
        Self {
            control,
            described_by,
            hint,
            problem,
        }
    }
}

/// Label, hint and problem around a control, which must have the id of its field.
#[component]
pub(super) fn FieldFrame(
    field: Field,
    label: fn(&Words) -> &'static str,
    hint: Option<fn(&Words) -> &'static str>,
    #[prop(optional)] is_optional: bool,
    children: Children,
) -> impl IntoView {
    let task = Task::here();
    let ids = Ids::of(field);
    let mark = is_optional.then(|| {
        view! { <span class="auth-field__mark">{say(|words| words.optional)}</span> }
    });
    view! {
        <div class="auth-field">
            <label class="auth-label" for=ids.control>
                {say(label)} {mark}
            </label>
            {children()}
            <p class="auth-hint" id=ids.hint>{hint.map(say)}</p>
            <p class="auth-problem" id=ids.problem aria-live="polite">
                {move || task.problem(field)}
            </p>
        </div>
    }
}

/// A field of one line.
#[component]
pub fn TextField(
    /// Which field.
    field: Field,
    /// Its label.
    label: fn(&Words) -> &'static str,
    /// What to know before typing.
    #[prop(optional)]
    hint: Option<fn(&Words) -> &'static str>,
    /// Whether it may stay empty, which is then said.
    #[prop(optional)]
    is_optional: bool,
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// The keyboard that a phone shows.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// What browsers and managers may fill in, by the HTML standard's list.
    autocomplete: &'static str,
) -> impl IntoView {
    let task = Task::here();
    let ids = Ids::of(field);
    let invalid = move || (!task.problem(field).is_empty()).then_some("true");
    view! {
        <FieldFrame field label hint is_optional>
            <input
                class="auth-input"
                id=ids.control
                name=field.wire_name()
                type=kind
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=ids.described_by
                aria-invalid=invalid
            />
        </FieldFrame>
    }
}
