//! Where a signed-in visitor may be sent: only to a path on the panel.
//!
//! In: the value of `?redirect=`, which any link can set. Out: the same value if it cannot lead to another site,
//! however a browser or a server reads it. Refused: everything that is not an absolute path, doubled slashes, dot
//! segments, backslashes and control characters, plain or percent-encoded any number of times, and values that are too
//! long.

use crate::contract::{USER_CENTRE, query};

/// The longest accepted value, in bytes.
const MAX_BYTES: usize = 1024;
/// How many times a value may be percent-encoded.
const MAX_DECODINGS: usize = 4;

/// The path in `?redirect=`, if it is a safe one.
#[must_use]
pub fn redirect_path(search: &str) -> Option<String> {
    let redirect = query::value(search, "redirect")?;
    safe_path(&redirect).map(str::to_owned)
}

/// The path that an answer offers, if it is a safe one and another than the user centre, whose path is a setting.
#[must_use]
pub fn panel_path(offered: Option<String>) -> Option<String> {
    offered.filter(|path| path != USER_CENTRE && safe_path(path).is_some())
}

/// `value` itself if it is a safe path.
#[must_use]
pub fn safe_path(value: &str) -> Option<&str> {
    if value.len() > MAX_BYTES {
        return None;
    }
    let mut text = value.to_owned();
    for _ in 0..MAX_DECODINGS {
        if !is_plain_path(&text) {
            return None;
        }
        let decoded = query::decode(&text);
        if decoded == text {
            return Some(value);
        }
        text = decoded;
    }
    None
}

fn is_plain_path(text: &str) -> bool {
    let path = text.split(['?', '#']).next().unwrap_or("");
    path.starts_with('/')
        && !path.contains("//")
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
        && !text
            .chars()
            .any(|c| c == '\\' || c == '\u{fffd}' || c.is_control())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paths_on_the_panel_are_taken_as_they_are() {
        for value in [
            "/",
            "/user",
            "/user/shop?id=1&x=a+b#top",
            "/user/%E5%95%86",
            "/user?to=//x",
        ] {
            assert_eq!(safe_path(value), Some(value));
        }
    }

    #[test]
    fn everything_that_may_lead_away_is_refused() {
        for value in [
            "",
            "user",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "/user\n",
            "/\t/evil.example",
            " /user",
            "/%2Fevil.example",
            "%2F%2Fevil.example",
            "/%5Cevil.example",
            "/%255Cevil.example",
            "/%25252525252Fevil.example",
            "/a/..//evil.example",
            "/../user",
            "/%2e%2e/user",
            "/user%0d%0aLocation:x",
            "/user%ff",
            "@evil.example",
        ] {
            assert_eq!(safe_path(value), None, "{value:?}");
        }
        assert_eq!(safe_path(&["/", &"a".repeat(MAX_BYTES)].concat()), None);
    }

    proptest! {
        #[test]
        fn what_is_taken_starts_with_one_slash(value in r"[/\\%2fF5cC.:a?#]{0,16}") {
            if let Some(path) = safe_path(&value) {
                prop_assert!(path.starts_with('/'));
                prop_assert!(!path.starts_with("//") && !path.contains('\\'));
            }
        }
    }
}
