//! Where a visitor may be led: only to a path of the panel, however a browser or a server reads it.
//!
//! In: a value of a setting, of `?redirect=`, or of a response. Out: the same value if it is such a path. Refused, by the
//! rules of the URL standard: everything that is not an absolute path, doubled slashes, dot segments, backslashes,
//! blanks and controls, plain or percent-encoded any number of times, broken escapes, and values that are too long. After
//! signing in no login or logout page is taken, of the panel or of these pages, and after signing out no logout page:
//! they would undo what was done, or say that it was not done. `parts/address.js` has the same rules for `boot.js`, and
//! `tests/fuzz` compares the two.

use super::query;

/// The longest accepted value, in bytes.
const MAX_BYTES: usize = 1024;
/// How many times a value may be percent-encoded.
const MAX_DECODINGS: usize = 4;

/// `value` itself if it is a safe path.
#[must_use]
pub fn safe_path(value: &str) -> Option<&str> {
    decoded(value).map(|_| value)
}

/// `value` itself if a visitor may be led there after signing in.
#[must_use]
pub fn after_sign_in(value: &str) -> Option<&str> {
    let path = decoded(value)?;
    (!names(&path, &["login", "logout"])).then_some(value)
}

/// `value` itself if a visitor may be led there after signing out.
#[must_use]
pub fn after_sign_out(value: &str) -> Option<&str> {
    let path = decoded(value)?;
    (!names(&path, &["logout"])).then_some(value)
}

/// A safe value, decoded as often as it is encoded.
fn decoded(value: &str) -> Option<String> {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    if value.len() > MAX_BYTES || value.contains(is_blank) {
        return None;
    }
    let mut text = value.to_owned();
    for _ in 0..MAX_DECODINGS {
        if !is_plain_path(&text) {
            return None;
        }
        let next = query::decode(&text);
        if next == text {
            return Some(text);
        }
        text = next;
    }
    None
}

fn is_plain_path(text: &str) -> bool {
    let path = path_of(text);
    path.starts_with('/')
        && !path.contains("//")
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
        && !text
            .chars()
            .any(|c| c == '\\' || c == '\u{fffd}' || c.is_control())
        && text.split('%').skip(1).all(is_escape)
}

/// Whether what follows a percent sign is an escape.
fn is_escape(rest: &str) -> bool {
    let digits = rest.bytes().take(2).filter(u8::is_ascii_hexdigit);
    digits.count() == 2
}

/// Whether a segment of a path has one of these names, in any spelling, with any ending.
fn names(text: &str, pages: &[&str]) -> bool {
    let stem = |segment: &'_ str| segment.find(['.', ';']).unwrap_or(segment.len());
    let mut segments = path_of(text).split('/');
    segments.any(|segment| {
        let stem = &segment[..stem(segment)];
        pages.iter().any(|page| stem.eq_ignore_ascii_case(page))
    })
}

fn path_of(text: &str) -> &str {
    text.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;

    #[test]
    fn paths_on_the_panel_are_taken_as_they_are() {
        for value in [
            "/",
            "/user",
            "/user/",
            "/user/shop?id=1&x=a+b#top",
            "/user/shop?x=a%20b",
            "/user/%E5%95%86",
            "/用户",
            "/user?to=//x",
            "/user/a@b:c~d,e",
            "/user/.well-known",
        ] {
            assert_eq!(safe_path(value), Some(value));
            assert_eq!(after_sign_in(value), Some(value));
            assert_eq!(after_sign_out(value), Some(value));
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
            "https:evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "/user\n",
            "/\t/evil.example/x",
            "/\n/evil.example/x",
            "/\r/evil.example/x",
            "\t//evil.example",
            " /user",
            "/user ",
            "/us er",
            "/\u{a0}/evil.example",
            "/.//evil.example",
            "/./evil.example",
            "/a/..//evil.example",
            "/../user",
            "/%2e%2e/user",
            "/%2E/evil.example",
            "/.%2e//evil.example",
            "/%2Fevil.example",
            "%2F%2Fevil.example",
            "/%5Cevil.example",
            "/%5cevil.example",
            "/%255Cevil.example",
            "/%25252525252Fevil.example",
            "/%09/evil.example",
            "/%00",
            "/user%0d%0aLocation:x",
            "/user%ff",
            "/user%zz",
            "/user%2",
            "/user%25zz",
            "@evil.example",
            "user@evil.example",
            "/user\u{85}",
        ] {
            assert_eq!(safe_path(value), None, "{value:?}");
        }
        assert_eq!(safe_path(&["/", &"a".repeat(MAX_BYTES)].concat()), None);
    }

    #[test]
    fn no_login_or_logout_page_is_a_way_on() {
        for value in [
            "/auth/login",
            "/auth/login/",
            "/login?x=/user",
            "/portal/login.html",
            "/portal/LOGIN.zh-Hans.html",
            "/any/folder/login.en.html#top",
            "/portal/log%69n",
            "/portal/login;a=b",
            "/login/index.html",
        ] {
            assert_eq!(after_sign_in(value), None, "{value}");
            assert_eq!(after_sign_out(value), Some(value));
        }
        for value in [
            "/logout",
            "/user/logout",
            "/portal/Logout.html",
            "/portal/%256cogout",
        ] {
            assert_eq!(after_sign_in(value), None, "{value}");
            assert_eq!(after_sign_out(value), None, "{value}");
        }
        for value in ["/user/login-log", "/user?from=/auth/login", "/relogin"] {
            assert_eq!(after_sign_in(value), Some(value));
        }
    }

    /// What a browser makes of a value on a page of the panel is an address of the panel.
    fn stays_on_the_panel(value: &str) -> bool {
        let panel = "https://panel.example";
        let Ok(base) = Url::parse("https://panel.example/portal/login") else {
            return false;
        };
        let read = [base.join(value), Url::parse(&[panel, value].concat())];
        read.iter().flatten().count() == 2
            && read.iter().flatten().all(|url| {
                url.origin() == base.origin()
                    && url.username().is_empty()
                    && !url.path().contains("//")
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn the_parser_of_the_url_standard_agrees_on_near_paths(
            value in r"(?s)[/\\\t\n\r %2f5cC.:a@?#;0-9eE\u{85}\u{a0}\u{3000}]{0,20}"
        ) {
            if let Some(path) = safe_path(&value) {
                prop_assert_eq!(path, &value);
                prop_assert!(stays_on_the_panel(path));
            }
        }

        #[test]
        fn the_parser_of_the_url_standard_agrees_on_any_text(value in "(?s)/?.*") {
            if let Some(path) = safe_path(&value) {
                prop_assert!(stays_on_the_panel(path));
            }
        }
    }
}
