//! Answers whose verdict is known: both decoders give this one.

use serde_json::json;
use sspanel_auth::contract::Action;

use crate::{decode_in_app, decode_in_script, responses::TextResponse};

const LOGIN: usize = Action::Login as usize;
const REGISTER: usize = Action::Register as usize;
const RESET: usize = Action::RequestReset as usize;
const LOGOUT: usize = Action::Logout as usize;

/// Checks kind, message and reason of each answer in both decoders.
#[track_caller]
fn assert_verdicts(rows: &[(usize, TextResponse, [&str; 3])]) {
    let cases: Vec<_> = rows
        .iter()
        .map(|(action, response, _)| (*action, response))
        .collect();
    let in_script = decode_in_script(&cases);
    for ((action, response, expected), in_script) in rows.iter().zip(in_script) {
        let shown: String = response.text.chars().take(200).collect();
        let in_app = decode_in_app(Action::ALL[*action], response);
        for (decoder, [kind, message, _, reason, is_slow]) in
            [("app", in_app), ("script", in_script)]
        {
            let found = [kind.as_str(), message.as_str(), reason.as_str()];
            assert_eq!(
                found, *expected,
                "{decoder}: {action} {} {shown}",
                response.status
            );
            assert_eq!(is_slow, "", "{shown}");
        }
    }
}

fn body(text: impl Into<String>) -> TextResponse {
    TextResponse::plain(text)
}

fn with_status(status: u16, text: &str) -> TextResponse {
    TextResponse {
        status,
        ..body(text)
    }
}

fn ended_on(path: &str, text: &str) -> TextResponse {
    TextResponse {
        redirected_to: Some(path.to_owned()),
        ..body(text)
    }
}

const OK: [&str; 3] = ["succeeded", "", ""];
const NO: [&str; 3] = ["refused", "", ""];
const NO_X: [&str; 3] = ["refused", "x", ""];
const NOT_JSON: [&str; 3] = ["unreadable", "", "notJson"];

