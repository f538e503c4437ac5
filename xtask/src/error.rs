//! Why a command ends early.
//!
//! Every function of this program that can fail returns [`Result`]. A failure is one sentence for the person at the
//! terminal; no caller distinguishes failures, so there is one variant for all of them.

use std::fmt::Display;

/// The result of everything here that can fail.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Why a command does not reach its end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Error {
    /// Ctrl-C or a termination signal; what was started is already stopped.
    Interrupted,
    /// Something went wrong; the text says what, and where possible what to do.
    Failed(String),
}

impl<E: std::error::Error> From<E> for Error {
    fn from(error: E) -> Self {
        Self::Failed(error.to_string())
    }
}

impl Error {
    /// A failure described by one sentence.
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self::Failed(why.into())
    }

    /// A failure of `what`, with the system's own words after it.
    pub(crate) fn caused_by(what: impl Display, cause: impl Display) -> Self {
        Self::Failed(format!("{what}: {cause}"))
    }
}
