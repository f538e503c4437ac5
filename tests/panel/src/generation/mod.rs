//! The generations of the panel: what each of them does differently, as data.
//!
//! In: a name such as `2023.7`. Out: a [`Behaviour`], which every handler reads. A generation is written as its
//! differences from the one before it, one file for each subject. Handlers never ask which generation it is.

pub(crate) mod answers;
mod captchas;
pub(crate) mod email_codes;
mod login;
mod new_password;
mod pages;
pub(crate) mod register;
pub(crate) mod reset;
pub(crate) mod sessions;
mod table;

use std::fmt;
use std::str::FromStr;

pub(crate) use answers::Answers;
pub(crate) use captchas::Captchas;
pub(crate) use email_codes::EmailCodes;
pub(crate) use login::{Login, SecondFactor};
pub(crate) use new_password::NewPassword;
pub(crate) use pages::Pages;
pub(crate) use register::Register;
pub(crate) use reset::Reset;
pub(crate) use sessions::Sessions;

/// A panel of a certain time, or a fork.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Generation {
    /// December 2018: the last without `GET /logout`.
    V2018,
    /// December 2019: as documented, but a registration does not sign in.
    V2019,
    /// March 2021: the documented panel.
    #[default]
    V2021,
    /// December 2021: contacts are optional, an empty invitation is refused.
    V2021_12,
    /// Release 2022.12: strict types, the second factor is broken.
    V2022,
    /// Release 2023.6: terms, `Secure` cookies, no contacts.
    V2023,
    /// Release 2023.7: `HX-Redirect`, `mfa_code`, `invite_code`.
    V2023_7,
    /// Release 2024.1: `password` and `confirm_password`.
    V2024,
    /// Release 25.1.0: success has an empty body.
    V2025,
    /// March 2026: the second factor is a step of its own.
    V2026,
    /// The fork Metron.
    Metron,
}

/// Everything that differs between generations.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Behaviour {
    pub(crate) answers: Answers,
    pub(crate) captchas: Captchas,
    pub(crate) sessions: Sessions,
    pub(crate) login: Login,
    pub(crate) register: Register,
    pub(crate) email_codes: EmailCodes,
    pub(crate) reset: Reset,
    pub(crate) new_password: NewPassword,
    pub(crate) pages: Pages,
}

impl Generation {
    /// Every generation, oldest first, forks last.
    pub const ALL: [Self; 11] = [
        Self::V2018,
        Self::V2019,
        Self::V2021,
        Self::V2021_12,
        Self::V2022,
        Self::V2023,
        Self::V2023_7,
        Self::V2024,
        Self::V2025,
        Self::V2026,
        Self::Metron,
    ];

    /// The name used on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V2018 => "2018",
            Self::V2019 => "2019",
            Self::V2021 => "2021",
            Self::V2021_12 => "2021.12",
            Self::V2022 => "2022",
            Self::V2023 => "2023",
            Self::V2023_7 => "2023.7",
            Self::V2024 => "2024",
            Self::V2025 => "2025",
            Self::V2026 => "2026",
            Self::Metron => "metron",
        }
    }

    pub(crate) fn behaviour(self) -> &'static Behaviour {
        table::of(self)
    }
}

impl fmt::Display for Generation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Generation {
    type Err = UnknownGeneration;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|generation| generation.name() == text)
            .ok_or(UnknownGeneration)
    }
}

/// The word names no generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownGeneration;

impl fmt::Display for UnknownGeneration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("generation is one of:")?;
        let mut names = Generation::ALL.iter().map(|generation| generation.name());
        names.try_for_each(|name| write!(f, " {name}"))
    }
}

impl std::error::Error for UnknownGeneration {}
