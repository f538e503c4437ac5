//! Random bytes and letters.
//!
//! In: a length. Out: that many, from the system's generator.

use super::SecretError;

const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| SecretError::Random)?;
    Ok(bytes)
}

/// Letters and digits, as the token of a mailed link; the slight bias does no harm here.
pub(crate) fn letters<const N: usize>() -> Result<String, SecretError> {
    let letters = bytes::<N>()?.into_iter().filter_map(|byte| {
        let letter = LETTERS.get(usize::from(byte) % LETTERS.len());
        letter.copied().map(char::from)
    });
    Ok(letters.collect())
}
