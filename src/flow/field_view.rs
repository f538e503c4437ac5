//! The view of a field: the second half of [`FormView`].
//!
//! In: a field. Out: how its parts look, how they are announced, and how it takes input.

use std::borrow::Cow;

use super::{EmailCodeMail, FormView, Message, Page, Problem};
use crate::form::{Field, Presence};

impl FormView {
    /// Whether a field is hidden. The code of the second factor stays visible once the panel has asked for it.
    #[must_use]
    pub fn hides(&self, field: Field) -> bool {
        let is_asked = field == Field::SecondFactor && self.state.is_code_asked;
        !self.state.stage.has(field) || (!is_asked && self.settings.hides(field))
    }

    /// Whether what is in a field can be read and not changed: the account whose code is asked for, and the address to which
    /// a mail was sent.
    #[must_use]
    pub fn is_fixed(&self, field: Field) -> bool {
        field == Field::Email && (self.state.stage.asks_for_code() || self.is_sent())
    }

    /// Whether a field has no part in the form. The documented request does not have the code of the mail, so a browser
    /// without scripts must not send its input.
    #[must_use]
    pub fn is_disabled(&self, field: Field) -> bool {
        field == Field::EmailCode && self.hides(field)
    }

    /// Whether a field is optional, which its label says. A code that the panel has asked for is required.
    #[must_use]
    pub fn is_optional(&self, field: Field) -> bool {
        match field {
            Field::SecondFactor => !self.settings.hides(field) && !self.state.is_code_asked,
            field => self.settings.register.presence(field) == Presence::Optional,
        }
    }

    /// Whether a field has to be filled in, as far as can be said before the panel answers.
    #[must_use]
    pub fn is_required(&self, field: Field) -> bool {
        let is_box = matches!(field, Field::Remember | Field::Terms);
        !is_box && !self.is_optional(field)
    }

    /// The label of a field whose usual label is `usual`. A contact account has the label of its kind.
    #[must_use]
    pub fn label(&self, field: Field, usual: &'static str) -> &'static str {
        match field {
            Field::Contact => self.state.typing.account(self.typing_words()).0,
            _ => None,
        }
        .unwrap_or(usual)
    }

    /// The hint of a field whose usual hint is `usual`.
    #[must_use]
    pub fn hint(&self, field: Field, usual: Option<&'static str>) -> Option<&'static str> {
        match field {
            Field::Contact => Some(self.state.typing.account(self.typing_words()).1),
            Field::SecondFactor if self.state.sends_complete_code() => {
                Some(self.words().second_factor_sends)
            }
            _ => usual,
        }
    }

    /// The `enterkeyhint` of a field: in the last visible one the Enter key submits the form.
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

    /// The `inputmode` of a field; none for passwords.
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

    /// The label of the button that asks for the mail with the code, or for the mail with the reset link once more.
    #[must_use]
    pub fn mail_label(&self) -> Cow<'static, str> {
        let words = self.words();
        match self.state.mail {
            EmailCodeMail::Ready if self.is_sent() => Cow::Borrowed(words.send_again),
            EmailCodeMail::Ready => Cow::Borrowed(words.send_code),
            EmailCodeMail::Sending => Cow::Borrowed(words.resetting),
            EmailCodeMail::Wait(seconds) => {
                let seconds = seconds.to_string();
                Cow::Owned([words.send_again_before, &seconds, words.send_again_after].concat())
            }
        }
    }

    /// Whether that button ignores a press.
    #[must_use]
    pub fn ignores_mail_press(&self) -> bool {
        self.state.mail != EmailCodeMail::Ready || self.ignores_press()
    }

    /// Whether a password is revealed.
    #[must_use]
    pub fn is_revealed(&self, field: Field) -> bool {
        self.state.revealed == Some(field)
    }

    /// The `autocomplete` of a field whose usual token is `usual`. A browser may write the text fields of a page into a
    /// file, from which it restores the page, but none with `off`: so a password has it as long as it can be read. The
    /// field of the email may suggest passkeys.
    #[must_use]
    pub fn autocomplete(&self, field: Field, usual: &'static str) -> &'static str {
        let has_keys = field == Field::Email && self.state.page == Page::Login;
        if self.is_revealed(field) {
            "off"
        } else if has_keys && self.settings.suggests_keys() && !self.asks_for_code() {
            "username webauthn"
        } else {
            usual
        }
    }

    /// The label of the button that reveals or hides a password.
    #[must_use]
    pub fn reveal_label(&self, field: Field) -> &'static str {
        let words = self.words();
        if self.is_revealed(field) {
            words.hide
        } else {
            words.show
        }
    }

    /// The accessible name of that button, which names the field.
    #[must_use]
    pub fn reveal_name(&self, field: Field) -> &'static str {
        self.words().reveal(field, self.is_revealed(field))
    }

    /// The message of a field.
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

    /// Whether a field is invalid.
    #[must_use]
    pub fn is_invalid(&self, field: Field) -> bool {
        self.problem_of(field).is_some_and(Problem::is_error)
    }

    /// Whether the message of a field asks for something and reports no error.
    #[must_use]
    pub fn is_step(&self, field: Field) -> bool {
        self.problem_of(field).is_some_and(|it| !it.is_error())
    }

    /// The field whose message describes the error of this one, if it is another field.
    #[must_use]
    pub fn described_at(&self, field: Field) -> Option<Field> {
        match self.problem_of(field) {
            Some(Problem::SharedWith(other)) => Some(*other),
            _ => None,
        }
    }

    /// The `aria-live` of the regions below the fields. After a submit the focus moves to the error, and a screen
    /// reader reads it there: then the regions are off.
    #[must_use]
    pub fn aria_live(&self) -> &'static str {
        if self.state.screen.moves_focus {
            "off"
        } else {
            "polite"
        }
    }

    /// Whether a field has hints while typing.
    #[must_use]
    pub const fn has_hints(field: Field) -> bool {
        matches!(field, Field::Email) || field.is_secret()
    }

    /// The current hint about what is typed into a field.
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

    /// The level of the strength bar of a field. The bar exists, empty, before anything is typed, so that nothing moves
    /// when it is filled.
    #[must_use]
    pub fn strength_level(&self, field: Field) -> Option<&'static str> {
        let has_bar = self.state.rates_strength(field) && !self.state.typing.has_caps_lock(field);
        has_bar.then(|| self.state.typing.level())
    }

    /// The suggested email for its field; empty for other fields or without a suggestion.
    #[must_use]
    pub fn likely_email(&self, field: Field) -> String {
        match field {
            Field::Email => self.state.typing.likely_email.clone(),
            _ => String::new(),
        }
    }
}
