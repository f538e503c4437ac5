//! A recorded exchange, and how an answer is compared with it.
//!
//! In: a case of `data/recordings.json` and the answer to it. Out: every difference in words. Ids,
//! keys and dates are compared by shape, HTML pages by being one.

use std::time::{Duration, SystemTime};

use serde::Deserialize;

use crate::client::Answer;

const KIND: &str = "text/html; charset=UTF-8";

#[derive(Deserialize)]
pub(crate) struct Sequence {
    pub(crate) group: String,
    pub(crate) registration: String,
    pub(crate) fault: Option<String>,
    pub(crate) cases: Vec<Case>,
}

#[derive(Deserialize)]
pub(crate) struct Case {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) unrecorded: bool,
    #[serde(rename = "as")]
    pub(crate) signed_in: Option<String>,
    pub(crate) request: Request,
    pub(crate) answer: Expected,
}

#[derive(Deserialize)]
pub(crate) struct Request {
    pub(crate) line: String,
    #[serde(default)]
    pub(crate) headers: Vec<(String, String)>,
    #[serde(default)]
    pub(crate) body: String,
    pub(crate) body_base64: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Expected {
    pub(crate) status: u16,
    #[serde(rename = "type")]
    pub(crate) kind: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) session: Option<Session>,
    #[serde(default)]
    pub(crate) signed_out: bool,
    #[serde(default)]
    pub(crate) page: bool,
    #[serde(default)]
    pub(crate) body: String,
}

#[derive(Deserialize)]
pub(crate) struct Session {
    pub(crate) email: String,
    pub(crate) seconds: u64,
}

pub(crate) fn differs(answer: &Answer, expected: &Expected) -> Vec<String> {
    let kind = expected.kind.as_deref().unwrap_or(KIND);
    let found = |name| answer.header(name).unwrap_or("none").to_owned();
    let location = expected.location.as_deref().unwrap_or("none");
    let status = (answer.status.to_string(), expected.status.to_string());
    let cookies: Vec<_> = answer.all("set-cookie").into_iter().map(shape).collect();
    let pairs = [
        ("status", status),
        ("type", (found("content-type"), kind.to_owned())),
        ("location", (found("location"), location.to_owned())),
        (
            "cookies",
            (cookies.join("\n"), expected_cookies(expected).join("\n")),
        ),
        ("body", (body(answer, expected), expected_body(expected))),
    ];
    let different = pairs
        .into_iter()
        .filter(|(_, (found, wanted))| found != wanted);
    let words = different
        .map(|(what, (found, wanted))| format!("{what} is {found:.300} instead of {wanted:.300}"));
    words.collect()
}

/// A cookie without what differs each time: id, key, address and end.
fn shape(cookie: &str) -> String {
    let mut pieces: Vec<String> = cookie.split("; ").map(str::to_owned).collect();
    let (name, value) = pieces[0].split_once('=').unwrap();
    let is_hex = value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let value = match name {
        "uid" | "expire_in" if value.parse::<u64>().is_ok() => "NUMBER",
        "key" if is_hex && value.len() == 45 => "HEX45",
        "ip" if is_hex && value.len() == 32 => "HEX32",
        _ => value,
    };
    pieces[0] = format!("{name}={value}");
    if let Some(seconds) = cookie.split("Max-Age=").nth(1) {
        let seconds: u64 = seconds.split(';').next().unwrap().parse().unwrap();
        if seconds > 0 && pieces[1] == format!("expires={}", date_in(seconds, &pieces[1])) {
            pieces[1] = "expires=IN TIME".to_owned();
        }
    }
    pieces.join("; ")
}

/// The date so many seconds from now; the one found, when it is off by the test's own slowness.
fn date_in(seconds: u64, found: &str) -> String {
    let due = SystemTime::now() + Duration::from_secs(seconds);
    let early = (0..60).map(|late| httpdate::fmt_http_date(due - Duration::from_secs(late)));
    let mut fitting = early.filter(|date| found.ends_with(date.as_str()));
    fitting
        .next()
        .unwrap_or_else(|| httpdate::fmt_http_date(due))
}

fn expected_cookies(expected: &Expected) -> Vec<String> {
    if expected.signed_out {
        let cookie = |name| {
            format!("{name}=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; path=/")
        };
        return ["uid", "email", "key"].map(cookie).to_vec();
    }
    let Some(Session { email, seconds }) = &expected.session else {
        return Vec::new();
    };
    let email = format!("email={email}");
    let pairs = [
        "uid=NUMBER",
        &email,
        "key=HEX45",
        "ip=HEX32",
        "expire_in=NUMBER",
    ];
    let cookie = |pair| format!("{pair}; expires=IN TIME; Max-Age={seconds}; path=/");
    pairs.map(cookie).to_vec()
}

fn body(answer: &Answer, expected: &Expected) -> String {
    let text = answer.text();
    let is_page = text.starts_with("<!DOCTYPE html>") && text.trim_end().ends_with("</html>");
    if expected.page && is_page {
        "a page".to_owned()
    } else {
        text
    }
}

fn expected_body(expected: &Expected) -> String {
    if expected.page {
        "a page".to_owned()
    } else {
        expected.body.clone()
    }
}
