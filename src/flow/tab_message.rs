//! What the tabs of a browser tell each other: that somebody has signed in or out, and nothing else.

use super::{HostEvent, Page};

/// HostEvent for the other tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabMessage {
    /// The panel has signed the visitor in.
    SignedIn,
    /// The panel has signed the visitor out.
    SignedOut,
}

impl TabMessage {
    /// What other tabs should know of these news.
    #[must_use]
    pub const fn of(news: &HostEvent) -> Option<Self> {
        match news {
            HostEvent::Success(Page::Login) => Some(Self::SignedIn),
            HostEvent::Success(Page::Logout) => Some(Self::SignedOut),
            _ => None,
        }
    }

    /// The word that travels.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
        }
    }

    /// The news of this word.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::SignedIn, Self::SignedOut]
            .into_iter()
            .find(|told| told.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_panel_has_confirmed_is_told() {
        for (news, told) in [
            (HostEvent::Success(Page::Login), Some(TabMessage::SignedIn)),
            (
                HostEvent::Success(Page::Logout),
                Some(TabMessage::SignedOut),
            ),
            (HostEvent::Success(Page::Reset), None),
            (HostEvent::Submit(Page::Login), None),
            (HostEvent::Error(Page::Logout, "http"), None),
        ] {
            assert_eq!(TabMessage::of(&news), told, "{news:?}");
        }
    }

    #[test]
    fn a_word_means_what_was_told() {
        for told in [TabMessage::SignedIn, TabMessage::SignedOut] {
            assert_eq!(TabMessage::named(told.name()), Some(told));
        }
        assert_eq!(TabMessage::named("else"), None);
    }
}
