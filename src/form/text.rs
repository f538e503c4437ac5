//! Trimming, folding and the shape of an email. Passwords never pass through here.

/// An email as it is sent: full-width forms folded to ASCII, the ideographic full stop to a dot,
/// and no white space or zero-width marks at the ends.
#[must_use]
pub fn fold_email(typed: &str) -> String {
    trim(&fold_width(typed)).to_owned()
}

/// A code as it is sent: folded like an email and without the spaces that apps show in it.
#[must_use]
pub fn fold_code(typed: &str) -> String {
    fold_width(typed)
        .chars()
        .filter(|c| !is_blank(*c))
        .collect()
}

/// Whether `email` has one `@` with something on both sides and no white space: as much as every
/// panel demands. The panel itself decides the rest.
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
            fold_email("　ａｌｉｃｅ＠ｅｘａｍｐｌｅ。ｔｅｓｔ "),
            "alice@example.test"
        );
        assert_eq!(fold_email("\u{feff}a@b.c\u{200b}\t"), "a@b.c");
    }

    #[test]
    fn a_code_loses_its_spaces() {
        assert_eq!(fold_code(" １２３ 456\u{a0}"), "123456");
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
