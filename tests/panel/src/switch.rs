//! The switches an operator has, besides the mode of registration.
//!
//! In: a name. Out: a [`Switch`] with its name and description. What a switch changes is up to the generation.

use std::fmt;
use std::str::FromStr;

/// Something that is off unless it is switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Switch {
    /// Registration asks for a code that is sent by email.
    EmailCodes,
    /// Registration asks for a contact, in generations that leave this to the operator.
    Contact,
    /// No mail can be sent.
    BrokenMail,
    /// The service of the captcha cannot be reached, and the panel makes challenges of its own.
    CaptchaOffline,
}

impl Switch {
    /// Every switch, in the order in which they are listed.
    pub const ALL: [Self; 4] = [
        Self::EmailCodes,
        Self::Contact,
        Self::BrokenMail,
        Self::CaptchaOffline,
    ];

    /// The kebab-case name for flags and forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EmailCodes => "email-codes",
            Self::Contact => "contact",
            Self::BrokenMail => "broken-mail",
            Self::CaptchaOffline => "captcha-offline",
        }
    }

    /// What it changes, in one line.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Self::EmailCodes => "Registration asks for a code that is sent by email.",
            Self::Contact => {
                "Registration asks for a contact, where the generation leaves this to the operator."
            }
            Self::BrokenMail => "No mail can be sent.",
            Self::CaptchaOffline => {
                "The service of GeeTest v3 cannot be reached, and the panel makes challenges of its own."
            }
        }
    }
}

impl fmt::Display for Switch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Switch {
    type Err = UnknownSwitch;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|switch| switch.name() == text)
            .ok_or(UnknownSwitch)
    }
}

/// The word names no switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownSwitch;

impl fmt::Display for UnknownSwitch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("switch is one of:")?;
        let mut names = Switch::ALL.iter().map(|switch| switch.name());
        names.try_for_each(|name| write!(f, " {name}"))
    }
}

impl std::error::Error for UnknownSwitch {}
