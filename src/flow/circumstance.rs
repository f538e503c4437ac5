//! What goes on around a form: time passes, the network comes and goes, other tabs sign in and out.
//!
//! In come events and the screen at that moment; out comes what is told about them, which stands in the
//! place of the screen's own notice. Nothing here sends anything: it is only ever offered.

use super::{Notice, Page, Phase, Screen, Told, Tone, Unkept};
use crate::{
    contract::{Failure, HttpClass},
    i18n::AroundWords,
};

/// Something to tell about the surroundings of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circumstance {
    /// The answer takes longer than usual.
    Slow,
    /// What failed can be tried again, and that does no harm.
    Retry,
    /// The network is back, and what was never sent can be.
    Online,
    /// Nobody knows whether the account was made.
    MaybeRegistered,
    /// So many seconds have to pass before the next request.
    Wait(u16),
    /// They have passed.
    WaitOver,
    /// The visitor signed in in another tab.
    SignedInElsewhere,
    /// The visitor signed out in another tab.
    SignedOutElsewhere,
    /// The panel signed the visitor in, but the browser did not keep the session.
    NotKept(Unkept),
}

impl Circumstance {
    /// What there is to add to the screen that an answer led to.
    #[must_use]
    pub const fn after(page: Page, screen: &Screen) -> Option<Self> {
        let Some(notice) = &screen.notice else {
            return None;
        };
        match (page, notice) {
            (_, Notice::Limited(seconds)) => Some(Self::Wait(*seconds)),
            // Nothing was sent.
            (_, Notice::Failed(Failure::Offline)) => None,
            (
                page,
                Notice::Failed(_)
                | Notice::Unreadable(_)
                | Notice::Http(HttpClass::Gateway | HttpClass::Server),
            ) => Some(match page {
                // Another try could make a second account.
                Page::Register => Self::MaybeRegistered,
                _ => Self::Retry,
            }),
            _ => None,
        }
    }

    /// What is told after the network has come or gone, instead of `now`: whoever was told that there is
    /// none is offered another try, since nothing was sent.
    #[must_use]
    pub fn at_network(now: Option<Self>, is_online: bool, screen: &Screen) -> Option<Self> {
        if screen.notice == Some(Notice::Failed(Failure::Offline)) {
            is_online.then_some(Self::Online)
        } else {
            now
        }
    }

    /// What is told after news from another tab, instead of `now`. A request that is under way brings news
    /// of its own, and a countdown goes on.
    #[must_use]
    pub fn at_news(now: Option<Self>, told: Told, page: Page, screen: &Screen) -> Option<Self> {
        let is_deaf = screen.phase != Phase::Ready || matches!(now, Some(Self::Wait(_)));
        let believes_signed_in =
            now == Some(Self::SignedInElsewhere) || screen.notice == Some(Notice::SignedIn);
        match told {
            _ if is_deaf => now,
            Told::SignedIn if page != Page::Logout => Some(Self::SignedInElsewhere),
            Told::SignedOut if believes_signed_in || page == Page::Logout => {
                Some(Self::SignedOutElsewhere)
            }
            _ => now,
        }
    }

    /// Whether it stands in the place of the screen's own notice.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        !matches!(self, Self::Slow | Self::Retry)
    }

    /// The sentence that stands in the place of the screen's own, if there is one.
    #[must_use]
    pub const fn text(self, words: &AroundWords) -> Option<&'static str> {
        Some(match self {
            Self::Slow | Self::Retry => return None,
            Self::Online => words.online,
            Self::MaybeRegistered => words.maybe_registered,
            Self::Wait(_) => words.wait,
            Self::WaitOver => words.wait_over,
            Self::SignedInElsewhere => words.signed_in_elsewhere,
            Self::SignedOutElsewhere => words.signed_out_elsewhere,
            Self::NotKept(cause) => cause.text(words),
        })
    }

    /// How that sentence is meant.
    #[must_use]
    pub const fn tone(self) -> Tone {
        match self {
            Self::Slow | Self::Retry | Self::MaybeRegistered | Self::Wait(_) | Self::NotKept(_) => {
                Tone::Bad
            }
            _ => Tone::Neutral,
        }
    }

    /// What the button says instead of its own words.
    #[must_use]
    pub fn label(self, words: &AroundWords) -> Option<String> {
        match self {
            Self::Slow => Some(words.slow.to_owned()),
            Self::Wait(seconds) => Some([words.wait_for, &clock(seconds)].concat()),
            _ => None,
        }
    }

    /// Whether another try is offered.
    #[must_use]
    pub const fn offers_retry(self) -> bool {
        matches!(self, Self::Retry | Self::Online)
    }

    /// Whether the ways to the user centre and to the logout page are offered.
    #[must_use]
    pub const fn offers_ways(self) -> bool {
        matches!(self, Self::SignedInElsewhere)
    }

    /// Whether the button takes no press.
    #[must_use]
    pub const fn is_wait(self) -> bool {
        matches!(self, Self::Wait(_))
    }
}

