//! Answers that are found by their content, and unparseable responses.

use sspanel_auth::contract::{Action, Outcome, Unreadable, settle};

use crate::steps::*;

#[test]
fn text_before_and_after_an_answer_does_not_matter() {
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
    let meant = |ret: &str| answered(Action::Register, &[r#"{"ret":"#, ret, "}"].concat());
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
            answered(Action::Logout, body),
            Outcome::Succeeded(None),
            "{body}"
        );
    }
    assert_eq!(answered(Action::Logout, "{ret: 0}"), Outcome::Refused(None));
    assert_eq!(answered(Action::Logout, "{retry: 1}"), not_json());
}

#[test]
fn an_empty_answer_is_what_the_documentation_says_for_reset_alone() {
    for body in ["", " ", "\r\n", "\u{feff}", "\u{feff}\n"] {
        for action in Action::ALL {
            let expected = if action == Action::RequestReset {
                Outcome::Succeeded(None)
            } else {
                Outcome::Unreadable(Unreadable::Empty)
            };
            assert_eq!(answered(action, body), expected, "{action:?} {body:?}");
        }
    }
}

#[test]
fn an_empty_answer_that_is_no_plain_one_is_no_success() {
    for status in [300, 302, 304] {
        let outcome = settle(Action::RequestReset, Ok(with_status(status, "")));
        assert_eq!(
            outcome,
            Outcome::Unreadable(Unreadable::Empty),
            "a redirect to nowhere, {status}"
        );
    }
    let elsewhere = redirected(Action::RequestReset, "/auth/login", 200, "");
    assert_eq!(elsewhere, Outcome::Unreadable(Unreadable::Empty));
}

#[test]
fn a_page_with_status_200_is_a_page() {
    for body in [
        PAGE,
        "\u{feff}\r\n<!doctype html><title>302 Found</title>",
        "<html>\r\n<head><title>Just a moment...</title></head>",
        "<HTML><BODY>{\"ret\":1}</BODY></HTML>",
        "<head><meta http-equiv=refresh content='0; url=/login'></head>",
    ] {
        is_unreadable(body, Unreadable::Html);
    }
    for check in [
        "<!-- {x} --><!DOCTYPE html><script>var config = {\"ret\":1}</script>",
        "<script>location.href = '/waf?{\"ret\":1}'</script>",
    ] {
        is_unreadable(check, Unreadable::Check);
    }
}

#[test]
fn unparseable_text_is_no_answer() {
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
            Action::Login,
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
        let outcome = answered(Action::Login, &whole[..at]);
        assert_eq!(outcome, not_json(), "{}", &whole[..at]);
    }
    assert_eq!(
        answered(Action::Login, whole),
        Outcome::Succeeded(Some("登录成功".to_owned()))
    );
}
