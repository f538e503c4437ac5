//! What is said about a form as a whole, without words until a page asks for them.

use std::borrow::Cow;

use crate::{
    api::{Failure, HttpClass, Unreadable},
    i18n::Words,
};

/// Something to say about a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The panel refused, in its own words or in none.
    Refused(Option<String>),
    /// The visitor is signed in already.
    SignedIn,
    /// The answer is none.
    Unreadable(Unreadable),
    /// An HTTP error.
    Http(HttpClass),
    /// Too many requests; the next may be sent after so many seconds.
    Limited(u16),
    /// No answer.
    Failed(Failure),
    /// Signed in, and on the way to the user centre.
    LoggedIn,
    /// The password was right, and the panel's own page asks for the second factor.
    SecondStep,
    /// Registered; the panel's own words, if it had any.
    Registered(Option<String>),
    /// Registered, and on the way to the user centre.
    RegisteredAndLeaving,
    /// The reset link was asked for.
    ResetSent,
    /// Signed out.
    LoggedOut,
    /// Nobody can register here.
    RegistrationClosed,
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Good,
    /// Nothing is wrong, but it was not done.
    Neutral,
    /// It did not work.
    Bad,
}

impl Notice {
    /// Whether it is good news.
    #[must_use]
    pub const fn tone(&self) -> Tone {
        match self {
            Self::LoggedIn
            | Self::SecondStep
            | Self::Registered(_)
            | Self::RegisteredAndLeaving
            | Self::ResetSent
            | Self::LoggedOut => Tone::Good,
            Self::SignedIn | Self::RegistrationClosed => Tone::Neutral,
            _ => Tone::Bad,
        }
    }

    /// Whether it offers the ways to the user centre and to the logout page.
    #[must_use]
    pub const fn offers_ways(&self) -> bool {
        matches!(self, Self::SignedIn)
    }

    /// The panel's own words, if there are any behind what is shown.
    #[must_use]
    pub fn original(&self) -> Option<&str> {
        match self {
            Self::Refused(said) | Self::Registered(said) => said.as_deref(),
            _ => None,
        }
    }

    /// The sentence to show.
    #[must_use]
    pub fn text<'a>(&'a self, words: &Words) -> Cow<'a, str> {
        if let Some(said) = self.original() {
            return words.heard(said);
        }
        let sentence = match self {
            Self::Refused(_) => words.refused,
            Self::Registered(_) => words.registered,
            Self::SecondStep => words.said_second_step,
            Self::SignedIn => words.signed_in,
            Self::Unreadable(reason) => words.unreadable(*reason),
            Self::Http(class) => words.http(*class),
            Self::Limited(_) => words.http_too_many,
            Self::Failed(failure) => words.failure(*failure),
            Self::LoggedIn => words.logged_in,
            Self::RegisteredAndLeaving => words.registered_and_leaving,
            Self::ResetSent => words.reset_sent,
            Self::LoggedOut => words.logged_out,
            Self::RegistrationClosed => words.registration_closed,
        };
        Cow::Borrowed(sentence)
    }
}
