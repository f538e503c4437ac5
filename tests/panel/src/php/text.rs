//! Text as PHP and the panel treat it.
//!
//! In: bytes or text. Out: tidied, trimmed, compared or encoded text. The email check is narrower
//! than PHP's in one point: quoted local parts and bracketed addresses are refused.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

/// What the panel does to all form input: one line end, one composed form, and bytes that are no
/// UTF-8 read one by one, so that two different passwords stay different.
pub(super) fn clean(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().copied().map(char::from).collect()),
    };
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .nfc()
        .collect()
}

/// `trim`: spaces, tabs, line ends, NUL and vertical tab at both ends; no Unicode spaces.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r', '\0', '\u{b}'])
}

/// `strtolower`: ASCII letters only.
pub(crate) fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// `urlencode`, less its `+` for spaces, which cookie values here never hold.
pub(crate) fn url_encode(text: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');
    utf8_percent_encode(text, KEPT).to_string()
}

/// PHP's `==` on two texts: by value when both look like numbers. Two numbers too large to
/// distinguish are compared as text.
pub(crate) fn loosely_equal(one: &str, other: &str) -> bool {
    match (number(one), number(other)) {
        (Some(a), Some(b)) if a.is_finite() || b.is_finite() => (a - b).abs() == 0.0,
        _ => one == other,
    }
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim_matches([' ', '\t', '\n', '\r', '\u{b}', '\u{c}']);
    let is_plain = text.bytes().all(|byte| b"0123456789+-.eE".contains(&byte));
    is_plain.then(|| text.parse().ok()).flatten()
}

/// `filter_var(…, FILTER_VALIDATE_EMAIL)`, as far as addresses met in practice go.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let local_ok = local.len() <= 64 && local.split('.').all(is_atom);
    let labels = domain.split('.').count();
    local_ok && labels >= 2 && domain.split('.').all(is_label)
}

fn is_atom(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte);
    !text.is_empty() && text.bytes().all(allowed)
}

fn is_label(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let edges_ok = !text.starts_with('-') && !text.ends_with('-');
    !text.is_empty() && text.len() <= 63 && edges_ok && text.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value() {
        let cases = [
            ("884136", " 884136", true),
            ("884136", "884136 ", true),
            ("012345", "12345", true),
            ("884136", "８８４１３６", false),
            ("884136", "", false),
            ("1e100000", "10e99999", false),
            ("inf", "inf", true),
        ];
        for (one, other, expected) in cases {
            assert_eq!(loosely_equal(one, other), expected, "{one:?} == {other:?}");
        }
    }

    #[test]
    fn emails_are_recognised_among_other_text() {
        let cases = [
            ("a+b@example.test", true),
            ("not-an-email", false),
            ("a@localhost", false),
            (".a@example.test", false),
            ("用户@example.test", false),
            ("a b@example.test", false),
            ("a@b@example.test", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_email(text), expected, "{text:?}");
        }
    }

    #[test]
    fn form_input_is_composed_and_has_one_line_end() {
        assert_eq!(clean("a\u{301}\r\nb".as_bytes()), "á\nb");
        assert_eq!(clean(b"\xff\xfe"), "ÿþ");
    }
}