/// Minutes and seconds, such as 1:05.
fn clock(seconds: u16) -> String {
    let digit = |value: u16| char::from_digit((value % 10).into(), 10).unwrap_or('0');
    let minutes = seconds / 60;
    let tens = (minutes >= 10).then(|| digit(minutes / 10));
    let rest = seconds % 60;
    tens.into_iter()
        .chain([digit(minutes), ':', digit(rest / 10), digit(rest)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contract::Unreadable, flow::Success, i18n::Language};

    fn after(page: Page, notice: Notice) -> Option<Circumstance> {
        Circumstance::after(page, &Screen::saying(notice))
    }

    #[test]
    fn another_try_is_offered_where_it_does_no_harm() {
        for notice in [
            Notice::Failed(Failure::TimedOut),
            Notice::Failed(Failure::Blocked),
            Notice::Http(HttpClass::Gateway),
            Notice::Unreadable(Unreadable::Html),
        ] {
            for page in [Page::Login, Page::Reset, Page::Logout] {
                assert_eq!(after(page, notice.clone()), Some(Circumstance::Retry));
            }
            let register = after(Page::Register, notice);
            assert_eq!(register, Some(Circumstance::MaybeRegistered));
        }
        for notice in [
            Notice::Refused(None),
            Notice::SignedIn,
            Notice::Succeeded(Success::ResetSent, None),
            Notice::Http(HttpClass::NotFound),
            Notice::Http(HttpClass::TooMany),
            Notice::Failed(Failure::Offline),
        ] {
            assert_eq!(after(Page::Login, notice.clone()), None);
            assert_eq!(after(Page::Register, notice), None);
        }
        assert_eq!(Circumstance::after(Page::Login, &Screen::default()), None);
    }

    #[test]
    fn a_network_that_comes_back_is_an_offer_to_those_who_missed_it() {
        let offline = Screen::saying(Notice::Failed(Failure::Offline));
        let at = |now, is_online, screen: &Screen| Circumstance::at_network(now, is_online, screen);
        let online = Some(Circumstance::Online);
        assert_eq!(at(None, true, &offline), online);
        assert_eq!(at(online, false, &offline), None);
        let wait = Some(Circumstance::Wait(3));
        for is_online in [true, false] {
            assert_eq!(at(wait, is_online, &Screen::default()), wait);
            assert_eq!(at(None, is_online, &Screen::busy()), None);
        }
    }

    #[test]
    fn other_tabs_are_heard_while_nothing_is_under_way() {
        use Circumstance::{SignedInElsewhere as In, SignedOutElsewhere as Out, Wait};
        let ready = Screen::default();
        let signed_in = Screen::saying(Notice::SignedIn);
        let done = Screen {
            phase: Phase::Done,
            ..Screen::default()
        };
        for (now, told, page, screen, next) in [
            (None, Told::SignedIn, Page::Login, &ready, Some(In)),
            (None, Told::SignedIn, Page::Register, &ready, Some(In)),
            (None, Told::SignedIn, Page::Logout, &ready, None),
            (None, Told::SignedIn, Page::Login, &Screen::busy(), None),
            (None, Told::SignedIn, Page::Register, &done, None),
            (
                Some(Wait(9)),
                Told::SignedIn,
                Page::Login,
                &ready,
                Some(Wait(9)),
            ),
            (None, Told::SignedOut, Page::Login, &ready, None),
            (Some(In), Told::SignedOut, Page::Login, &ready, Some(Out)),
            (None, Told::SignedOut, Page::Reset, &signed_in, Some(Out)),
            (None, Told::SignedOut, Page::Logout, &ready, Some(Out)),
            (Some(Out), Told::SignedIn, Page::Login, &ready, Some(In)),
        ] {
            let found = Circumstance::at_news(now, told, page, screen);
            assert_eq!(found, next, "{now:?} {told:?} {page:?} {screen:?}");
        }
    }

    #[test]
    fn a_wait_is_told_once_and_counted_on_the_button() {
        let limited = after(Page::Register, Notice::Limited(65));
        assert_eq!(limited, Some(Circumstance::Wait(65)));
        let words = Language::En.around_words();
        let of = |seconds| Circumstance::Wait(seconds);
        assert_eq!(of(65).text(words), of(64).text(words));
        for (seconds, label) in [(9, "Wait 0:09"), (65, "Wait 1:05"), (3600, "Wait 60:00")] {
            assert_eq!(of(seconds).label(words).as_deref(), Some(label));
            assert!(of(seconds).is_wait());
        }
        assert!(!Circumstance::WaitOver.is_wait());
    }

    #[test]
    fn every_sentence_is_another() {
        for language in Language::ALL {
            let words = language.around_words();
            let all = [
                Circumstance::Online,
                Circumstance::MaybeRegistered,
                Circumstance::Wait(1),
                Circumstance::WaitOver,
                Circumstance::SignedInElsewhere,
                Circumstance::SignedOutElsewhere,
                Circumstance::NotKept(Unkept::Port),
                Circumstance::NotKept(Unkept::Http),
                Circumstance::NotKept(Unkept::CookiesOff),
            ];
            let mut texts: Vec<_> = all.iter().filter_map(|it| it.text(words)).collect();
            texts.sort_unstable();
            texts.dedup();
            assert_eq!(texts.len(), all.len());
        }
    }
}
