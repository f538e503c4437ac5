//! The messages between the tabs of a browser: the visitor has signed in or out.

use super::{HostEvent, Page};

/// A message for the other tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabMessage {
    /// The panel has signed the visitor in.
    SignedIn,
    /// The panel has signed the visitor out.
    SignedOut,
}

impl TabMessage {
    /// The message about an event, if other tabs need it.
    #[must_use]
    pub const fn of(event: &HostEvent) -> Option<Self> {
        match event {
            HostEvent::Success(Page::Login) => Some(Self::SignedIn),
            HostEvent::Success(Page::Logout) => Some(Self::SignedOut),
            _ => None,
        }
    }

    /// Its name on the channel.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
        }
    }

    /// The message of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::SignedIn, Self::SignedOut]
            .into_iter()
            .find(|message| message.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_panel_has_confirmed_is_sent() {
        for (event, message) in [
            (HostEvent::Success(Page::Login), Some(TabMessage::SignedIn)),
            (
                HostEvent::Success(Page::Logout),
                Some(TabMessage::SignedOut),
            ),
            (HostEvent::Success(Page::Reset), None),
            (HostEvent::Submit(Page::Login), None),
            (HostEvent::Error(Page::Logout, "http"), None),
        ] {
            assert_eq!(TabMessage::of(&event), message, "{event:?}");
        }
    }

    #[test]
    fn a_name_means_its_message() {
        for message in [TabMessage::SignedIn, TabMessage::SignedOut] {
            assert_eq!(TabMessage::named(message.name()), Some(message));
        }
        assert_eq!(TabMessage::named("else"), None);
    }
}
