//! A field with its label, its hint and the region for what is wrong with it.

use leptos::prelude::*;

use super::{
    Live, Mark, MessageText, Original, Site, Task,
    aids::{Aids, Help},
    flag, live, mark,
};
use crate::{browser::around::Around, form::Field, i18n::Words};

/// The ids and the state of a field's parts. The ids never change, so that browsers and managers
/// know a field again.
pub(super) struct Parts {
    pub(super) id: String,
    pub(super) name: &'static str,
    pub(super) described_by: Mark,
    pub(super) is_invalid: Mark,
    pub(super) is_hidden: Mark,
    /// What the Enter key of a phone's keyboard says.
    pub(super) enter: Mark,
    /// What to know before typing.
    pub(super) hint: Option<Live>,
}

impl Parts {
    pub(super) fn of(field: Field, hint: Option<fn(&Words) -> &'static str>) -> Self {
        let task = Task::here();
        let name = task.page.name_of(field);
        let id = task.id_of(field);
        let hint = Aids::hint(field, hint);
        let own = match &hint {
            Some(_) => [&id, "-hint ", &id, "-problem"].concat(),
            None => [&id, "-problem"].concat(),
        };
        let described_by = mark(move || {
            Some(match task.described_at(field) {
                Some(other) => [&own, " ", &task.id_of(other), "-problem"].concat(),
                None => own.clone(),
            })
        });
        Self {
            id,
            name,
            described_by,
            is_invalid: mark(move || task.is_invalid(field).then_some("true")),
            is_hidden: flag(move || task.hides(field)),
            enter: mark(move || Around::IS_ROOMY.then(|| task.enter_key(field))),
            hint,
        }
    }
}

/// The visible name of a field, with a mark if it may stay empty.
#[component]
pub(super) fn Label(field: Field, label: fn(&Words) -> &'static str) -> impl IntoView {
    let (site, task) = (Site::here(), Task::here());
    // With the space, or screen readers would take it for the end of the label's last word.
    let mark = live(move || {
        let mark = task.is_optional(field).then(|| site.words().optional);
        mark.map_or_else(String::new, |mark| [" ", mark].concat())
    });
    view! {
        <label class="auth-label" for=task.id_of(field)>
            {Aids::label(field, label)}
            <span class="auth-label__mark">{mark}</span>
        </label>
    }
}

/// What to know before typing, and what is wrong with what was typed. The region of the latter is there from the
/// start, so that a screen reader announces what appears in it.
#[component]
pub(super) fn Remarks(field: Field, hint: Option<Live>) -> impl IntoView {
    let task = Task::here();
    let id = task.id_of(field);
    let hint_id = [&id, "-hint"].concat();
    let hint = hint.map(|hint| view! { <p class="auth-hint" id=hint_id>{hint}</p> });
    let manner = mark(move || Some(task.manner()));
    let tone = mark(move || task.is_step(field).then_some("neutral"));
    view! {
        {hint}
        <p
            class="auth-problem"
            id=[&id, "-problem"].concat()
            aria-live=manner
            data-tone=tone
        >
            <MessageText message=Box::new(move || task.problem(field)) />
        </p>
        <Original message=Box::new(move || task.problem(field)) />
        {Aids::helps_with(field).then(|| view! { <Help field /> })}
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
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// The keyboard that a phone shows.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// What browsers and managers may fill in, by the HTML standard's list.
    autocomplete: &'static str,
) -> impl IntoView {
    let parts = Parts::of(field, hint);
    view! {
        <div class="auth-field" hidden=parts.is_hidden>
            <Label field label />
            <input
                class="auth-input"
                id=parts.id
                name=parts.name
                type=kind
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint=parts.enter
                aria-describedby=parts.described_by
                aria-invalid=parts.is_invalid
            />
            <Remarks field hint=parts.hint />
        </div>
    }
}

/// The email of the account, by which managers know it too.
#[component]
pub fn EmailField() -> impl IntoView {
    view! {
        <TextField
            field=Field::Email
            label=|words| words.email
            kind="email"
            inputmode="email"
            autocomplete="username"
        />
    }
}
