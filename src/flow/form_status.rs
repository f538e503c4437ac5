//! The status of a form that does not come from its own response: time passes, the network comes back, other tabs sign
//! in and out.
//!
//! In: the screen after a response, or a message of another tab. Out: a status, whose sentence replaces the notice of
//! the screen. No status sends anything: a retry is only offered.

use super::{Notice, Page, Screen, SessionLossCause, TabMessage, Tone};
use crate::{
    contract::{Failure, HttpClass, KeyFailure},
    i18n::StatusWords,
};

/// The status of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormStatus {
    /// The response takes longer than usual.
    Slow,
    /// The request failed, and a retry does no harm.
    Retry,
    /// The browser says that the network is back, and the request can be retried.
    Online,
    /// The outcome is unclear: the account may have been registered.
    MaybeRegistered,
    /// This many seconds have to pass before the next request.
    Wait(u16),
    /// The wait is over.
    WaitOver,
    /// The visitor signed in in another tab.
    SignedInElsewhere,
    /// The visitor signed out in another tab.
    SignedOutElsewhere,
    /// The panel signed the visitor in, but the browser did not keep the session.
    SessionLost(SessionLossCause),
}

impl FormStatus {
    /// The status after a response, if its screen needs one.
    #[must_use]
    pub const fn after(page: Page, screen: &Screen) -> Option<Self> {
        let Some(notice) = &screen.notice else {
            return None;
        };
        match (page, notice) {
            // Asking again would end in the same way.
            (
                _,
                Notice::Failed(Failure::Key(
                    KeyFailure::WrongHost | KeyFailure::Unusable | KeyFailure::NoKey,
                )),
            ) => None,
            (_, Notice::Limited(seconds)) => Some(Self::Wait(*seconds)),
            // Nothing was sent, or nothing has reached the panel.
            (
                _,
                Notice::Failed(Failure::NoSettings)
                | Notice::Http(HttpClass::Challenge | HttpClass::Network),
            ) => Some(Self::Retry),
            // A retry could register a second account.
            (Page::Register, notice) if is_unclear(notice) => Some(Self::MaybeRegistered),
            (
                _,
                Notice::Failed(_)
                | Notice::Unreadable(_)
                | Notice::LoginCrashed
                | Notice::Http(HttpClass::Gateway | HttpClass::Server),
            ) => Some(Self::Retry),
            _ => None,
        }
    }

    /// The status after a request that failed without a network, as far as the browser knows.
    #[must_use]
    pub const fn of_network(is_online: bool) -> Self {
        if is_online { Self::Online } else { Self::Retry }
    }

    /// The status after a message of another tab; none if the visitor knows it already.
    #[must_use]
    pub fn after_message(
        message: TabMessage,
        page: Page,
        believes_signed_in: bool,
    ) -> Option<Self> {
        match message {
            TabMessage::SignedIn if page != Page::Logout => Some(Self::SignedInElsewhere),
            TabMessage::SignedOut if believes_signed_in || page == Page::Logout => {
                Some(Self::SignedOutElsewhere)
            }
            _ => None,
        }
    }

    /// Whether its sentence replaces the notice of the screen.
    #[must_use]
    pub const fn replaces_notice(&self) -> bool {
        !matches!(self, Self::Slow | Self::Retry)
    }

    /// The sentence that replaces the notice of the screen, if there is one.
    #[must_use]
    pub const fn text(self, words: &StatusWords) -> Option<&'static str> {
        Some(match self {
            Self::Slow | Self::Retry => return None,
            Self::Online => words.online,
            Self::MaybeRegistered => words.maybe_registered,
            Self::Wait(_) => words.wait,
            Self::WaitOver => words.wait_over,
            Self::SignedInElsewhere => words.signed_in_elsewhere,
            Self::SignedOutElsewhere => words.signed_out_elsewhere,
            Self::SessionLost(cause) => cause.text(words),
        })
    }

    /// The tone of that sentence.
    #[must_use]
    pub const fn tone(self) -> Tone {
        match self {
            Self::Slow
            | Self::Retry
            | Self::MaybeRegistered
            | Self::Wait(_)
            | Self::SessionLost(_) => Tone::Bad,
            _ => Tone::Neutral,
        }
    }

    /// The label that replaces the one of the submit button.
    #[must_use]
    pub fn label(self, words: &StatusWords) -> Option<String> {
        match self {
            Self::Slow => Some(words.slow.to_owned()),
            Self::Wait(seconds) => Some([words.wait_for, &clock(seconds)].concat()),
            _ => None,
        }
    }

    /// Whether a retry is offered.
    #[must_use]
    pub const fn offers_retry(self) -> bool {
        matches!(self, Self::Retry | Self::Online)
    }

    /// Whether links to the user centre and to the logout page are offered.
    #[must_use]
    pub const fn offers_links(self) -> bool {
        matches!(self, Self::SignedInElsewhere)
    }
}

