//! The notice of a form, as a value that a page turns into words.

use super::{Message, Page};
use crate::{
    contract::{Failure, HttpClass, KeyFailure, Outcome, PanelMessage, Unreadable},
    i18n::{Language, Words},
};

/// A notice about a form as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The panel refused, with its own text or without.
    Refused(Option<String>),
    /// The panel refused with this text, which has another meaning here than elsewhere.
    RefusedAs(String, PanelMessage),
    /// The request succeeded; the panel's own text, if it has one.
    Succeeded(Success, Option<String>),
    /// The visitor is signed in already.
    SignedIn,
    /// The response could not be read.
    Unreadable(Unreadable),
    /// An HTTP error.
    Http(HttpClass),
    /// The panel failed at a login, as those of some years do for accounts with a second factor.
    LoginCrashed,
    /// Too many requests; the next may be sent after so many seconds.
    Limited(u16),
    /// No answer.
    Failed(Failure),
    /// Registration is closed.
    RegistrationClosed,
    /// The page was opened without the token of the mailed link.
    TokenMissing,
}

/// What worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Success {
    /// Signed in; the browser navigates to the user centre.
    LoggedIn,
    /// Signed in, and the host page has prevented the navigation.
    LoggedInHere,
    /// Registered.
    Registered,
    /// Registered; the browser navigates to the user centre.
    RegisteredAndLeaving,
    /// Registered and signed in, and the host page has prevented the navigation.
    RegisteredHere,
    /// The reset link was asked for.
    ResetSent,
    /// The new password is set.
    PasswordSet,
    /// Signed out.
    LoggedOut,
}

/// The tone of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Good,
    /// Nothing is wrong, but nothing was done.
    Neutral,
    /// It did not work.
    Bad,
}

impl Notice {
    /// The notice of an outcome that brought no message of the panel.
    #[must_use]
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::SignedIn => Self::SignedIn,
            Outcome::Unreadable(reason) => Self::Unreadable(reason),
            Outcome::Http(class) => Self::Http(class),
            Outcome::Limited(seconds) => Self::Limited(seconds),
            Outcome::Failed(failure) => Self::Failed(failure),
            Outcome::Succeeded(text)
            | Outcome::Refused(text)
            | Outcome::CodeAsked(text)
            | Outcome::SecondStep(text) => Self::Refused(text),
        }
    }

    /// Its tone.
    #[must_use]
    pub const fn tone(&self) -> Tone {
        match self {
            Self::Succeeded(..) => Tone::Good,
            Self::SignedIn
            | Self::RegistrationClosed
            | Self::TokenMissing
            | Self::Failed(Failure::Key(KeyFailure::NoKey)) => Tone::Neutral,
            _ => Tone::Bad,
        }
    }

    /// Whether it offers links to the user centre and to the logout page.
    #[must_use]
    pub const fn offers_links(&self) -> bool {
        matches!(
            self,
            Self::SignedIn | Self::Succeeded(Success::LoggedInHere | Success::RegisteredHere, _)
        )
    }

    /// What to show of it on a page.
    #[must_use]
    pub fn message(&self, page: Page, language: Language) -> Message {
        let words = &language.phrases().words;
        match self {
            Self::Refused(Some(text)) => Message::refusal(text, language),
            Self::RefusedAs(text, meaning) => Message::meaning(text, *meaning, language),
            Self::Succeeded(success, text) => {
                let (whole, next) = success.sentences(words);
                Message::success(text.as_deref(), language, whole, next)
            }
            Self::Failed(Failure::Key(failure)) => {
                Message::ours(language.phrases().keys.failure(*failure))
            }
            _ => Message::ours(self.sentence(page, words)),
        }
    }

    /// Its sentence, if the panel has no text of its own.
    #[must_use]
    pub const fn sentence(&self, page: Page, words: &Words) -> &'static str {
        match self {
            Self::Refused(_) | Self::RefusedAs(..) => words.refused,
            Self::Succeeded(success, _) => success.sentences(words).0,
            Self::SignedIn => page.signed_in(words),
            Self::Unreadable(reason) => words.unreadable(*reason),
            Self::Http(class) => words.http(*class),
            Self::LoginCrashed => words.login_crashed,
            Self::Limited(_) => words.http_too_many,
            Self::Failed(Failure::TimedOut) if matches!(page, Page::Login) => words.login_timed_out,
            Self::Failed(failure) => words.failure(*failure),
            Self::RegistrationClosed => words.registration_closed,
            Self::TokenMissing => words.token_missing,
        }
    }
}

impl Success {
    /// The same success of a visitor who stays: no sentence says that the browser is navigating away.
    pub(super) const fn staying(self) -> Self {
        match self {
            Self::LoggedIn => Self::LoggedInHere,
            Self::RegisteredAndLeaving => Self::RegisteredHere,
            other => other,
        }
    }

    /// The whole sentence, and the one that follows the panel's own text.
    const fn sentences(self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Self::LoggedIn => (words.logged_in, words.leaving),
            Self::LoggedInHere => (words.logged_in_here, ""),
            Self::Registered => (words.registered, words.registered_next),
            Self::RegisteredAndLeaving => (words.registered_and_leaving, words.leaving),
            Self::RegisteredHere => (words.registered_here, ""),
            Self::ResetSent => (words.reset_sent, words.reset_sent_next),
            Self::PasswordSet => (words.password_set, words.password_set_next),
            Self::LoggedOut => (words.logged_out, ""),
        }
    }
}
