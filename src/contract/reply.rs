//! Finds the panel's reply in the text of a response, by its content and never by a header.
//!
//! Accepted: a JSON object with a member `ret`, with text such as a byte order mark or PHP notices
//! before or after it; the first one counts. `ret` may be a number, a boolean, or one of [`NUMBERS`] as text; `msg` may
//! be missing, empty, null, a text or a list of texts. The documented `{ret: 1}` with its bare key is accepted where no
//! JSON object is.
//!
//! Refused: everything else, with the reason. An HTML page with such an object in a script is a page,
//! and nested objects are not searched. At most [`MAX_ATTEMPTS`] objects are parsed, so that the time is
//! linear in the length of the text, and `serde_json` limits the depth. The last of two members with
//! the same name counts.

use serde::{Deserialize, Serialize};
use serde_json::{Deserializer, Value};

/// The maximum number of places that are parsed as the start of the reply.
const MAX_ATTEMPTS: usize = 32;

/// An HTML page up to this length, in UTF-16 code units, that runs a script is a check of the browser: no page of a panel
/// is as short.
const MAX_CHECK_LENGTH: usize = 4096;

/// The texts of `ret` that have a meaning, and what they mean. Other spellings of a number are no success.
const NUMBERS: [(&str, Verdict); 3] = [
    ("1", Verdict::Yes),
    ("true", Verdict::Yes),
    ("2", Verdict::AskForCode),
];

/// The JSON reply of the panel.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(super) struct Reply {
    /// What `ret` means.
    #[serde(rename = "ret")]
    pub(super) verdict: Verdict,
    /// `msg`, unless it is missing or blank.
    #[serde(rename = "msg", default, deserialize_with = "message")]
    pub(super) message: Option<String>,
    /// `redir`, if it is a text.
    #[serde(rename = "redir", default, deserialize_with = "text")]
    pub(super) path: Option<String>,
}

/// The meaning of `ret`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(from = "Value")]
pub(super) enum Verdict {
    /// 1: success.
    Yes,
    /// 2: the fork Metron asks for the code of the second factor.
    AskForCode,
    /// 0 and everything else.
    No,
}

/// Why a response cannot be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Unreadable {
    /// Nothing, or only white space.
    Empty,
    /// An HTML page.
    Html,
    /// A check of the browser, which took the request away: a short HTML page with a script, or a page to which the
    /// request was redirected although it is its own. The next request may pass.
    Check,
    /// Some other text, or JSON without a reply.
    NotJson,
    /// More than [`MAX_BODY_BYTES`](super::MAX_BODY_BYTES) bytes.
    TooLarge,
}

impl Unreadable {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Empty,
        Self::Html,
        Self::Check,
        Self::NotJson,
        Self::TooLarge,
    ];
}

/// Finds the reply in a text.
///
/// # Errors
///
/// [`Unreadable`] says why there is no reply.
pub(super) fn read(text: &str) -> Result<Reply, Unreadable> {
    let text = text.trim_matches(is_blank);
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    let page = page_start(text);
    let found = first_reply(text, page.unwrap_or(text.len()));
    found.ok_or_else(|| match page {
        None => Unreadable::NotJson,
        Some(_) if is_check(text) => Unreadable::Check,
        Some(_) => Unreadable::Html,
    })
}

/// The first reply that begins before `end`; one with a bare key only if there is no object.
fn first_reply(text: &str, end: usize) -> Option<Reply> {
    let (mut from, mut has_object, mut bare) = (0, false, None);
    for _ in 0..MAX_ATTEMPTS {
        let Some(start) = text.get(from..end).and_then(|rest| rest.find('{')) else {
            break;
        };
        let rest = text.get(from + start..).unwrap_or_default();
        from += start;
        match read_object(rest) {
            Found::Reply(reply) => return Some(reply),
            Found::Incomplete => return None,
            Found::Other(length) => {
                has_object = true;
                from += length;
            }
            Found::Nothing => {
                bare = bare.or_else(|| read_bare_reply(rest));
                from += 1;
            }
        }
    }
    bare.filter(|_| !has_object)
}

/// What begins at a `{`.
enum Found {
    /// The reply.
    Reply(Reply),
    /// Another object, with its length in bytes; it is not searched.
    Other(usize),
    /// No object.
    Nothing,
    /// An object whose end is missing.
    Incomplete,
}

/// The start of an HTML page, by tags that PHP notices never contain.
fn page_start(text: &str) -> Option<usize> {
    let text = text.to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<script"]
        .into_iter()
        .filter_map(|mark| text.find(mark))
        .min()
}

/// Whether a page is too short for a page of the panel, and runs a script.
fn is_check(page: &str) -> bool {
    let is_short = page.encode_utf16().nth(MAX_CHECK_LENGTH).is_none();
    is_short && page.to_ascii_lowercase().contains("<script")
}