#[test]
fn only_some_spellings_of_ret_are_a_success() {
    let yes = ["1", "1.0", r#""1""#, "true", r#""true""#].map(|ret| (ret, OK));
    let no = [
        "[1]",
        r#"["1"]"#,
        r#""01""#,
        r#""1e0""#,
        r#""+1""#,
        r#""1.00""#,
        r#""1.0""#,
        r#"{"a":1}"#,
        r#""0x1""#,
        r#""１""#,
        "-1",
        "false",
        "null",
        "11",
        r#""yes""#,
    ]
    .map(|ret| (ret, NO));
    let rows = yes.into_iter().chain(no);
    let rows = rows.map(|(ret, expected)| (LOGIN, body(format!(r#"{{"ret":{ret}}}"#)), expected));
    assert_verdicts(&rows.collect::<Vec<_>>());
}

#[test]
fn the_first_reply_counts_whatever_follows() {
    let (no, yes) = (r#"{"ret":0,"msg":"x"}"#, r#"{"ret":1,"msg":"x"}"#);
    let mut rows = vec![
        (LOGIN, body([no, yes].concat()), NO_X),
        (LOGIN, body([yes, no].concat()), ["succeeded", "x", ""]),
    ];
    for after in [
        "}",
        "\n}}",
        "<style>a{b:c}</style>",
        "<script>if(a){b()}</script>",
        "<!-- } -->",
        "/* } */",
        "} {",
    ] {
        rows.push((LOGIN, body([no, after].concat()), NO_X));
    }
    for bare in [
        "/* {ret: 1} */",
        "{ret: 1}",
        "// {ret: 1}\n",
        "{ret:1, msg: \"a\"}",
    ] {
        rows.push((LOGIN, body([bare, no].concat()), NO_X));
    }
    rows.push((LOGOUT, body("{ret: 1}"), OK));
    rows.push((LOGOUT, body(r#"{"debug":true}{ret: 1}"#), NOT_JSON));
    assert_verdicts(&rows);
}

#[test]
fn too_many_braces_too_deep_and_too_long_are_unreadable_at_once() {
    let reply = r#"{"ret":1}"#;
    let deep = |depth: usize| {
        format!(
            r#"{{"ret":1,"a":{}{}}}"#,
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    let kilobytes = |text: &str| text.repeat(256 * 1024 / text.len());
    let mut rows = vec![
        (
            LOGIN,
            body(["{x".repeat(31), reply.to_owned()].concat()),
            OK,
        ),
        (
            LOGIN,
            body(["{x".repeat(32), reply.to_owned()].concat()),
            NOT_JSON,
        ),
        (LOGIN, body(deep(126)), OK),
        (LOGIN, body(deep(130)), NOT_JSON),
    ];
    for piece in [
        "{",
        "{\"",
        "{\"a\":",
        "[{",
        "{\"ret\":",
        "\\n",
        "{\"\\",
        " ",
        "\u{feff}",
        "{ret:",
        "{\"a\":\"",
        "1",
        "{} ",
        "\\ud83d",
        "{\"a\":1,",
    ] {
        for start in ["", "{\"a\":\"", "{\"a\":[", "{ret:"] {
            let long = [start, &kilobytes(piece), "\u{1}"].concat();
            rows.push((LOGIN, body(long), NOT_JSON));
        }
    }
    assert_verdicts(&rows);
}

#[test]
fn an_error_page_is_a_fault_of_the_site() {
    let mut rows = Vec::new();
    for (path, reason) in [
        ("/404", "notFound"),
        ("/405", "wrongMethod"),
        ("/500", "server"),
    ] {
        let sent_to = TextResponse {
            location: Some(path.to_owned()),
            ..body("")
        };
        for action in [LOGIN, REGISTER, RESET, LOGOUT] {
            rows.push((action, ended_on(path, "<html>"), ["http", "", reason]));
            rows.push((action, sent_to.clone(), ["http", "", reason]));
        }
    }
    for (status, reason) in [
        (400, "client"),
        (401, "forbidden"),
        (403, "forbidden"),
        (404, "notFound"),
        (405, "wrongMethod"),
        (408, "client"),
        (410, "notFound"),
        (429, "tooMany"),
        (451, "forbidden"),
        (500, "server"),
        (501, "server"),
        (502, "gateway"),
        (503, "gateway"),
        (504, "gateway"),
        (511, "network"),
        (521, "server"),
    ] {
        for text in ["", "<html></html>", "no", r#"{"ret":1,"msg":"x"}"#] {
            rows.push((REGISTER, with_status(status, text), ["http", "", reason]));
        }
        rows.push((
            REGISTER,
            with_status(status, r#"{"ret":0,"msg":"x"}"#),
            NO_X,
        ));
    }
    for (text, reason) in [
        ("", "empty"),
        ("<html></html>", "html"),
        ("no", "notJson"),
        ("<script></script>", "check"),
    ] {
        rows.push((REGISTER, body(text), ["unreadable", "", reason]));
    }
    assert_verdicts(&rows);
}

#[test]
fn a_reset_and_a_logout_are_done_only_if_they_are() {
    let failed = "邮件发送失败，请联系网站管理员。";
    let not_sent = format!(r#"{{"ret":1,"msg":"{failed}"}}"#);
    let mut rows = vec![
        (RESET, body(""), OK),
        (RESET, body(not_sent), ["refused", failed, ""]),
        (
            LOGOUT,
            ended_on("/auth/login", r#"{"ret":0,"msg":"x"}"#),
            NO_X,
        ),
        (LOGOUT, ended_on("/auth/login", r#"{"ret":0}"#), NO),
        (LOGOUT, ended_on("/auth/login", "<html>"), OK),
        (LOGOUT, ended_on("/", ""), OK),
        (
            LOGOUT,
            ended_on("/logout", "<html>"),
            ["unreadable", "", "check"],
        ),
        (
            LOGOUT,
            body("<script>location.reload()</script>"),
            ["unreadable", "", "check"],
        ),
    ];
    for status in [300, 304] {
        rows.push((RESET, with_status(status, ""), ["unreadable", "", "empty"]));
        rows.push((RESET, with_status(status, r#"{"ret":1}"#), NOT_JSON));
    }
    assert_verdicts(&rows);
}

#[test]
fn the_code_is_asked_for_at_a_login_and_nowhere_else() {
    let mut rows = vec![
        (
            LOGIN,
            body(r#"{"ret":2,"msg":"x"}"#),
            ["codeAsked", "x", ""],
        ),
        (REGISTER, body(r#"{"ret":2,"msg":"x"}"#), NO_X),
        (
            LOGIN,
            body(r#"{"ret":0,"msg":"验证码错误"}"#),
            ["refused", "验证码错误", ""],
        ),
    ];
    for message in [
        "两步验证码错误",
        "403 两步验证码错误，如果您是丢失了生成器…",
        "请输入两步验证码",
        "您的二步验证码不正确",
        "二步认证失败",
        "该账户已开启二步验证，请输入6位动态码",
    ] {
        let answer = body(json!({ "ret": 0, "msg": message }).to_string());
        rows.push((LOGIN, answer.clone(), ["codeAsked", message, ""]));
        for action in [REGISTER, RESET, LOGOUT] {
            rows.push((action, answer.clone(), ["refused", message, ""]));
        }
    }
    assert_verdicts(&rows);
}

#[test]
fn a_message_of_which_nothing_can_be_seen_is_none() {
    let messages = [
        "\u{200b}",
        "\u{202e}",
        "\u{2066}\u{2069}",
        "\u{ad}",
        "\u{7}",
        "\u{3164} \u{2800}",
        "\u{feff}",
    ];
    let rows = messages.map(|message| {
        (
            LOGIN,
            body(json!({ "ret": 0, "msg": message }).to_string()),
            NO,
        )
    });
    let mut rows = rows.to_vec();
    rows.push((
        LOGIN,
        body(json!({ "ret": 0, "msg": "\u{200b}x" }).to_string()),
        ["refused", "\u{200b}x", ""],
    ));
    assert_verdicts(&rows);
}

#[test]
fn a_check_of_the_browser_is_recognised() {
    let moment = "<!DOCTYPE html><title>Just a moment...</title><script src=\"/cdn-cgi/challenge-platform/x.js\"></script>";
    let challenge = ["http", "", "challenge"];
    let by_header = |status| TextResponse {
        is_challenge: true,
        ..with_status(status, "<html></html>")
    };
    let mut rows = vec![
        (LOGIN, with_status(404, moment), ["http", "", "notFound"]),
        (LOGIN, with_status(502, moment), ["http", "", "gateway"]),
        (
            LOGIN,
            with_status(403, r#"{"ret":0,"msg":"challenge"}"#),
            ["refused", "challenge", ""],
        ),
        (
            LOGIN,
            with_status(403, "challenge"),
            ["http", "", "forbidden"],
        ),
        (
            LOGIN,
            ended_on("/auth/login", "<html></html>"),
            ["unreadable", "", "check"],
        ),
    ];
    for status in [200, 202, 403, 405, 503] {
        rows.push((REGISTER, by_header(status), challenge));
    }
    for status in [403, 429, 468, 503] {
        rows.push((LOGIN, with_status(status, moment), challenge));
    }
    assert_verdicts(&rows);
}
