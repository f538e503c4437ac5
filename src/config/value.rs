//! The types of setting values, each with what it refuses.
//!
//! In: JSON. Out: a value that [`table`](super::table) puts into a setting, or an error without details: the table
//! says what was expected.

use serde::Deserialize;
use serde_json::Value;

use super::{Accent, AfterLogout, Background, Colour, Link};
use crate::contract::{CaptchaPages, CaptchaProvider, ContactKind, after_sign_in, after_sign_out};

/// The value has the right type, but the setting does not accept it.
const REFUSED: &str = "refused";

/// Declares a type that a check converts from another type.
macro_rules! checked {
    ($(#[$about:meta])* $Name:ident($Given:ty as $given:literal => $Value:ty), $check:expr) => {
        $(#[$about])*
        #[derive(Deserialize)]
        #[serde(try_from = $given)]
        pub(super) struct $Name($Value);

        impl TryFrom<$Given> for $Name {
            type Error = &'static str;

            fn try_from(given: $Given) -> Result<Self, Self::Error> {
                let check: fn($Given) -> Option<$Value> = $check;
                check(given).map(Self).ok_or(REFUSED)
            }
        }

        impl From<$Name> for $Value {
            fn from(value: $Name) -> Self {
                value.0
            }
        }
    };
}

checked! {
    /// The origin of a panel, perhaps with a path; empty for that of the pages. A final slash is dropped.
    PanelAddress(String as "String" => String), |text| {
        let address = text.trim_end_matches('/');
        let is_stray = |c: char| matches!(c, '?' | '#' | '\\' | '@' | '\u{feff}') || c.is_whitespace() || c.is_control();
        let is_host = |host: &str| !host.is_empty() && !host.starts_with('/') && !host.contains(is_stray);
        (address.is_empty() || after_scheme(address).is_some_and(is_host)).then(|| address.to_owned())
    }
}

checked! {
    /// An address for a link or a picture: http, https or relative, and never one that runs a script. A
    /// relative one has no colon before its first slash, so that no scheme can hide in it.
    LinkAddress(String as "String" => String), |text| {
        let first = text.split(['/', '?', '#']).next()?;
        let is_known = after_scheme(&text).is_some_and(|rest| !rest.is_empty()) || !first.contains(':');
        let is_clean = !text.contains(|c| c <= ' ' || c == '\\');
        (is_known && is_clean).then_some(text)
    }
}

checked! {
    /// A path on the panel to which a visitor may be led after signing in.
    PanelPath(String as "String" => String), |path| after_sign_in(&path).is_some().then_some(path)
}

checked! {
    /// A colour; empty for the usual one.
    BrandAccent(String as "String" => Option<Accent>), |text| {
        if text.is_empty() {
            return Some(None);
        }
        Colour::read(&text).map(Accent::of).map(Some)
    }
}

checked! {
    /// A background; empty for the usual one.
    BrandBackground(String as "String" => Option<Background>), |text| {
        if text.is_empty() {
            return Some(None);
        }
        Background::read(&text).map(Some)
    }
}

impl LinkAddress {
    /// The address in a text, if it is one.
    pub(super) fn read(text: String) -> Option<String> {
        Self::try_from(text).ok().map(Into::into)
    }
}

/// A list of links.
pub(super) fn links(value: &Value) -> Option<Vec<Link>> {
    let mut links = Vec::new();
    for item in value.as_array()? {
        let member = |name| {
            let text = item.get(name)?.as_str()?;
            (!text.is_empty()).then(|| text.to_owned())
        };
        let text = member("text")?;
        let href = LinkAddress::read(member("href")?)?;
        links.push(Link { text, href });
    }
    Some(links)
}

checked! {
    /// A whole number of seconds, from one second to ten minutes.
    Seconds(f64 as "f64" => u16), |number| (1..=600).find(|seconds| f64::from(*seconds).total_cmp(&number).is_eq())
}

checked! {
    /// Kinds of contact, at least one, each once.
    ContactKinds(Vec<ContactKind> as "Vec<ContactKind>" => Vec<ContactKind>), each_once
}

checked! {
    /// Whether something is shown.
    Visibility(String as "String" => bool), |text| match text.as_str() {
        "shown" => Some(true),
        "hidden" => Some(false),
        _ => None,
    }
}

/// Takes the provider of a captcha; empty for none. This and the next two need no type of their own, which would cost more
/// bytes.
pub(super) fn take_provider(setting: &mut Option<CaptchaProvider>, value: &Value) -> Option<()> {
    let name = value.as_str()?;
    let found = CaptchaProvider::named(name);
    let is_known = name.is_empty() || found.is_some();
    is_known.then(|| *setting = found)
}

/// The public key of a site at the provider of its captcha.
pub(super) fn site_key(value: &Value) -> Option<String> {
    let key = value.as_str()?;
    key.bytes()
        .all(|byte| byte.is_ascii_graphic())
        .then(|| key.to_owned())
}

/// The pages that have a captcha.
pub(super) fn captcha_pages(value: &Value) -> Option<CaptchaPages> {
    CaptchaPages::named(value.as_array()?.iter().map(Value::as_str))
}

/// The items without those that repeat an earlier one; none if there is no item.
pub(super) fn each_once<T: PartialEq>(items: Vec<T>) -> Option<Vec<T>> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    (!once.is_empty()).then_some(once)
}

impl TryFrom<String> for AfterLogout {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == "stay" {
            return Ok(Self::Stay);
        }
        match after_sign_out(&text) {
            Some(_) => Ok(Self::Path(text)),
            None => Err(REFUSED),
        }
    }
}

fn after_scheme(address: &str) -> Option<&str> {
    address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes<T: TryFrom<String>>(text: &str) -> bool {
        T::try_from(text.to_owned()).is_ok()
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
            assert!(takes::<LinkAddress>(good), "{good}");
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
            assert!(!takes::<LinkAddress>(bad), "{bad}");
        }
    }

    #[test]
    fn paths_stay_on_the_panel() {
        for good in ["/", "/user", "/user/index?a=b"] {
            assert!(takes::<PanelPath>(good), "{good}");
        }
        for bad in [
            "",
            "user",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example/x",
            "/\n/evil.example/x",
            "https://x",
        ] {
            assert!(!takes::<PanelPath>(bad), "{bad}");
            assert!(!takes::<AfterLogout>(bad), "{bad}");
        }
        assert!(!takes::<PanelPath>("/auth/login") && !takes::<PanelPath>("/logout"));
        assert!(takes::<AfterLogout>("/auth/login") && takes::<AfterLogout>("stay"));
        assert!(
            !takes::<AfterLogout>("/portal/logout"),
            "it would sign out for ever"
        );
    }

    #[test]
    fn panels_are_origins() {
        for good in ["", "/", "https://panel.example/", "http://[::1]:8080/p"] {
            assert!(takes::<PanelAddress>(good), "{good}");
        }
        for bad in [
            "panel.example",
            "https://",
            "ftp://x",
            "https://u@x",
            "https://x?",
            "https:///x",
            "https://x\t/y",
            "https://x\n",
            "https://x\\y",
            "https://\u{a0}x",
        ] {
            assert!(!takes::<PanelAddress>(bad), "{bad}");
        }
    }
}
