//! Random bytes and characters.
//!
//! In: a length. Out: that many, from the system's generator.

use super::SecretError;

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEX_DIGITS: &[u8] = b"0123456789abcdef";
const DIGITS: &[u8] = b"0123456789";

pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

/// Letters and digits.
pub(crate) fn letters(length: usize) -> Result<String, SecretError> {
    from(LETTERS, length)
}

/// Hexadecimal digits in lower case.
pub(crate) fn hex(length: usize) -> Result<String, SecretError> {
    from(HEX_DIGITS, length)
}

/// Decimal digits.
pub(crate) fn digits(length: usize) -> Result<String, SecretError> {
    from(DIGITS, length)
}

/// The slight bias does no harm in tokens and codes of a panel for tests.
fn from(alphabet: &[u8], length: usize) -> Result<String, SecretError> {
    let mut bytes = vec![0; length];
    fill(&mut bytes)?;
    let characters = bytes.into_iter().filter_map(|byte| {
        let character = alphabet.get(usize::from(byte) % alphabet.len());
        character.copied().map(char::from)
    });
    Ok(characters.collect())
}

fn fill(bytes: &mut [u8]) -> Result<(), SecretError> {
    getrandom::fill(bytes).map_err(|_| SecretError::Random)
}
