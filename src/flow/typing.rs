//! Hints about text that is being typed.
//!
//! In: events of the fields and their values. Out: hints below the fields: Caps Lock is on, the domain of an email has
//! a likely typo, a new password is weak, the contact account has the label of its kind. Hints refuse nothing;
//! [`faults`](super::faults) finds faults.

use super::{FormState, faults};
use crate::{
    config::Settings,
    contract::ContactKind,
    form::{Field, Fold, Strength, Values, likely_email},
    i18n::TypingWords,
};

impl FormState {
    /// Something was typed or chosen in a field. A fault is cleared as soon as it is corrected, and no new one is
    /// shown.
    pub fn typed(&mut self, field: Field, values: &Values, settings: &Settings) {
        if !self.screen.problems.is_empty() {
            let action = self.stage.action(self.page);
            self.screen
                .clear_fixed_faults(&faults(self.page, action, values, settings));
        }
        self.typing.typed(field, values);
    }

    /// Whether the strength of a field is rated after a pause in typing.
    #[must_use]
    pub fn rates_strength(&self, field: Field) -> bool {
        field == Field::Password && self.page.makes_password()
    }

    /// Typing has paused in such a field.
    pub fn paused(&mut self, values: &Values) {
        self.typing.paused(values);
    }

    /// A key was pressed in a field, with Caps Lock on or off.
    pub fn key_pressed(&mut self, field: Field, is_locked: bool) {
        if field.is_secret() {
            self.typing.key_pressed(field, is_locked);
        }
    }

    /// A field has lost the focus.
    pub fn blurred(&mut self) {
        self.typing.blurred();
    }

    /// The visitor has left a field. An empty field shows no fault: it may be filled in later.
    pub fn entered(&mut self, field: Field, values: &Values, settings: &Settings) {
        let text = values.text(field);
        if text.is_empty() {
            return;
        }
        let faults = faults(self.page, self.stage.action(self.page), values, settings);
        if faults.iter().any(|(faulty, _)| *faulty == field) {
            self.screen.show_fault(field, &faults);
        } else if field == Field::Email {
            self.typing.email_entered(text);
        }
    }
}

/// The hints of one form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typing {
    /// The password field in which Caps Lock is on.
    caps_lock: Option<Field>,
    /// The suggested email; empty if there is none.
    pub(super) likely_email: String,
    strength: Option<Strength>,
    contact_kind: Option<ContactKind>,
}

impl Typing {
    /// Something was typed or chosen in a field.
    pub(super) fn typed(&mut self, field: Field, values: &Values) {
        match field {
            Field::Email => self.likely_email.clear(),
            Field::ContactKind => self.contact_kind = ContactKind::numbered(values.text(field)),
            _ => {}
        }
    }

    /// Typing has paused in a new password.
    pub(super) fn paused(&mut self, values: &Values) {
        self.strength = Strength::of(values);
    }

    /// A key was pressed in a password field.
    pub(super) fn key_pressed(&mut self, field: Field, is_locked: bool) {
        self.caps_lock = is_locked.then_some(field);
    }

    /// A field has lost the focus.
    pub(super) fn blurred(&mut self) {
        self.caps_lock = None;
    }

    /// The visitor has left a field that holds a valid email.
    pub(super) fn email_entered(&mut self, email: &str) {
        self.likely_email = likely_email(&Fold::Email.apply(email)).unwrap_or_default();
    }

    /// Whether Caps Lock is on in a field.
    pub(super) fn has_caps_lock(&self, field: Field) -> bool {
        self.caps_lock == Some(field)
    }

    /// The level of the strength bar, from 0 to 4.
    pub(super) fn level(&self) -> &'static str {
        self.strength.map_or("0", Strength::level)
    }

    /// Label and hint of the contact account; without a kind there is nothing to add.
    pub(super) fn account(&self, words: &TypingWords) -> (Option<&'static str>, &'static str) {
        match self.contact_kind {
            Some(kind) => {
                let (label, hint) = words.account(kind);
                (Some(label), hint)
            }
            None => (None, ""),
        }
    }

    /// Whether the contact account is a number.
    pub(super) fn is_account_numeric(&self) -> bool {
        self.contact_kind == Some(ContactKind::Qq)
    }

    /// The hint of an email.
    pub(super) fn about_email(&self, words: &TypingWords) -> &'static str {
        if self.likely_email.is_empty() {
            ""
        } else {
            words.did_you_mean
        }
    }

    /// The hint about the strength of a new password.
    pub(super) fn about_strength(&self, words: &TypingWords) -> &'static str {
        self.strength.map_or("", |it| words.strength(it))
    }
}
