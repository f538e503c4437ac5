//! Second-factor codes (RFC 6238: SHA-1, 30 seconds, 6 digits).
//!
//! In: a base32 secret and a time. Out: the code of that time, `None` for a broken secret. Which
//! steps around now are accepted is for the caller to judge.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// How long one code is shown.
pub(crate) const STEP_SECONDS: i64 = 30;

pub(crate) fn code(secret: &str, time: i64) -> Option<String> {
    let key = BASE32_NOPAD.decode(secret.as_bytes()).ok()?;
    let counter = u64::try_from(time / STEP_SECONDS).ok()?;
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).ok()?;
    mac.update(&counter.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let start = usize::from(digest.last()? & 0xf);
    let word = digest.get(start..start + 4)?;
    let word = u32::from_be_bytes(word.try_into().ok()?) & 0x7fff_ffff;
    Some(format!("{:06}", word % 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn the_codes_of_the_rfc_come_out() {
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let cases = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (20_000_000_000, "353130"),
        ];
        for (time, expected) in cases {
            assert_eq!(code(secret, time).as_deref(), Some(expected), "at {time}");
        }
    }
}
