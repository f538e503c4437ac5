//! What answers mean: those of real panels, and those that come when something is broken.
//!
//! `tests/data/replies.json` holds the answers, recorded from or read off panels of 2019 to 2021,
//! with what each means in words of its own, and answers of their neighbours in time.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

use std::time::{Duration, Instant};

use serde_json::Value;
use sspanel_auth::{
    api::{
        Body, Endpoint, Failure, HttpClass, LONGEST_BODY, Outcome, Response, Unreadable, settle,
    },
    form::{Field, field_of},
};

const ENDPOINTS: [Endpoint; 4] = [
    Endpoint::Login,
    Endpoint::Register,
    Endpoint::Reset,
    Endpoint::Logout,
];
const PAGE: &str = "<!DOCTYPE html>\n<html><head><title>x</title></head><body></body></html>";
const NO_SUCH_EMAIL: &str = r#"{"ret":0,"msg":"\u90ae\u7bb1\u4e0d\u5b58\u5728"}"#;

/// An entry of the file.
struct Recording(Value);

impl Recording {
    fn text(&self, member: &str) -> Option<&str> {
        self.0.get(member).and_then(Value::as_str)
    }

    fn said(&self) -> &str {
        self.text("said").unwrap_or_default()
    }

    fn outcome(&self) -> &str {
        self.text("outcome").expect("every answer has an outcome")
    }

    fn field(&self) -> Option<Field> {
        self.text("field").map(field_called)
    }

    fn is_refusal(&self) -> bool {
        matches!(self.outcome(), "refused" | "code asked")
    }

    fn settled(&self) -> Outcome {
        let endpoint = ENDPOINTS
            .into_iter()
            .find(|endpoint| Some(endpoint.path()) == self.text("endpoint"))
            .expect("a documented address");
        let status = self.0.get("status").and_then(Value::as_u64);
        let response = Response {
            status: status.and_then(|it| it.try_into().ok()).expect("a status"),
            redirected_to: self.text("redirected_to").map(str::to_owned),
            location: self.text("location").map(str::to_owned),
            body: Body::Text(self.text("body").expect("a body").to_owned()),
        };
        settle(endpoint, Ok(response))
    }

    #[track_caller]
    fn check(&self) {
        let (outcome, said) = in_words(&self.settled());
        let found = (outcome.as_str(), said.as_deref());
        assert_eq!(found, (self.outcome(), self.text("said")), "{}", self.0);
    }
}

/// One of the lists of the file.
fn recordings(list: &str) -> Vec<Recording> {
    let text = include_str!("data/replies.json");
    assert!(text.len() < 60_000, "the file is to stay small");
    let file: Value = serde_json::from_str(text).expect("the file can be read");
    let entries = file.get(list).and_then(Value::as_array);
    let entries = entries.expect("the list is there");
    entries.iter().cloned().map(Recording).collect()
}

/// The words of the file for an outcome.
fn in_words(outcome: &Outcome) -> (String, Option<String>) {
    let (kind, said) = match outcome {
        Outcome::Refused(said) => ("refused", said.clone()),
        Outcome::Succeeded(said) => ("succeeded", said.clone()),
        Outcome::SignedIn => ("signed in", None),
        Outcome::CodeAsked(said) => ("code asked", said.clone()),
        Outcome::Unreadable(Unreadable::Empty) => ("unreadable: empty", None),
        Outcome::Unreadable(Unreadable::Html) => ("unreadable: html", None),
        Outcome::Unreadable(Unreadable::NotJson) => ("unreadable: not json", None),
        Outcome::Unreadable(Unreadable::TooLarge) => ("unreadable: too large", None),
        Outcome::Http(HttpClass::NotFound) => ("http: not found", None),
        Outcome::Http(HttpClass::WrongMethod) => ("http: wrong method", None),
        Outcome::Http(HttpClass::Server) => ("http: server", None),
        Outcome::Http(HttpClass::Gateway) => ("http: gateway", None),
        Outcome::Http(_) => ("http: other", None),
        Outcome::Failed(_) => ("failed", None),
    };
    (kind.to_owned(), said)
}

fn field_called(name: &str) -> Field {
    match name {
        "email" => Field::Email,
        "password" => Field::Password,
        "repeat" => Field::Repeat,
        "second factor" => Field::SecondFactor,
        "name" => Field::Name,
        "contact" => Field::Contact,
        "invitation" => Field::Invitation,
        other => panic!("there is no field called {other}"),
    }
}

