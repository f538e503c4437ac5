//! What is known about text that is being typed, and what the form says about it.
//!
//! In come events of the fields and their values; out come hints beside the fields: Caps Lock is on, the domain of an
//! email has a likely slip, a new password is easy to guess, the contact account is named after its kind. They advise and
//! refuse nothing; faults are found by [`faults`](super::faults).

use crate::{
    contract::ContactKind,
    form::{Field, Fold, Strength, Values, likely_email},
    i18n::TypingWords,
};

/// The hints of one form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typing {
    /// The password field in which Caps Lock is on.
    caps_lock: Option<Field>,
    /// The email that was probably meant; empty if there is none.
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

    /// Nothing was typed into a new password for a while.
    pub(super) fn paused(&mut self, values: &Values) {
        self.strength = Strength::of(values);
    }

    /// A key was pressed in a password field.
    pub(super) fn key_pressed(&mut self, field: Field, is_locked: bool) {
        self.caps_lock = is_locked.then_some(field);
    }

    /// The focus has left a field.
    pub(super) fn blurred(&mut self) {
        self.caps_lock = None;
    }

    /// An email of the right shape stands in a field that the visitor has left.
    pub(super) fn email_entered(&mut self, email: &str) {
        self.likely_email = likely_email(&Fold::Email.apply(email)).unwrap_or_default();
    }

    /// Whether Caps Lock is on in a field.
    pub(super) fn has_caps_lock(&self, field: Field) -> bool {
        self.caps_lock == Some(field)
    }

    /// How far the bar beside a new password is filled, from 0 to 4.
    pub(super) fn level(&self) -> &'static str {
        self.strength.map_or("0", Strength::level)
    }

    /// Label and hint of the contact account; without a kind there is a hint for all of them.
    pub(super) fn account(&self, words: &TypingWords) -> (Option<&'static str>, &'static str) {
        match self.contact_kind {
            Some(kind) => {
                let (label, hint) = words.account(kind);
                (Some(label), hint)
            }
            None => (None, words.contact_hint),
        }
    }

    /// Whether the contact account is a number.
    pub(super) fn is_account_numeric(&self) -> bool {
        self.contact_kind == Some(ContactKind::Qq)
    }

    /// What is said beside an email.
    pub(super) fn about_email(&self, words: &TypingWords) -> &'static str {
        if self.likely_email.is_empty() {
            ""
        } else {
            words.did_you_mean
        }
    }

    /// What is said about the strength of a new password.
    pub(super) fn about_strength(&self, words: &TypingWords) -> &'static str {
        self.strength.map_or("", |it| words.strength(it))
    }
}
