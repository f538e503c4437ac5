//! What is shown of a field: the second half of [`FormView`].
//!
//! In comes a field; out comes how its parts look, are announced, and can be typed into.

use super::{FormView, Message, Problem};
use crate::form::{Field, Presence};

impl FormView {
    /// Whether a field is not to be seen. The code of the second factor stays once the panel has asked for it.
    #[must_use]
    pub fn hides(&self, field: Field) -> bool {
        let is_asked = field == Field::SecondFactor && self.state.is_code_asked;
        !self.state.stage.has(field) || (!is_asked && self.settings.hides(field))
    }

    /// Whether what is in a field can be read and not changed: the account whose code is asked for.
    #[must_use]
    pub fn is_fixed(&self, field: Field) -> bool {
        field == Field::Email && self.state.stage.asks_for_code()
    }

    /// Whether a field may stay empty, which its label says. A code that was asked for may not.
    #[must_use]
    pub fn is_optional(&self, field: Field) -> bool {
        match field {
            Field::SecondFactor => !self.settings.hides(field) && !self.state.is_code_asked,
            field => self.settings.register.presence(field) == Presence::Optional,
        }
    }

    /// The label of a field with this usual label: a contact account is called as those of its kind are.
    #[must_use]
    pub fn label(&self, field: Field, usual: &'static str) -> &'static str {
        match field {
            Field::Contact => self.state.typing.account(self.typing_words()).0,
            _ => None,
        }
        .unwrap_or(usual)
    }

    /// What to know before typing into a field with this usual hint.
    #[must_use]
    pub fn hint(&self, field: Field, usual: Option<&'static str>) -> Option<&'static str> {
        match field {
            Field::Contact => Some(self.state.typing.account(self.typing_words()).1),
            _ => usual,
        }
    }

    /// What the Enter key does in a field, for the keyboard of a phone (`enterkeyhint`): in the last one that is seen it
    /// sends the form.
    #[must_use]
    pub fn enter_key(&self, field: Field) -> &'static str {
        let page = self.state.page;
        let fields = page.fields().iter().rev().map(|row| row.field);
        let mut lines = fields.filter(|it| it.is_line());
        if lines.find(|it| !self.hides(*it)) == Some(field) {
            page.enter_key()
        } else {
            "next"
        }
    }

    /// The keyboard that a phone shows for a field (`inputmode`); none for the usual one of a password.
    #[must_use]
    pub fn keyboard(&self, field: Field) -> Option<&'static str> {
        match field {
            Field::Email => Some("email"),
            Field::SecondFactor => Some("numeric"),
            Field::Contact if self.state.typing.is_account_numeric() => Some("numeric"),
            field if field.is_secret() => None,
            _ => Some("text"),
        }
    }

    /// Whether what is in a password field can be read.
    #[must_use]
    pub fn is_revealed(&self, field: Field) -> bool {
        self.state.revealed == Some(field)
    }

    /// The words of the button that shows or hides what is in a password field.
    #[must_use]
    pub fn reveal_label(&self, field: Field) -> &'static str {
        let words = self.words();
        if self.is_revealed(field) {
            words.hide
        } else {
            words.show
        }
    }

    /// The name of that button, which says the field.
    #[must_use]
    pub fn reveal_name(&self, field: Field) -> &'static str {
        self.words().reveal(field, self.is_revealed(field))
    }

    /// What is said about a field.
    #[must_use]
    pub fn problem(&self, field: Field) -> Message {
        let problem = self.problem_of(field);
        let mut message = problem.map_or_else(Message::default, |it| it.message(self.language));
        let words = &self.language.phrases().panel;
        // The way out of a lost authenticator stands below the screen of the code.
        if self.asks_for_code() && message.sentence == words.code_refused_reset_helps {
            message.sentence = words.code_refused;
        }
        message
    }

    /// Whether what is in a field is wrong.
    #[must_use]
    pub fn is_invalid(&self, field: Field) -> bool {
        self.problem_of(field).is_some_and(Problem::is_error)
    }

    /// Whether what is said about a field asks for something and finds no fault.
    #[must_use]
    pub fn is_step(&self, field: Field) -> bool {
        self.problem_of(field).is_some_and(|it| !it.is_error())
    }

    /// The field at which it stands what is wrong with this one, if it stands elsewhere.
    #[must_use]
    pub fn described_at(&self, field: Field) -> Option<Field> {
        match self.problem_of(field) {
            Some(Problem::SharedWith(other)) => Some(*other),
            _ => None,
        }
    }

    /// How the regions beside the fields announce what appears in them (`aria-live`). After a submit the focus is led to
    /// what is wrong and reads it out: then they are silent.
    #[must_use]
    pub fn aria_live(&self) -> &'static str {
        if self.state.screen.moves_focus {
            "off"
        } else {
            "polite"
        }
    }

    /// Whether there may be hints about what is typed into a field.
    #[must_use]
    pub const fn has_hints(field: Field) -> bool {
        matches!(field, Field::Email) || field.is_secret()
    }

    /// What is said about what is in a field, right or wrong.
    #[must_use]
    pub fn typing_hint(&self, field: Field) -> &'static str {
        let (typing, words) = (&self.state.typing, self.typing_words());
        if typing.has_caps_lock(field) {
            words.caps_lock
        } else if self.state.rates_strength(field) {
            typing.about_strength(words)
        } else if field == Field::Email {
            typing.about_email(words)
        } else {
            ""
        }
    }

    /// How far the bar beside a field is filled. It is there, empty, before anything is typed: nothing moves when the
    /// strength is shown.
    #[must_use]
    pub fn strength_level(&self, field: Field) -> Option<&'static str> {
        let has_bar = self.state.rates_strength(field) && !self.state.typing.has_caps_lock(field);
        has_bar.then(|| self.state.typing.level())
    }

    /// The email that was probably meant, beside its field; else it is empty.
    #[must_use]
    pub fn likely_email(&self, field: Field) -> String {
        match field {
            Field::Email => self.state.typing.likely_email.clone(),
            _ => String::new(),
        }
    }
}
