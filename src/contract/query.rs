//! Values of the query string, decoded exactly once.
//!
//! In: the raw text behind the `?`, as `location.search` has it. Out: the first value of a name. A code may contain a
//! literal `%41`, which a second decoding would spoil. Broken escapes stay as they are written.

/// The first value of `name` in `search`, with or without its leading `?`.
#[must_use]
pub fn value(search: &str, name: &str) -> Option<String> {
    let search = search.strip_prefix('?').unwrap_or(search);
    form_urlencoded::parse(search.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

/// `search` without any pair called `name`: empty, or with a leading `?`.
#[must_use]
pub fn without(search: &str, name: &str) -> String {
    let is_other = |pair: &&str| {
        let mut read = form_urlencoded::parse(pair.as_bytes());
        read.next().is_some_and(|(key, _)| key != name)
    };
    let search = search.strip_prefix('?').unwrap_or(search);
    let kept: Vec<&str> = search.split('&').filter(is_other).collect();
    if kept.is_empty() {
        String::new()
    } else {
        ["?", &kept.join("&")].concat()
    }
}

/// Percent-decodes once; what is not UTF-8 becomes U+FFFD.
#[must_use]
pub fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
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
