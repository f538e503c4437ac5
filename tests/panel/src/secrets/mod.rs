//! Hashing, signing and random text.
//!
//! In: secrets. Out: hashes, keys and codes. It stores nothing and knows no account; times and
//! keys are handed in.

pub(crate) mod assertion;
pub(crate) mod password;
pub(crate) mod random;
pub(crate) mod session;
pub(crate) mod totp;

use std::fmt;

/// Why no secret could be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SecretError {
    /// The system gave no random bytes.
    Random,
    /// The hash function refused its input.
    Hash,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Random => "no random bytes could be had",
            Self::Hash => "no password hash could be made",
        })
    }
}
