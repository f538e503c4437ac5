//! Why the program ends early: one message for the person at the terminal.

use std::error::Error;

/// The result of everything here that can fail.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;
