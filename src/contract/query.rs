//! Values of the query string, decoded exactly once.
//!
//! In comes the raw text behind the `?`, as `location.search` has it; out comes the first value of a
//! name. A code may contain a literal `%41`, which a second decoding would spoil. Broken escapes stay as they are
//! written.

/// The first value of `name` in `search`, with or without its leading `?`.
#[must_use]
pub fn value(search: &str, name: &str) -> Option<String> {
    search
        .strip_prefix('?')
        .unwrap_or(search)
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .find(|(key, _)| decode(key) == name)
        .map(|(_, value)| decode(value))
}

/// `search` without any pair called `name`: empty, or with a leading `?`.
#[must_use]
pub fn without(search: &str, name: &str) -> String {
    let kept: Vec<&str> = search
        .strip_prefix('?')
        .unwrap_or(search)
        .split('&')
        .filter(|pair| !pair.is_empty() && decode(pair.split('=').next().unwrap_or("")) != name)
        .collect();
    if kept.is_empty() {
        String::new()
    } else {
        ["?", &kept.join("&")].concat()
    }
}

/// Percent-decodes once; `+` is a space and what is not UTF-8 becomes U+FFFD.
#[must_use]
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (nibble(*high), nibble(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_are_decoded_once() {
        assert_eq!(value("?code=A%2541", "code").as_deref(), Some("A%41"));
        assert_eq!(value("?a=1&code=x+y%20z", "code").as_deref(), Some("x y z"));
    }

    #[test]
    fn the_first_of_several_counts_and_a_bare_name_is_empty() {
        assert_eq!(value("code=1&code=2", "code").as_deref(), Some("1"));
        assert_eq!(value("?code", "code").as_deref(), Some(""));
        assert_eq!(value("?decode=1", "code"), None);
        assert_eq!(value("", "code"), None);
    }

    #[test]
    fn broken_escapes_stay() {
        assert_eq!(value("?code=%zz%4", "code").as_deref(), Some("%zz%4"));
        assert_eq!(value("?code=%e9", "code").as_deref(), Some("\u{fffd}"));
    }

    #[test]
    fn a_pair_can_be_taken_out() {
        assert_eq!(without("?code=1&lang=en&c%6fde=2", "code"), "?lang=en");
        assert_eq!(without("?code=1", "code"), "");
    }

    proptest! {
        #[test]
        fn reads_what_the_form_urlencoded_crate_writes(text in "(?s).*") {
            let search = form_urlencoded::Serializer::new(String::new())
                .append_pair("lang", "en")
                .append_pair("code", &text)
                .finish();
            prop_assert_eq!(value(&search, "code"), Some(text));
        }
    }
}
