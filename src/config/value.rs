//! The kinds of values: JSON in, a value of a setting out, or none if it is of another kind.

use super::{Accent, AfterLogout, Colour};
use crate::{api::json::Json, i18n::Language};

/// One of some words.
pub(super) fn choice<T: Copy>(value: &Json, names: &[(&str, T)]) -> Option<T> {
    let text = value.text()?;
    names
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, choice)| *choice)
}

/// The origin of a panel, perhaps with a path; empty for that of the pages. A final slash is dropped.
pub(super) fn panel(value: &Json) -> Option<String> {
    let address = value.text()?.trim_end_matches('/');
    let is_host = |host: &str| !host.is_empty() && !host.contains(['?', '#', '\\', '@', ' ']);
    (address.is_empty() || after_scheme(address).is_some_and(is_host)).then(|| address.to_owned())
}

/// An address for a link or a picture: http, https or relative, and never one that runs a script. A
/// relative one has no colon before its first slash, so that no scheme can hide in it.
pub(super) fn address(value: &Json) -> Option<String> {
    let text = value.text()?;
    let first = text.split(['/', '?', '#']).next()?;
    let is_known = after_scheme(text).is_some_and(|rest| !rest.is_empty()) || !first.contains(':');
    let is_clean = !text.contains(|c| c <= ' ' || c == '\\');
    (is_known && is_clean).then(|| text.to_owned())
}

/// Takes a colour; empty for the usual one.
pub(super) fn accent(accent: &mut Option<Accent>, value: &Json) -> Option<()> {
    let text = value.text()?;
    *accent = if text.is_empty() {
        None
    } else {
        Some(Accent::of(Colour::read(text)?))
    };
    Some(())
}

/// A path on the panel, which cannot lead to another host.
pub(super) fn path(value: &Json) -> Option<String> {
    let path = value.text()?;
    (path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\"))
        .then(|| path.to_owned())
}

/// Staying, or a path on the panel.
pub(super) fn after_logout(value: &Json) -> Option<AfterLogout> {
    if value.text() == Some("stay") {
        Some(AfterLogout::Stay)
    } else {
        path(value).map(AfterLogout::Path)
    }
}

/// A whole number from one second to ten minutes.
pub(super) fn seconds(value: &Json) -> Option<u16> {
    (1..=600).find(|seconds| *value == Json::Number((*seconds).into()))
}

/// True or false.
pub(super) fn boolean(value: &Json) -> Option<bool> {
    match value {
        Json::Bool(is_true) => Some(*is_true),
        _ => None,
    }
}

/// A language of the pages by its tag.
pub(super) fn language(value: &Json) -> Option<Language> {
    value.text().and_then(Language::of_tag)
}

/// Languages of the pages, at least one, each once.
pub(super) fn languages(value: &Json) -> Option<Vec<Language>> {
    let Json::List(tags) = value else {
        return None;
    };
    let mut languages = Vec::new();
    for tag in tags {
        let language = language(tag)?;
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    (!languages.is_empty()).then_some(languages)
}

fn after_scheme(address: &str) -> Option<&str> {
    address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(address_of: fn(&Json) -> Option<String>, text: &str) -> bool {
        address_of(&Json::Text(text.to_owned())).is_some()
    }

    #[test]
    fn links_are_http_or_relative() {
        for good in [
            "",
            "https://x.example/a:b",
            "http://x",
            "logo.svg",
            "./a/b.png?c=d:e",
            "/tos",
            "//cdn.example/logo.png",
            "#help:me",
            "?a:b",
            "服务条款.html",
        ] {
            assert!(takes(address, good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@b.c",
            "https:x",
            "https://",
            "HTTPS://x.example",
            "/\\evil.example",
            "a b",
        ] {
            assert!(!takes(address, bad), "{bad}");
        }
    }

    #[test]
    fn paths_stay_on_the_panel() {
        for good in ["/", "/user", "/user/index?a=b"] {
            assert!(takes(path, good), "{good}");
        }
        for bad in ["", "user", "//evil.example", "/\\evil.example", "https://x"] {
            assert!(!takes(path, bad), "{bad}");
        }
    }

    #[test]
    fn panels_are_origins() {
        for good in ["", "/", "https://panel.example/", "http://[::1]:8080/p"] {
            assert!(takes(panel, good), "{good}");
        }
        for bad in [
            "panel.example",
            "https://",
            "ftp://x",
            "https://u@x",
            "https://x?",
        ] {
            assert!(!takes(panel, bad), "{bad}");
        }
    }
}