/// Whether the panel may have handled the request all the same. Firewalls turn answers away, too.
const fn is_unclear(notice: &Notice) -> bool {
    match notice {
        Notice::Failed(_) | Notice::Unreadable(_) => true,
        Notice::Http(class) => !matches!(class, HttpClass::NotFound | HttpClass::WrongMethod),
        _ => false,
    }
}

/// Minutes and seconds, such as 1:05.
fn clock(seconds: u16) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Failure, Unreadable},
        flow::Success,
        i18n::Language,
    };

    fn after(page: Page, notice: Notice) -> Option<FormStatus> {
        FormStatus::after(page, &Screen::with_notice(notice))
    }

    #[test]
    fn another_try_is_offered_where_it_does_no_harm() {
        for notice in [
            Notice::Failed(Failure::TimedOut),
            Notice::Failed(Failure::Blocked),
            Notice::Failed(Failure::Offline),
            Notice::Failed(Failure::Redirected),
            Notice::Http(HttpClass::Gateway),
            Notice::Unreadable(Unreadable::Html),
        ] {
            for page in [Page::Login, Page::Reset, Page::Logout] {
                assert_eq!(after(page, notice.clone()), Some(FormStatus::Retry));
            }
            let register = after(Page::Register, notice);
            assert_eq!(register, Some(FormStatus::MaybeRegistered));
        }
        for notice in [
            Notice::Refused(None),
            Notice::SignedIn,
            Notice::Succeeded(Success::ResetSent, None),
            Notice::Http(HttpClass::NotFound),
            Notice::Http(HttpClass::WrongMethod),
        ] {
            assert_eq!(after(Page::Login, notice.clone()), None);
            assert_eq!(after(Page::Register, notice), None);
        }
        assert_eq!(FormStatus::after(Page::Login, &Screen::default()), None);
        // Nothing was sent.
        let unsent = after(Page::Register, Notice::Failed(Failure::NoSettings));
        assert_eq!(unsent, Some(FormStatus::Retry));
        for class in [HttpClass::Challenge, HttpClass::Network] {
            for page in Page::ALL {
                let status = after(page, Notice::Http(class));
                assert_eq!(status, Some(FormStatus::Retry), "nothing was handled");
            }
        }
        for class in [HttpClass::Forbidden, HttpClass::TooMany, HttpClass::Client] {
            let notice = Notice::Http(class);
            let register = after(Page::Register, notice.clone());
            assert_eq!(register, Some(FormStatus::MaybeRegistered));
            assert_eq!(after(Page::Login, notice), None);
        }
        let logout = after(Page::Logout, Notice::Failed(Failure::NotThePanel));
        assert_eq!(logout, Some(FormStatus::Retry));
    }

    #[test]
    fn a_wait_is_announced_once_and_counted_on_the_button() {
        let limited = after(Page::Register, Notice::Limited(65));
        assert_eq!(limited, Some(FormStatus::Wait(65)));
        let words = Language::En.status_words();
        let of = |seconds| FormStatus::Wait(seconds);
        assert_eq!(of(65).text(words), of(64).text(words));
        for (seconds, label) in [(9, "Wait 0:09"), (65, "Wait 1:05"), (3600, "Wait 60:00")] {
            assert_eq!(of(seconds).label(words).as_deref(), Some(label));
        }
    }

    #[test]
    fn every_sentence_is_another() {
        for language in Language::ALL {
            let words = language.status_words();
            let all = [
                FormStatus::Online,
                FormStatus::MaybeRegistered,
                FormStatus::Wait(1),
                FormStatus::WaitOver,
                FormStatus::SignedInElsewhere,
                FormStatus::SignedOutElsewhere,
                FormStatus::SessionLost(SessionLossCause::Port),
                FormStatus::SessionLost(SessionLossCause::Http),
                FormStatus::SessionLost(SessionLossCause::CookiesOff),
            ];
            let mut texts: Vec<_> = all.iter().filter_map(|it| it.text(words)).collect();
            texts.sort_unstable();
            texts.dedup();
            assert_eq!(texts.len(), all.len());
        }
    }
}