fn read_object(text: &str) -> Found {
    let mut values = Deserializer::from_str(text).into_iter::<Value>();
    match values.next() {
        Some(Ok(object)) => {
            let length = values.byte_offset();
            Reply::deserialize(object).map_or(Found::Other(length), Found::Reply)
        }
        Some(Err(error)) if !error.is_eof() => Found::Nothing,
        Some(Err(_)) | None => Found::Incomplete,
    }
}

/// The documented `{ret: …`, read with quotation marks around its bare key.
fn read_bare_reply(text: &str) -> Option<Reply> {
    match read_object(&quote_bare_ret(text)?) {
        Found::Reply(reply) => Some(reply),
        _ => None,
    }
}

/// White space, and the byte order mark. `boot.js` trims the same.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Characters that show nothing by themselves: blanks, controls, and those that every font ignores. `boot.js` has the same
/// list.
fn is_invisible(c: char) -> bool {
    let is_ignorable = matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
    );
    is_blank(c) || c.is_control() || is_ignorable
}

/// Puts the bare key of the documented `{ret: …` into quotation marks.
fn quote_bare_ret(text: &str) -> Option<String> {
    let rest = text.strip_prefix('{')?;
    let rest = rest.trim_start_matches(is_blank).strip_prefix("ret")?;
    rest.trim_start_matches(is_blank)
        .starts_with(':')
        .then(|| [r#"{"ret""#, rest].concat())
}

impl From<Value> for Verdict {
    fn from(ret: Value) -> Self {
        if let Value::String(text) = &ret {
            let text = text.trim_matches(is_blank);
            let known = NUMBERS.iter().find(|(number, _)| *number == text);
            return known.map_or(Self::No, |(_, verdict)| *verdict);
        }
        match ret.as_f64() {
            Some(1.0) => Self::Yes,
            Some(2.0) => Self::AskForCode,
            _ if ret == Value::Bool(true) => Self::Yes,
            _ => Self::No,
        }
    }
}

fn message<'de, D: serde::Deserializer<'de>>(msg: D) -> Result<Option<String>, D::Error> {
    Value::deserialize(msg).map(|msg| text_of(&msg))
}

fn text<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    Value::deserialize(value).map(|value| value.as_str().map(str::to_owned))
}

/// The text of `msg`, trimmed; of a list, its texts, one per line. None if nothing of it can be seen.
fn text_of(msg: &Value) -> Option<String> {
    let text = match msg {
        Value::String(text) => text.trim_matches(is_blank).to_owned(),
        Value::Array(items) => {
            let texts: Vec<_> = items.iter().filter_map(text_of).collect();
            texts.join("\n")
        }
        _ => return None,
    };
    (!text.chars().all(is_invisible)).then_some(text)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn yes(message: Option<&str>) -> Reply {
        Reply {
            verdict: Verdict::Yes,
            message: message.map(str::to_owned),
            path: None,
        }
    }

    fn no(message: Option<&str>) -> Reply {
        Reply {
            verdict: Verdict::No,
            message: message.map(str::to_owned),
            path: None,
        }
    }

    #[test]
    fn the_documented_replies() {
        assert_eq!(
            read(r#"{"ret":0,"msg":"\u90ae\u7bb1\u4e0d\u5b58\u5728"}"#),
            Ok(no(Some("邮箱不存在")))
        );
        assert_eq!(read(r#"{"ret":1}"#), Ok(yes(None)));
        assert_eq!(read("{ret: 1}"), Ok(yes(None)));
        assert_eq!(read("{ ret : 0 }"), Ok(no(None)));
    }

    #[test]
    fn ret_in_every_spelling() {
        for ret in ["1", "1.0", "1e0", "true", r#""1""#, r#"" 1 ""#, r#""true""#] {
            assert_eq!(read(&format!(r#"{{"ret":{ret}}}"#)), Ok(yes(None)), "{ret}");
        }
        for ret in [
            "0",
            "-1",
            "false",
            "null",
            r#""0""#,
            r#""""#,
            "[1]",
            r#"["1"]"#,
            "{}",
            "3",
            "1e300",
            r#""01""#,
            r#""1e0""#,
            r#""+1""#,
            r#""1.00""#,
            r#""1.0""#,
            r#""0x1""#,
        ] {
            assert_eq!(read(&format!(r#"{{"ret":{ret}}}"#)), Ok(no(None)), "{ret}");
        }
        for ret in ["2", r#""2""#, "2.0"] {
            assert_eq!(
                read(&format!(r#"{{"ret":{ret}}}"#)).map(|reply| reply.verdict),
                Ok(Verdict::AskForCode)
            );
        }
    }

    #[test]
    fn a_missing_blank_or_odd_message_is_none_and_a_list_is_joined() {
        for msg in [
            r#""""#,
            r#"" \n""#,
            "null",
            "7",
            "{}",
            "[]",
            r#"[" "]"#,
            r#""\u200b""#,
            r#""\u202e \u2066""#,
            r#""\u3164""#,
            r#"["\u00ad","\u0007"]"#,
        ] {
            assert_eq!(
                read(&format!(r#"{{"ret":0,"msg":{msg}}}"#)),
                Ok(no(None)),
                "{msg}"
            );
        }
        assert_eq!(read(r#"{"ret":0,"msg":["a","b"]}"#), Ok(no(Some("a\nb"))));
    }

    #[test]
    fn the_last_of_two_members_of_one_name_counts() {
        let reply = read(r#"{"ret":1,"msg":"a","ret":0,"msg":"b"}"#);
        assert_eq!(reply, Ok(no(Some("b"))));
    }

    #[test]
    fn text_around_the_reply_is_ignored() {
        let reply = r#"{"msg":"a {b}","ret":0}"#;
        for (before, after) in [
            ("\u{feff}", ""),
            ("\u{feff}\r\n", "\n"),
            (
                "<br />\n<b>Notice</b>: Undefined {x} in <b>/a.php</b><br />\n",
                "",
            ),
            ("", "<br />\n<b>Warning</b>: {"),
            ("cURL error 28: timed out", ""),
            ("", "<html>"),
        ] {
            assert_eq!(
                read(&[before, reply, after].concat()),
                Ok(no(Some("a {b}")))
            );
        }
    }

    #[test]
    fn the_first_reply_counts_and_a_bare_key_only_where_no_object_is() {
        let (no_x, yes_x) = (r#"{"ret":0,"msg":"x"}"#, r#"{"ret":1,"msg":"x"}"#);
        assert_eq!(read(&[no_x, yes_x].concat()), Ok(no(Some("x"))));
        assert_eq!(read(&[yes_x, no_x].concat()), Ok(yes(Some("x"))));
        for bare in [
            "/* {ret: 1} */",
            "{ret: 1}",
            "// {ret: 1}\n",
            "{ret: 1} {ret:",
        ] {
            assert_eq!(read(&[bare, no_x].concat()), Ok(no(Some("x"))), "{bare}");
            assert_eq!(read(&[no_x, bare].concat()), Ok(no(Some("x"))), "{bare}");
            assert_eq!(read(bare), Ok(yes(None)), "{bare}");
        }
        let other = r#"{"debug":true}{ret: 1}"#;
        assert_eq!(read(other), Err(Unreadable::NotJson));
    }

    #[test]
    fn a_page_with_a_reply_in_a_script_is_a_page() {
        let script = r#"<!DOCTYPE html><script>var a = {"ret":1}</script>"#;
        let long = [script, &"名".repeat(MAX_CHECK_LENGTH)].concat();
        assert_eq!(read(&long), Err(Unreadable::Html));
        assert_eq!(read("<HTML></HTML>"), Err(Unreadable::Html));
        assert_eq!(read(script), Err(Unreadable::Check));
    }

    #[test]
    fn everything_else_is_refused_with_its_reason() {
        assert_eq!(read(""), Err(Unreadable::Empty));
        assert_eq!(read(" \u{feff}\n"), Err(Unreadable::Empty));
        for text in [
            "Could not connect to main database: SQLSTATE[HY000] [2002] Connection refused",
            r#"{"message":"Slim Application Error"}"#,
            "[]",
            "{",
            r#"{"ret":1"#,
            r#"{"ret":1,"msg":"\ud800"}"#,
            r#"{"ret":1e999,"msg":"a number that is none"}"#,
            r#"{"ret":1,"traffic":-1e999}"#,
        ] {
            assert_eq!(read(text), Err(Unreadable::NotJson), "{text}");
        }
    }

    #[test]
    fn hostile_depth_and_repetition_end_quickly() {
        assert_eq!(read(&"{\"ret\":".repeat(100_000)), Err(Unreadable::NotJson));
        assert_eq!(read(&"[".repeat(100_000)), Err(Unreadable::NotJson));
    }

    proptest! {
        #[test]
        fn never_panics(text in "(?s).*") {
            let _ = read(&text);
        }

        #[test]
        fn never_panics_on_near_replies(text in r#"[{}"ret:01,msg \\u\[\]<htm]{0,80}"#) {
            let _ = read(&text);
        }

        #[test]
        fn every_message_comes_back_whole(msg in "x(.*[^\\s\u{feff}])?") {
            let body = serde_json::json!({ "ret": 0, "msg": msg }).to_string();
            prop_assert_eq!(read(&body), Ok(no(Some(msg.trim()))));
        }
    }
}
