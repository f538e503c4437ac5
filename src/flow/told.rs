//! What the tabs of a browser tell each other: that somebody has signed in or out, and nothing else.

use super::{News, Page};

/// News for the other tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The panel has signed the visitor in.
    SignedIn,
    /// The panel has signed the visitor out.
    SignedOut,
}

impl Told {
    /// What other tabs should know of these news.
    #[must_use]
    pub const fn of(news: &News) -> Option<Self> {
        match news {
            News::Success(Page::Login) => Some(Self::SignedIn),
            News::Success(Page::Logout) => Some(Self::SignedOut),
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
            (News::Success(Page::Login), Some(Told::SignedIn)),
            (News::Success(Page::Logout), Some(Told::SignedOut)),
            (News::Success(Page::Reset), None),
            (News::Submit(Page::Login), None),
            (News::Error(Page::Logout, "http"), None),
        ] {
            assert_eq!(Told::of(&news), told, "{news:?}");
        }
    }

    #[test]
    fn a_word_means_what_was_told() {
        for told in [Told::SignedIn, Told::SignedOut] {
            assert_eq!(Told::named(told.name()), Some(told));
        }
        assert_eq!(Told::named("else"), None);
    }
}
