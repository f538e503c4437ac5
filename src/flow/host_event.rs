//! The events that the element `sspanel-auth` dispatches to its host page.
//!
//! In: what is about to happen, and the outcome of a request. Out: names and details of events. No event holds anything
//! that the visitor typed.

use super::Page;
use crate::{
    contract::{Failure, HttpClass, Outcome},
    i18n::Language,
};

/// An event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostEvent<'a> {
    /// A request is about to be sent.
    Submit(Page),
    /// The panel said yes.
    Success(Page),
    /// The panel said no, with its words, which may be empty.
    Refused(Page, &'a str),
    /// There was no usable response; this names the kind of error.
    Error(Page, &'static str),
    /// Another page is about to open in the element.
    Open(Page),
    /// The browser is about to go to this address.
    Leave(&'a str),
    /// The visitor has chosen another language.
    Language(Language),
}

impl<'a> HostEvent<'a> {
    /// The event for the outcome of a page's request.
    #[must_use]
    pub fn of(page: Page, outcome: &'a Outcome) -> Self {
        match outcome {
            Outcome::Succeeded(_) => Self::Success(page),
            Outcome::Refused(panel_text)
            | Outcome::CodeAsked(panel_text)
            | Outcome::SecondStep(panel_text) => {
                Self::Refused(page, panel_text.as_deref().unwrap_or_default())
            }
            Outcome::SignedIn => Self::Error(page, "signed-in"),
            Outcome::Unreadable(_) => Self::Error(page, "unreadable"),
            Outcome::Http(HttpClass::Challenge) => Self::Error(page, "challenge"),
            Outcome::Http(_) | Outcome::Limited(_) => Self::Error(page, "http"),
            Outcome::Failed(failure) => Self::Error(page, kind(*failure)),
        }
    }

    /// The name of the event.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Submit(_) => "auth:submit",
            Self::Success(_) => "auth:success",
            Self::Refused(..) => "auth:refused",
            Self::Error(..) => "auth:error",
            Self::Open(_) | Self::Leave(_) => "auth:navigate",
            Self::Language(_) => "auth:language",
        }
    }

    /// Whether it can still be prevented.
    #[must_use]
    pub const fn is_cancelable(&self) -> bool {
        !matches!(self, Self::Success(_) | Self::Refused(..) | Self::Error(..))
    }

    /// The members of the event's `detail`.
    pub fn detail(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        let (page, more) = match *self {
            Self::Submit(page) | Self::Success(page) | Self::Open(page) => (Some(page), None),
            Self::Refused(page, panel_text) => (Some(page), Some(("message", panel_text))),
            Self::Error(page, kind) => (Some(page), Some(("kind", kind))),
            Self::Leave(address) => (None, Some(("address", address))),
            Self::Language(language) => (None, Some(("language", language.tag()))),
        };
        let page = page.map(|page| ("page", page.name()));
        page.into_iter().chain(more)
    }
}

const fn kind(failure: Failure) -> &'static str {
    match failure {
        Failure::Offline => "offline",
        Failure::TimedOut => "timed-out",
        Failure::Aborted | Failure::Unsolved => "aborted",
        Failure::Blocked => "blocked",
        Failure::NoSettings => "settings",
        Failure::Redirected => "redirected",
        Failure::NotThePanel => "cached",
        Failure::Key(_) => "passkey",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Unreadable;

    fn described(event: &HostEvent) -> (&'static str, bool, String) {
        let detail: Vec<_> = event
            .detail()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (event.name(), event.is_cancelable(), detail.join(" "))
    }

    #[test]
    fn outcomes_are_reported_and_cannot_be_prevented() {
        let panel_text = || Some("no".to_owned());
        for (outcome, name, detail) in [
            (
                Outcome::Succeeded(panel_text()),
                "auth:success",
                "page=reset",
            ),
            (
                Outcome::Refused(panel_text()),
                "auth:refused",
                "page=reset message=no",
            ),
            (
                Outcome::CodeAsked(None),
                "auth:refused",
                "page=reset message=",
            ),
            (Outcome::SignedIn, "auth:error", "page=reset kind=signed-in"),
            (
                Outcome::Unreadable(Unreadable::Empty),
                "auth:error",
                "page=reset kind=unreadable",
            ),
            (
                Outcome::Http(HttpClass::Server),
                "auth:error",
                "page=reset kind=http",
            ),
            (
                Outcome::Http(HttpClass::Challenge),
                "auth:error",
                "page=reset kind=challenge",
            ),
            (
                Outcome::Failed(Failure::TimedOut),
                "auth:error",
                "page=reset kind=timed-out",
            ),
        ] {
            let event = HostEvent::of(Page::Reset, &outcome);
            assert_eq!(described(&event), (name, false, detail.to_owned()));
        }
    }

    #[test]
    fn events_before_an_action_can_be_prevented() {
        for (event, name, detail) in [
            (HostEvent::Submit(Page::Login), "auth:submit", "page=login"),
            (
                HostEvent::Open(Page::Register),
                "auth:navigate",
                "page=register",
            ),
            (HostEvent::Leave("/user"), "auth:navigate", "address=/user"),
            (
                HostEvent::Language(Language::ZhHant),
                "auth:language",
                "language=zh-Hant",
            ),
        ] {
            assert_eq!(described(&event), (name, true, detail.to_owned()));
        }
    }
}
