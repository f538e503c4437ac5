//! The session cookies' `key`.
//!
//! In: whose session, the account's password hash and when it ends. Out: 45 hexadecimal digits
//! only this panel can make. The password hash is part of it, so a new password ends every
//! session; whether the end has passed is for the caller to judge.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::SecretError;

const KEY_LENGTH: usize = 45;
const SHORT_LENGTH: usize = 32;

/// What a session's key vouches for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Claim<'a> {
    pub(crate) account: i64,
    pub(crate) password_hash: &'a str,
    pub(crate) expires: i64,
}

pub(crate) fn key(secret: &[u8], claim: Claim<'_>) -> Result<String, SecretError> {
    let Claim {
        account,
        password_hash,
        expires,
    } = claim;
    sign(
        secret,
        &format!("{account}|{expires}|{password_hash}"),
        KEY_LENGTH,
    )
}

/// The `ip` cookie. The panel sets it and, as configured when recorded, never looks at it.
pub(crate) fn short_address(secret: &[u8], account: i64) -> Result<String, SecretError> {
    sign(secret, &format!("{account}|127.0.0.1"), SHORT_LENGTH)
}

/// The `ip` cookie beside a `device` cookie.
pub(crate) fn address(secret: &[u8], account: i64) -> Result<String, SecretError> {
    sign(secret, &format!("{account}|127.0.0.1"), KEY_LENGTH)
}

/// The `device` cookie: which browser the session belongs to.
pub(crate) fn device(secret: &[u8], account: i64, agent: &str) -> Result<String, SecretError> {
    sign(secret, &format!("{account}|device|{agent}"), KEY_LENGTH)
}

fn sign(secret: &[u8], text: &str, length: usize) -> Result<String, SecretError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(|_| SecretError::Hash)?;
    mac.update(text.as_bytes());
    let digits = HEXLOWER.encode(&mac.finalize().into_bytes());
    Ok(digits.chars().take(length).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAIM: Claim<'static> = Claim {
        account: 1,
        password_hash: "hash",
        expires: 100,
    };

    #[test]
    fn every_part_of_the_claim_changes_the_key() {
        let key = |claim| key(b"secret", claim).unwrap();
        assert_eq!(key(CLAIM).len(), 45);
        for other in [
            Claim {
                account: 2,
                ..CLAIM
            },
            Claim {
                password_hash: "other",
                ..CLAIM
            },
            Claim {
                expires: 101,
                ..CLAIM
            },
        ] {
            assert_ne!(key(CLAIM), key(other), "{other:?}");
        }
    }
}
