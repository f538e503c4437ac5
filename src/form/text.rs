//! Trimming, folding and the shape of an email. Passwords are never changed.

use serde::Serialize;

/// How a text is folded before it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Fold {
    /// It is not changed.
    AsTyped,
    /// An email: full-width forms become ASCII, the ideographic full stop becomes a dot, and white space and zero-width
    /// marks at the ends are removed.
    Email,
    /// A code: the same, and spaces inside it are removed, since authenticator apps show some.
    Code,
    /// The token of a mailed link: empty if it has another character than letters, digits, `-` and `_`, since it becomes a
    /// part of a path.
    Token,
}

impl Fold {
    /// The text as it is sent.
    #[must_use]
    pub fn apply(self, typed: &str) -> String {
        match self {
            Self::AsTyped => typed.to_owned(),
            Self::Email => trim(&fold_width(typed)).to_owned(),
            Self::Code => fold_width(typed)
                .chars()
                .filter(|c| !is_blank(*c))
                .collect(),
            Self::Token if typed.chars().all(is_unreserved) => typed.to_owned(),
            Self::Token => String::new(),
        }
    }
}

/// Whether `email` has one `@` with text on both sides and no white space. Every panel requires this much, and decides
/// the rest.
#[must_use]
pub fn has_email_shape(email: &str) -> bool {
    let no_blank = !email.chars().any(|c| is_blank(c) || c.is_control());
    let parts = email.rsplit_once('@');
    no_blank
        && parts
            .is_some_and(|(name, host)| !name.is_empty() && !name.contains('@') && is_host(host))
}

pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

fn is_host(host: &str) -> bool {
    host.split('.').all(|label| !label.is_empty())
}

fn is_unreserved(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn fold_width(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// The block of full-width forms repeats ASCII from `!` to `~` at a fixed distance.
fn fold_char(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '\u{3002}' | '\u{ff61}' => '.',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_typed_with_a_chinese_keyboard_is_folded() {
        assert_eq!(
            Fold::Email.apply("　ａｌｉｃｅ＠ｅｘａｍｐｌｅ。ｔｅｓｔ "),
            "alice@example.test"
        );
        assert_eq!(Fold::Email.apply("\u{feff}a@b.c\u{200b}\t"), "a@b.c");
    }

    #[test]
    fn a_code_loses_its_spaces() {
        assert_eq!(Fold::Code.apply(" １２３ 456\u{a0}"), "123456");
    }

    #[test]
    fn everything_else_is_sent_as_it_was_typed() {
        assert_eq!(Fold::AsTyped.apply(" Ａ。 "), " Ａ。 ");
    }

    #[test]
    fn shapes_of_emails() {
        for good in ["a@b", "a+b@c.test", "用户@例子.测试", "\"x\"@y.z"] {
            assert!(has_email_shape(good), "{good}");
        }
        for bad in [
            "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b c", "a@.b", "a@b.", "a@b..c", "a@b\0",
        ] {
            assert!(!has_email_shape(bad), "{bad}");
        }
    }
}