#[test]
fn every_answer_of_a_documented_panel_is_understood() {
    let answers = recordings("answers");
    assert!(answers.len() >= 25);
    answers.iter().for_each(Recording::check);
}

#[test]
fn every_answer_of_a_neighbour_is_understood_or_refused_with_a_reason() {
    let neighbours = recordings("neighbours");
    assert!(neighbours.len() >= 60);
    neighbours.iter().for_each(Recording::check);
}

#[test]
fn every_refusal_of_a_documented_panel_finds_its_field() {
    let fields = recordings("fields");
    for subject in &fields {
        assert_eq!(field_of(subject.said()), subject.field(), "{}", subject.0);
    }
    for refusal in recordings("answers").iter().filter(|it| it.is_refusal()) {
        let is_listed = fields.iter().any(|it| it.said() == refusal.said());
        assert!(is_listed, "the file names no field for {}", refusal.said());
    }
}

#[test]
fn a_refusal_of_a_neighbour_is_never_put_at_a_wrong_field() {
    for refusal in recordings("neighbours").iter().filter(|it| it.is_refusal()) {
        if let Some(found) = field_of(refusal.said()) {
            assert_eq!(Some(found), refusal.field(), "{}", refusal.0);
        }
    }
}

fn with_status(status: u16, body: &str) -> Response {
    Response {
        status,
        redirected_to: None,
        location: None,
        body: Body::Text(body.to_owned()),
    }
}

fn answered(endpoint: Endpoint, body: &str) -> Outcome {
    settle(endpoint, Ok(with_status(200, body)))
}

fn redirected(endpoint: Endpoint, path: &str, status: u16, body: &str) -> Outcome {
    let response = Response {
        redirected_to: Some(path.to_owned()),
        ..with_status(status, body)
    };
    settle(endpoint, Ok(response))
}

fn refused(text: &str) -> Outcome {
    Outcome::Refused(Some(text.to_owned()))
}

fn not_json() -> Outcome {
    Outcome::Unreadable(Unreadable::NotJson)
}

/// The answer is refused with the documented message, at every address.
#[track_caller]
fn is_no_such_email(body: &str) {
    for endpoint in ENDPOINTS {
        let outcome = answered(endpoint, body);
        assert_eq!(outcome, refused("邮箱不存在"), "{body:?}");
    }
}

/// The answer cannot be read, for the reason, at every address.
#[track_caller]
fn is_unreadable(body: &str, reason: Unreadable) {
    for endpoint in ENDPOINTS {
        let start: String = body.chars().take(80).collect();
        let outcome = answered(endpoint, body);
        assert_eq!(outcome, Outcome::Unreadable(reason), "{start:?}");
    }
}

#[test]
fn what_stands_around_an_answer_does_not_matter() {
    const NOTICE: &str =
        "<br />\n<b>Notice</b>:  Undefined variable: c in <b>/a.php</b> on line <b>344</b><br />\n";
    const XDEBUG: &str = "<br />\n<font size='1'><table class='xdebug-error' dir='ltr'>\n\
                          <tr><th align='left'>Deprecated: {closure}()</th></tr></table></font>\n";
    for around in [
        "",
        "\u{feff}",
        "\u{feff}\u{feff}",
        "\n",
        "\r\n",
        " \t\r\n",
        "\0",
        "\u{fffd}",
        "\u{200b}",
        NOTICE,
        XDEBUG,
        "PHP Warning: {",
        "{{{",
        "cURL error 28: Operation timed out",
    ] {
        is_no_such_email(&[around, NO_SUCH_EMAIL].concat());
        is_no_such_email(&[NO_SUCH_EMAIL, around].concat());
        is_no_such_email(&[around, NO_SUCH_EMAIL, around].concat());
    }
}

#[test]
fn an_answer_in_many_lines_is_the_same_answer() {
    is_no_such_email("{\r\n  \"ret\": 0,\r\n  \"msg\": \"邮箱不存在\"\r\n}\r\n");
    is_no_such_email("{\"msg\":\"邮箱不存在\",\"data\":{\"ret\":1},\"ret\":0}");
    is_no_such_email("{\"ret\":0,\"msg\":[\"邮箱不存在\"]}");
    is_no_such_email("{\"ret\":0,\"msg\":\" 邮箱不存在\\n\"}");
}

