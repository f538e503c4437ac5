//! The abilities of the engines and their drivers beyond the actions of a visitor: one table.
//!
//! In: an [`Ability`] that a journey needs. Out: whether an engine has it, and the reason why a journey is
//! skipped where it does not.

use std::fmt;

use super::Engine;

/// An ability that some engines or drivers lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Speak the `DevTools` protocol: windows and themes, compositions, the accessibility tree, no scripts.
    DevTools,
    /// Report layout shifts to a page.
    LayoutShifts,
    /// Prerender a page when another one asks for it.
    Prerendering,
    /// Report the lines of the console and the requests.
    Console,
    /// Run a script before those of a page.
    EarlyScripts,
    /// Cut the network.
    NetworkSwitch,
    /// Type characters of full width.
    FullWidthKeys,
    /// Open a tab for a link that is clicked with Ctrl held down.
    ControlClick,
    /// Notice that an answer was cut off in the middle.
    CutAnswers,
    /// Keep `Secure` cookies on plain http from this very machine.
    SecureCookiesOnHttp,
}

impl Ability {
    /// The engines that have it.
    const fn engines(self) -> &'static [Engine] {
        match self {
            Self::DevTools | Self::LayoutShifts | Self::Prerendering => &[Engine::Chromium],
            Self::Console
            | Self::EarlyScripts
            | Self::NetworkSwitch
            | Self::FullWidthKeys
            | Self::ControlClick
            | Self::CutAnswers
            | Self::SecureCookiesOnHttp => &[Engine::Chromium, Engine::Firefox],
        }
    }
}

impl Engine {
    /// Whether this engine has an ability.
    #[must_use]
    pub fn has(self, ability: Ability) -> bool {
        ability.engines().contains(&self)
    }
}

/// The name of the ability in reports.
impl fmt::Display for Ability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::DevTools => "the DevTools protocol",
            Self::LayoutShifts => "reports of layout shifts",
            Self::Prerendering => "prerendering",
            Self::Console => "the lines of the console",
            Self::EarlyScripts => "a script that runs before the page's own",
            Self::NetworkSwitch => "a network that can be cut",
            Self::FullWidthKeys => "keys of full width",
            Self::ControlClick => "a click with Ctrl held down",
            Self::CutAnswers => "the notice of an answer that was cut off",
            Self::SecureCookiesOnHttp => "secure cookies on plain http",
        })
    }
}
