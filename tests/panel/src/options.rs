//! How a panel is to be started.
//!
//! In: nothing. Out: plain values that [`start`](crate::start()) reads. Whether a directory exists
//! or a port is free is not checked here.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::{Captcha, Fault, Generation, Switch};

/// Everything that can be chosen before a panel starts; the default suits a test.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port on the loopback; 0 takes a free one.
    pub port: u16,
    /// Directory of the built pages; without it the panel serves no pages at the base.
    pub pages: Option<PathBuf>,
    /// Path under which the pages are served; slashes at both ends are added when missing.
    pub base: String,
    /// Whether the panel's own login page leads to that of the built pages.
    pub is_in_place: bool,
    /// Database file; `None` keeps everything in memory.
    pub database: Option<PathBuf>,
    /// File to which every mail is appended.
    pub outbox: Option<PathBuf>,
    /// Which panel it plays.
    pub generation: Generation,
    /// Who may register.
    pub registration: Registration,
    /// What is switched on.
    pub switches: Vec<Switch>,
    /// The captcha that is switched on.
    pub captcha: Option<Captcha>,
    /// Whether the known accounts and invitation codes are created (existing ones are kept).
    pub seed: bool,
    /// A fault that stands from the start.
    pub fault: Option<Fault>,
    /// How long [`Fault::Slow`] waits.
    pub delay: Duration,
    /// How long a client may take to send the head of a request, and then its body.
    pub patience: Duration,
    /// Whether requests and mails are printed, one line each, passwords masked.
    pub log: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            pages: None,
            base: "/portal/".to_owned(),
            is_in_place: false,
            database: None,
            outbox: None,
            generation: Generation::default(),
            registration: Registration::Open,
            switches: Vec::new(),
            captcha: None,
            seed: true,
            fault: None,
            delay: Duration::from_secs(5),
            patience: Duration::from_secs(10),
            log: false,
        }
    }
}

/// Who may register: the three modes the panel knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// Every visitor.
    Open,
    /// Visitors with a valid invitation code.
    Invite,
    /// No visitor.
    Closed,
}

impl Registration {
    /// Every mode, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Open, Self::Invite, Self::Closed];

    /// The word used on the command line and on the control page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invite => "invite",
            Self::Closed => "closed",
        }
    }

    /// The word the panel itself uses in `/globalconfig`.
    pub(crate) fn wire_name(self) -> &'static str {
        match self {
            Self::Closed => "close",
            other => other.name(),
        }
    }
}

impl fmt::Display for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Registration {
    type Err = UnknownRegistration;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|mode| mode.name() == text)
            .ok_or(UnknownRegistration)
    }
}

/// The word names no registration mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownRegistration;

impl fmt::Display for UnknownRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("registration is one of: open, invite, closed")
    }
}

impl std::error::Error for UnknownRegistration {}
