//! The lines a panel prints: one per API request, one per mail.
//!
//! In: a request and its status, or a mail. Out: one line on standard output, without control characters, whatever a
//! client sends. Passwords, and the tokens of mailed links inside paths, never reach it; cookies and other headers are
//! not printed.

use std::fmt::Write as _;
use std::io::Write as _;

use axum::http::StatusCode;

use crate::php::{Fields, Value};
use crate::{Mail, Received};

const SECRET_FIELDS: [&str; 5] = [
    "passwd",
    "repasswd",
    "password",
    "confirm_password",
    "token",
];
const MAX_VALUE_CHARACTERS: usize = 60;

/// One line for a request and the status it was answered with; `None` when it got no answer.
pub(crate) fn request(received: &Received, fields: &Fields, status: Option<StatusCode>) -> String {
    let path = received.path.split('?').next().unwrap_or_default();
    let shown = match path.strip_prefix("/password/token/") {
        Some(_) => "/password/token/***",
        None => path,
    };
    let mut line = format!("{} {}", received.method, shown.escape_debug());
    for (name, value) in fields.iter() {
        let (name, value) = (shown_name(name), shown_value(name, value));
        // Writing to a String cannot fail.
        let _ = write!(line, " {name}={value}");
    }
    let status = status.map_or("no answer".to_owned(), |status| status.as_u16().to_string());
    line + " -> " + &status
}

/// One line for a mail, with its link or code: reading it there is what the log is for.
pub(crate) fn mail(mail: &Mail) -> String {
    let Mail { to, link, code, .. } = mail;
    format!("mail to {}: {link}{code}", to.escape_debug())
}

/// Prints a line; a closed standard output is nothing to stop for.
pub(crate) fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A name of a panel is a plain word; any other is quoted, like a value.
fn shown_name(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    if !name.is_empty() && name.len() <= MAX_VALUE_CHARACTERS && name.bytes().all(is_plain) {
        name.to_owned()
    } else {
        quoted(name)
    }
}

fn shown_value(name: &str, value: &Value) -> String {
    if SECRET_FIELDS.contains(&name) {
        return "***".to_owned();
    }
    quoted(&value.text())
}

/// The beginning of a text in quotation marks, with escapes for what is not printable.
fn quoted(text: &str) -> String {
    let cut: String = text.chars().take(MAX_VALUE_CHARACTERS).collect();
    let more = if cut.len() < text.len() { "..." } else { "" };
    format!("{cut:?}{more}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_no_plain_word_is_quoted() {
        let cases = [
            ("email", "email"),
            ("", "\"\""),
            ("a\nPOST /x -> 200", "\"a\\nPOST /x -> 200\""),
            ("a=1 b", "\"a=1 b\""),
            ("\u{1b}[2K", "\"\\u{1b}[2K\""),
            ("\u{202e}a", "\"\\u{202e}a\""),
        ];
        for (name, shown) in cases {
            assert_eq!(shown_name(name), shown);
        }
        let long = "a".repeat(MAX_VALUE_CHARACTERS + 1);
        assert!(shown_name(&long).ends_with("\"..."));
    }

    #[test]
    fn a_mail_is_one_line() {
        let mail = Mail {
            to: "a\u{1b}[2K\nPOST /auth/login -> 200".to_owned(),
            subject: String::new(),
            text: String::new(),
            link: String::new(),
            code: "1".to_owned(),
        };
        let line = super::mail(&mail);
        assert_eq!(line, "mail to a\\u{1b}[2K\\nPOST /auth/login -> 200: 1");
    }
}
