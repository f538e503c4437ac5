//! A page of our own: what is said while typing, beside the fields that it is about.

use leptos::prelude::*;

use crate::{
    browser::fields,
    components::{Live, Site, Task, effect, live, mark, say},
    contract::ContactKind,
    flow::Page,
    form::{Field, Strength},
    i18n::{TypingWords, Words},
};

/// What is known about what was typed, found by [`Aids::here`] in everything below a form.
#[derive(Clone, Copy)]
pub struct Aids {
    pub(super) task: Task,
    pub(super) state: RwSignal<State>,
    /// How often something was typed: the pause after it is over if it is still the same.
    pub(super) typed: StoredValue<u32>,
}

#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct State {
    /// The password field in which capitals are typed unawares.
    pub(super) capitals: Option<Field>,
    /// The email that was probably meant, or nothing.
    pub(super) likely_email: String,
    pub(super) strength: Option<Strength>,
    pub(super) kind: Option<ContactKind>,
}

impl Aids {
    /// Begins to look at what is typed into the form of a task, and provides itself to everything below.
    pub fn start(task: Task) {
        let aids = Self {
            task,
            state: RwSignal::default(),
            typed: StoredValue::default(),
        };
        provide_context(aids);
        effect(move || {
            if let Some(form) = task.form.get() {
                aids.listen(&form);
            }
        });
    }

    fn here() -> Self {
        expect_context()
    }

    fn words(self) -> &'static TypingWords {
        &self.task.site.language.get().spoken().more.typing
    }

    /// The label of a field; a contact account is called as those of its kind are.
    pub fn label(field: Field, label: fn(&Words) -> &'static str) -> Live {
        if field != Field::Contact {
            return say(label);
        }
        let (aids, site) = (Self::here(), Site::here());
        live(move || {
            let kind = aids.state.with(|state| state.kind);
            kind.map_or_else(|| label(site.words()), |kind| aids.words().account(kind).0)
        })
    }

    /// Whether there may be something to say about what is in a field.
    pub fn helps_with(field: Field) -> bool {
        field == Field::Email || field.is_secret()
    }

    /// The hint of a field, if it has one.
    pub fn hint(field: Field, hint: Option<fn(&Words) -> &'static str>) -> Option<Live> {
        if field != Field::Contact {
            return hint.map(say);
        }
        let aids = Self::here();
        Some(live(move || {
            let (words, kind) = (aids.words(), aids.state.with(|state| state.kind));
            kind.map_or(words.contact_hint, |kind| words.account(kind).1)
        }))
    }

    /// Whether capitals are typed into a field unawares; tracks it.
    fn has_capitals(self, field: Field) -> bool {
        self.state.with(|state| state.capitals == Some(field))
    }

    /// Whether the strength of what is in a field is told.
    fn has_strength(self, field: Field) -> bool {
        field == Field::Password && self.task.page == Page::Register
    }

    /// How strong the new password is, beside its field; tracks it.
    fn strength(self, field: Field) -> Option<Strength> {
        let is_told = self.has_strength(field);
        self.state.with(|state| state.strength.filter(|_| is_told))
    }

    /// How far the bar beside a field is filled; tracks it. It is there, empty, before anything is typed: nothing
    /// moves when the strength is told.
    fn level(self, field: Field) -> Option<&'static str> {
        (self.has_strength(field) && !self.has_capitals(field))
            .then(|| self.strength(field).map_or("0", Strength::level))
    }

    /// The email that was probably meant, beside its field; tracks it.
    fn likely_email(self, field: Field) -> String {
        if field == Field::Email {
            self.state.with(|state| state.likely_email.clone())
        } else {
            String::new()
        }
    }

    /// What is said about what is in a field; tracks it.
    fn remark(self, field: Field) -> &'static str {
        let words = self.words();
        if self.has_capitals(field) {
            words.caps_lock
        } else if let Some(strength) = self.strength(field) {
            words.strength(strength)
        } else if self.likely_email(field).is_empty() {
            ""
        } else {
            words.did_you_mean
        }
    }
}

/// A remark on what is in a field, and perhaps a button that puts in what was probably meant. The region is there
/// from the start, and says nothing then.
#[component]
pub fn Help(
    /// Which field.
    field: Field,
) -> impl IntoView {
    let aids = Aids::here();
    let level = mark(move || aids.level(field));
    let correction = move || {
        let email = aids.likely_email(field);
        (!email.is_empty()).then(|| view! { <Correction aids email /> })
    };
    view! {
        <p class="auth-help" aria-live="polite" data-level=level>
            {live(move || aids.remark(field))}
            {correction}
        </p>
    }
}

/// A button that puts in the email that was probably meant.
#[component]
fn Correction(aids: Aids, email: String) -> impl IntoView {
    let words = email.clone();
    let take = move |_| {
        if let Some(form) = aids.task.form.get_untracked() {
            let name = aids.task.page.name_of(Field::Email);
            fields::put(&form, name, &email);
            fields::focus(&form, name);
            aids.hear_typing(&form, Field::Email);
        }
    };
    view! {
        <button class="auth-link" type="button" on:click=take>
            {words}
        </button>
    }
}
