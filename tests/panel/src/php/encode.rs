//! Text as `json_encode` writes it without flags.
//!
//! In: text. Out: a quoted JSON string, pure ASCII: `\uXXXX` in lower case, surrogate pairs beyond
//! the first plane, `\/` for a slash. It writes strings only; the answers have two or three
//! members and are put together where they are given.

use std::fmt::Write as _;

pub(crate) fn json_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '/' => out.push_str("\\/"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' '..='\u{7f}' => out.push(character),
            _ => escape(&mut out, character),
        }
    }
    out.push('"');
    out
}

fn escape(out: &mut String, character: char) {
    let mut units = [0; 2];
    for unit in character.encode_utf16(&mut units) {
        // Writing to a String cannot fail.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_escaped_as_php_does() {
        assert_eq!(
            json_string("邮😀/\"\\\n\u{1f}<"),
            "\"\\u90ae\\ud83d\\ude00\\/\\\"\\\\\\n\\u001f<\""
        );
    }
}
