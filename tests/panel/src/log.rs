//! The lines a panel prints: one per API request, one per mail.
//!
//! In: a request and its status, or a mail. Out: one line on standard output. Passwords, and the
//! tokens of mailed links inside paths, never reach it; cookies and other headers are not printed.

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
    let mut line = format!("{} {shown}", received.method);
    for (name, value) in fields.iter() {
        let value = shown_value(name, value);
        // Writing to a String cannot fail.
        let _ = write!(line, " {name}={value}");
    }
    let status = status.map_or("no answer".to_owned(), |status| status.as_u16().to_string());
    line + " -> " + &status
}

/// One line for a mail, with its link or code: reading it there is what the log is for.
pub(crate) fn mail(mail: &Mail) -> String {
    let Mail { to, link, code, .. } = mail;
    format!("mail to {to}: {link}{code}")
}

/// Prints a line; a closed standard output is nothing to stop for.
pub(crate) fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn shown_value(name: &str, value: &Value) -> String {
    if SECRET_FIELDS.contains(&name) {
        return "***".to_owned();
    }
    let text = value.text();
    let cut: String = text.chars().take(MAX_VALUE_CHARACTERS).collect();
    let more = if cut.len() < text.len() { "..." } else { "" };
    format!("{cut:?}{more}")
}