#[test]
fn ret_is_understood_in_every_spelling() {
    let meant = |ret: &str| answered(Endpoint::Register, &[r#"{"ret":"#, ret, "}"].concat());
    for yes in ["1", "1.0", "1e0", "true", r#""1""#, r#"" 1""#, r#""true""#] {
        assert_eq!(meant(yes), Outcome::Succeeded(None), "{yes}");
    }
    for no in [
        "0",
        "-1",
        "2",
        "10",
        "0.1",
        "1e400",
        "false",
        "null",
        "[]",
        "[1]",
        "{}",
        r#""""#,
        r#""0""#,
        r#""-1""#,
        r#""ok""#,
        r#""yes""#,
        r#""\u0000""#,
    ] {
        let outcome = meant(no);
        let is_no = outcome == Outcome::Refused(None) || outcome == not_json();
        assert!(is_no, "{no}: {outcome:?}");
    }
}

#[test]
fn the_documented_answers_with_a_bare_key_are_understood() {
    for body in [
        "{ret: 1}",
        "{ret:1}",
        "{ ret : 1 }",
        "\u{feff}{\n\tret: 1\n}",
    ] {
        assert_eq!(
            answered(Endpoint::Logout, body),
            Outcome::Succeeded(None),
            "{body}"
        );
    }
    assert_eq!(
        answered(Endpoint::Logout, "{ret: 0}"),
        Outcome::Refused(None)
    );
    assert_eq!(answered(Endpoint::Logout, "{retry: 1}"), not_json());
}

#[test]
fn an_empty_answer_is_what_the_documentation_says_for_reset_alone() {
    for body in ["", " ", "\r\n", "\u{feff}", "\u{feff}\n"] {
        for endpoint in ENDPOINTS {
            let expected = if endpoint == Endpoint::Reset {
                Outcome::Succeeded(None)
            } else {
                Outcome::Unreadable(Unreadable::Empty)
            };
            assert_eq!(answered(endpoint, body), expected, "{endpoint:?} {body:?}");
        }
    }
}

#[test]
fn an_empty_answer_that_is_no_plain_one_is_no_success() {
    for status in [300, 302, 304] {
        let outcome = settle(Endpoint::Reset, Ok(with_status(status, "")));
        assert_eq!(
            outcome,
            Outcome::Unreadable(Unreadable::Empty),
            "a redirect to nowhere, {status}"
        );
    }
    let elsewhere = redirected(Endpoint::Reset, "/auth/login", 200, "");
    assert_eq!(elsewhere, Outcome::Unreadable(Unreadable::Empty));
}

#[test]
fn a_page_with_status_200_is_a_page() {
    for body in [
        PAGE,
        "\u{feff}\r\n<!doctype html><title>302 Found</title>",
        "<html>\r\n<head><title>Just a moment...</title></head>",
        "<HTML><BODY>{\"ret\":1}</BODY></HTML>",
        "<!-- {x} --><!DOCTYPE html><script>var config = {\"ret\":1}</script>",
        "<script>location.href = '/waf?{\"ret\":1}'</script>",
        "<head><meta http-equiv=refresh content='0; url=/login'></head>",
    ] {
        is_unreadable(body, Unreadable::Html);
    }
}

#[test]
fn texts_that_are_no_answer_are_none() {
    for body in [
        "Could not connect to main database: SQLSTATE[HY000] [2002] Connection refused",
        "Illuminate\\Database\\QueryException: SQLSTATE[42S02] in {closure}() /a.php:1",
        "OK",
        "1",
        "0",
        "null",
        "true",
        "\"ret\"",
        "[]",
        "[0,1]",
        "{}",
        "{}{}{}",
        "[[[[",
        r#"{"message":"Slim Application Error"}"#,
        r#"{"data":1,"msg":"x"}"#,
        "{'ret': 1}",
        "{\"ret\":1",
        "{\"ret\":",
        "{\"ret\"",
        "{ret",
        "{\"ret\":1,}",
        "{\"ret\":1 \"msg\":\"a\"}",
        "ret=1&msg=ok",
        "\0\0\0\0",
        "{\0\"ret\":1}",
    ] {
        is_unreadable(body, Unreadable::NotJson);
    }
}

#[test]
fn an_answer_inside_something_else_is_none() {
    for body in [
        r#"{"message":"blocked","request":{"ret":1}}"#,
        r#"{"errors":[{"ret":1,"msg":"ok"}]}"#,
        r#"{"note":"the panel would say {ret: 1}"}"#,
    ] {
        is_unreadable(body, Unreadable::NotJson);
    }
}

#[test]
fn of_two_answers_the_first_counts() {
    is_no_such_email(&[NO_SUCH_EMAIL, r#"{"ret":1,"msg":"ok"}"#].concat());
    is_no_such_email(&[NO_SUCH_EMAIL, "\n", NO_SUCH_EMAIL].concat());
    is_no_such_email(&[r#"{"debug":true}"#, NO_SUCH_EMAIL].concat());
}

#[test]
fn bytes_that_are_no_text_are_no_answer() {
    let gzip: Vec<u8> = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]
        .into_iter()
        .chain((0..=255).rev())
        .filter(|byte| *byte != b'{')
        .collect();
    let utf16 = |big: bool| -> Vec<u8> {
        let units = "\u{feff}{\"ret\":1}".encode_utf16();
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    for bytes in [gzip, utf16(false), utf16(true), vec![0xff; 999]] {
        is_unreadable(&String::from_utf8_lossy(&bytes), Unreadable::NotJson);
    }
}

#[test]
fn marks_inside_a_message_stay_in_it() {
    let message = |json: &str| {
        answered(
            Endpoint::Login,
            &[r#"{"ret":0,"msg":""#, json, r#""}"#].concat(),
        )
    };
    for (json, text) in [
        (r"a\u0000b", "a\0b"),
        (r"<b>a<\/b>", "<b>a</b>"),
        ("<!DOCTYPE html>", "<!DOCTYPE html>"),
        (r#"{\"ret\":1}"#, r#"{"ret":1}"#),
        (r"a\r\nb", "a\r\nb"),
        (r"\ud83d\ude00", "😀"),
        ("\u{fffd}", "\u{fffd}"),
        ("\u{202e}x", "\u{202e}x"),
    ] {
        assert_eq!(message(json), refused(text), "{json}");
    }
}

#[test]
fn an_answer_that_was_cut_is_never_taken_for_a_whole_one() {
    let whole = r#"{"msg":"登录成功","data":{"a":[1,"}"]},"ret":1}"#;
    for (at, _) in whole.char_indices().skip(1) {
        let outcome = answered(Endpoint::Login, &whole[..at]);
        assert_eq!(outcome, not_json(), "{}", &whole[..at]);
    }
    assert_eq!(
        answered(Endpoint::Login, whole),
        Outcome::Succeeded(Some("登录成功".to_owned()))
    );
}

#[test]
fn the_status_of_an_error_decides_unless_it_explains_itself() {
    for (status, class) in [
        (400, HttpClass::Client),
        (401, HttpClass::Forbidden),
        (403, HttpClass::Forbidden),
        (404, HttpClass::NotFound),
        (405, HttpClass::WrongMethod),
        (419, HttpClass::Client),
        (429, HttpClass::TooMany),
        (500, HttpClass::Server),
        (502, HttpClass::Gateway),
        (503, HttpClass::Gateway),
        (504, HttpClass::Gateway),
        (520, HttpClass::Server),
        (599, HttpClass::Server),
    ] {
        for endpoint in ENDPOINTS {
            for body in [
                "",
                PAGE,
                "null",
                r#"{"ret":1}"#,
                r#"{"ret":1,"msg":"ok"}"#,
                r#"{"ret":0}"#,
            ] {
                let outcome = settle(endpoint, Ok(with_status(status, body)));
                assert_eq!(outcome, Outcome::Http(class), "{status} {body}");
            }
            let outcome = settle(endpoint, Ok(with_status(status, NO_SUCH_EMAIL)));
            assert_eq!(outcome, refused("邮箱不存在"), "{status}");
        }
    }
}

#[test]
fn a_redirect_into_the_user_centre_means_signed_in() {
    for endpoint in [Endpoint::Login, Endpoint::Register, Endpoint::Reset] {
        for path in ["/user", "/user/", "/user/disable"] {
            let outcome = redirected(endpoint, path, 200, PAGE);
            assert_eq!(outcome, Outcome::SignedIn, "{path}");
        }
        for path in ["/", "/users", "/auth/login", "/userx", "/portal/user"] {
            let outcome = redirected(endpoint, path, 200, PAGE);
            assert_eq!(outcome, Outcome::Unreadable(Unreadable::Html), "{path}");
        }
    }
}

#[test]
fn after_logout_a_page_for_guests_is_a_success_unless_it_is_an_error() {
    for path in ["/", "/auth/login"] {
        let outcome = redirected(Endpoint::Logout, path, 200, PAGE);
        assert_eq!(outcome, Outcome::Succeeded(None), "{path}");
        let outcome = redirected(Endpoint::Logout, path, 502, PAGE);
        assert_eq!(outcome, Outcome::Http(HttpClass::Gateway), "{path}");
    }
}

#[test]
fn a_request_without_an_answer_keeps_its_reason() {
    for failure in [
        Failure::Offline,
        Failure::TimedOut,
        Failure::Blocked,
        Failure::Aborted,
    ] {
        for endpoint in ENDPOINTS {
            assert_eq!(settle(endpoint, Err(failure)), Outcome::Failed(failure));
        }
    }
}

/// Inputs that are hard on a decoder, as long as `length` bytes.
fn hard_inputs(length: usize) -> Vec<String> {
    let half = length / 2;
    [
        ("{", ""),
        ("{\"ret\":", ""),
        ("{\"ret\":{", ""),
        ("{\"a\":[", ""),
        ("[", ""),
        ("{}", ""),
        ("{ret:", ""),
        ("\\\"", ""),
        ("{\"msg\":\"", ""),
        ("<", ""),
        ("<htm", "l"),
        (" ", "{"),
        ("\u{feff}", ""),
        ("{\"ret\":0,\"msg\":[", ""),
        ("9", "}"),
        ("登", "{\"ret\":1}"),
        ("{\"x\":0}", NO_SUCH_EMAIL),
    ]
    .into_iter()
    .flat_map(|(piece, end)| {
        let many = |bytes: usize| piece.repeat(bytes / piece.len());
        [
            [&many(length), end].concat(),
            ["{\"ret\":0,\"msg\":\"", &many(half), end].concat(),
            ["{\"ret\":0,\"data\":", &many(half), &many(half), end].concat(),
        ]
    })
    .collect()
}

#[test]
fn hostile_input_of_the_longest_length_settles() {
    for body in hard_inputs(LONGEST_BODY) {
        for endpoint in ENDPOINTS {
            let outcome = answered(endpoint, &body);
            assert!(!matches!(outcome, Outcome::Http(_) | Outcome::SignedIn));
        }
    }
    is_unreadable(&"{".repeat(LONGEST_BODY), Unreadable::NotJson);
    let deep = [
        "{\"ret\":1,\"data\":",
        &"[".repeat(999),
        &"]".repeat(999),
        "}",
    ]
    .concat();
    is_unreadable(&deep, Unreadable::NotJson);
    let shallow = [
        "{\"ret\":1,\"data\":",
        &"[".repeat(99),
        &"]".repeat(99),
        "}",
    ]
    .concat();
    assert_eq!(
        answered(Endpoint::Login, &shallow),
        Outcome::Succeeded(None)
    );
}

/// The shortest of several measurements, which the rest of the machine disturbs least.
fn time_of(body: &str) -> Duration {
    let measure = |_| {
        let start = Instant::now();
        std::hint::black_box(answered(Endpoint::Login, body));
        start.elapsed()
    };
    (0..5).map(measure).min().unwrap_or_default()
}

#[test]
fn time_is_short_and_grows_with_the_length_and_not_with_its_square() {
    // Eight times the length: eight times the time, or 64 times if it went by the square.
    let pairs = hard_inputs(LONGEST_BODY / 8)
        .into_iter()
        .zip(hard_inputs(LONGEST_BODY));
    for (short, long) in pairs {
        let (short_time, long_time) = (time_of(&short), time_of(&long));
        let limit = short_time * 24 + Duration::from_millis(100);
        let start: String = long.chars().take(40).collect();
        assert!(
            long_time < limit,
            "{start}…: {short_time:?} for an eighth, {long_time:?} for the whole"
        );
        // Some fifteen milliseconds on a slow machine without optimisation.
        let most = Duration::from_secs(1);
        assert!(long_time < most, "{start}…: {long_time:?}");
    }
}
