//! Hand-made and generated responses.

use proptest::{prelude::*, sample::select, strategy::ValueTree, test_runner::TestRunner};

use crate::responses::TextResponse;

/// Values of `ret`: success, refusal, and everything else.
#[rustfmt::skip]
pub(crate) const RETS: &[&str] = &[
    "1", "0", "2", "-1", "3", "1.0", "2.0", "1e0", "10e-1", "0.1", "1e400", "-1e400", "0e999", "1e999999999999", "01",
    "+1", ".1", "1.", "1e", "true", "false", "null", "True", "[]", "[1]", "{}", r#"{"ret":1}"#, r#""1""#, r#""0""#,
    r#""2""#, r#"" 1 ""#, "\"\u{a0}1\u{85}\"", "\"\u{feff}1\"", "\"\u{200b}1\"", r#""1.0""#, r#""0x1""#, r#""+1""#,
    r#""1.""#, r#""1e0""#, r#""true""#, r#""TRUE""#, r#""false""#, r#""[1]""#, r#""\"1\"""#, r#""""#, r#""yes""#,
    r#""\u0031""#, r#""1\u0000""#, "18446744073709551616", "1.00000000000000000000000001",
];

/// Values of `msg`.
#[rustfmt::skip]
pub(crate) const MESSAGES: &[&str] = &[
    r#""邮箱不存在""#, r#""""#, r#"" \n""#, r#""\u3000 a \u00a0""#, "\"\u{85}a\u{feff}\"", "\"\u{200b}a\"", "null", "7",
    "{}", "[]", r#"["a","b"]"#, r#"["a",["b",[" ","c"]],1,{"d":"e"}]"#, r#"[" a "]"#, r#""两步验证码错误""#,
    r#""403 两步验证码错误，如果您是丢失了""#, r#""验证码错误。""#, r#""验证码错误了""#, r#""该账户已开启二步验证，请输入6位动态码""#, r#""邮件发送失败，请联系网站管理员。""#,
    r#""邮件 发送失败""#, r#""\u90ae\u4ef6\u53d1\u9001\u5931\u8d25""#, r#""请检查：邮件发送失败""#, r#""\ud83d\ude00""#,
    r#""\ud83d""#, r#""\ude00""#, r#""\ud83d\ud83d\ude00""#, r#""\ud83d\n""#, r#""\uD83D\uDE0""#, r#""\\ud83d""#,
    r#""\x""#, r#""\u00g0""#, r#""\u1""#, "\"a\nb\"", "\"a\u{1f}b\"", "\"a\u{7f}b\"", "\"a\u{2028}b\"", r#""<html>""#,
    r#""<!DOCTYPE html>""#, r#""{\"ret\":1}""#, r#""a}b{c""#, "'a'",
];

/// Texts before and after a reply.
#[rustfmt::skip]
pub(crate) const AROUND: &[&str] = &[
    "", " ", "\r\n", "\u{feff}", "\u{feff}\u{feff} ", "\u{85}", "\u{a0}\u{3000}", "\0", "\u{200b}", "{", "}", "{{{",
    "{}", "[", "]", "\"", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1,", "{\"a\":[", "{\"a\":tr", "{\"a\":tru}",
    "{\"a\":-", "{\"a\":1.", "{\"a\":1e+", "{\"a\":\"\\", "{\"a\":\"\\u12", "{\"a\":\"\\ud83d", "{\"a\":\"\\ud83d\\",
    "{\"a\":\"\\ud83d\\u", "{x}", "{'ret':1}", "{ret", "{ret:", "{ret 1}",
    "<br />\n<b>Notice</b>:  Undefined variable: c in <b>/a.php</b> on line <b>344</b><br />\n",
    "PHP Warning: {closure}() {", "Undefined index: \"a {b", "cURL error 28: timed out", "<script>",
    "<!DOCTYPE html>", "<HTML>", "<bodyguard", "<hea", "<ſcript>", r#"{"ret":1}"#, r#"{"ret":0,"msg":"a"}"#,
    r#"{"debug":true}"#, r#"{"ret":1"#, r#"{"data":{"ret":1}}"#, r#"{"data":{"ret":1}"#, r#"[{"ret":1}]"#,
    "<script>var a = {\"ret\":1}</script>", "{ret: 1}",
];

/// Whole bodies.
#[rustfmt::skip]
pub(crate) const BODIES: &[&str] = &[
    "{ret: 1}", "{ ret : 0 }", "{\u{a0}ret\u{85}: 1}", "{ret\u{feff}:1}", "\u{feff}{\n\tret: 1\n}", "{retry: 1}",
    "{ret: 1, msg: \"a\"}", "x {ret: 1}", r#"{"ret":1,"ret":0}"#, r#"{"ret":0,"ret":1,"msg":"a","msg":"b"}"#,
    r#"{"ret":1e999,"ret":1}"#, r#"{"msg":"\ud800","msg":"a","ret":1}"#, r#"{"__proto__":{"ret":1}}"#,
    r#"{"__proto__":1,"ret":1}"#, r#"{"\u0072et":1}"#, r#"{"Ret":1}"#, r#"{"ret":1,"traffic":-1e999}"#,
    r#"{"ret":1,"\ud800":0}"#, r#"{"ret":1,}"#, r#"{"ret":1 "msg":"a"}"#, r#"{,"ret":1}"#, r#"{"ret"::1}"#,
    r#"{"ret":1,"a":[1,]}"#, r#"{"ret":1,"a":[,1]}"#, r#"{"ret":1,"a":[1 2]}"#, r#"{"ret":1,"a":01}"#,
    r#"{"ret":1,"a":1x}"#, r#"{"ret":1,"a":]}"#, r#"{"ret":1,"a":[}]}"#, r#"{"ret":1]"#, r#"{1:1,"ret":1}"#,
    r#"{"ret":1/**/}"#, "ret=1&msg=ok", "1", "\"ret\"", r#"{"a":{"ret":1},"b":"\u1"}"#,
    r#"{"a":{"ret":1},"b":"\ud800 "}"#, r#"{"a":{"ret":1},"b":1e999}"#, r#"{"a":{"ret":1},"b":1e999"#,
    r#"{"a":{"ret":1},"b":nul"#, r#"{"a":{"ret":1},"b":nulx"#, r#"{"a":{"ret":1},"b":-"#, r#"{"a":{"ret":1},"b":-x"#,
    r#"{"a":{"ret":1},"b" "#, r#"{"a":{"ret":1},"b"x"#, r#"{"a":{"ret":1},"#, r#"{"a":{"ret":1}]"#,
];

#[rustfmt::skip]
const STATUSES: &[u16] = &[
    0, 100, 199, 200, 204, 299, 300, 304, 399, 400, 404, 429, 499, 500, 502, 999,
];

#[rustfmt::skip]
const PATHS: &[&str] = &[
    "/", "/user", "/user/", "/user/disable", "/users", "/portal/user", "/404", "/405", "/500", "/501", "/404/",
    "/auth/login", "/login", "/login/", "/login.html", "/portal/login.html", "/login.html.html", "/relogin",
    "/login.htm", "/.html", "/auth/login.html/", "/auth/register", "/password/reset", "/logout", "/user/logout",
    "/auth/totp",
];

/// All hand-made responses.
pub(crate) fn by_hand() -> Vec<TextResponse> {
    let mut bodies: Vec<String> = BODIES.iter().map(|body| (*body).to_owned()).collect();
    for ret in RETS {
        for msg in MESSAGES {
            bodies.push(format!(r#"{{"ret":{ret},"msg":{msg}}}"#));
        }
    }
    for before in AROUND {
        for after in AROUND {
            bodies.push(format!(r#"{before}{{"msg":"a {{b}}","ret":0}}{after}"#));
        }
    }
    bodies.extend(at_limits());
    let mut responses: Vec<TextResponse> = bodies.into_iter().map(TextResponse::plain).collect();
    responses.extend(redirected());
    responses.extend(with_header());
    responses
}

/// Headers and members with a path, in successes, refusals and empty responses.
fn with_header() -> Vec<TextResponse> {
    let paths = [
        "",
        " ",
        "/user",
        "/auth/mfa",
        "/auth/mfa/",
        "//evil.example",
        "/用户",
    ];
    let mut responses = Vec::new();
    for body in [
        "",
        "\u{feff}\n",
        "<html>",
        r#"{"ret":1}"#,
        r#"{"ret":1,"msg":"请完成二步认证"}"#,
        r#"{"ret":0,"msg":"登录会话已过期"}"#,
        r#"{"ret":2,"msg":"a"}"#,
        r#"{"ret":1,"redir":""}"#,
        r#"{"ret":1,"redir":"/user/shop"}"#,
        r#"{"ret":1,"redir":" /user "}"#,
        r#"{"ret":1,"redir":["/user"]}"#,
        r#"{"ret":1,"redir":null,"redir":"\/user"}"#,
        r#"{"ret":0,"redir":"/user"}"#,
    ] {
        for status in [200, 204, 302, 500] {
            responses.extend(
                paths
                    .into_iter()
                    .map(Some)
                    .chain([None])
                    .map(|path| TextResponse {
                        status,
                        hx_redirect: path.map(str::to_owned),
                        ..TextResponse::plain(body)
                    }),
            );
        }
    }
    responses
}

/// Depth, number of objects and length at their limits, and truncated words.
fn at_limits() -> Vec<String> {
    let deep = |depth| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"ret":1,"a":{open}{close}}}"#)
    };
    let objects = |count| ["{\"x\":0}".repeat(count), r#"{"ret":1}"#.to_owned()].concat();
    let braces = |count| ["{".repeat(count), r#""ret":1}"#.to_owned()].concat();
    let nested = |depth| {
        let (open, close) = (r#"{"a":"#.repeat(depth), "}".repeat(depth));
        format!("{open}{{\"ret\":1}}{close}")
    };
    let text = |length| format!(r#"{{"ret":0,"msg":"{}"}}"#, "长".repeat(length));
    let long_message = format!(r#"{{"ret":1,"msg":"{}邮件发送失败"}}"#, "，".repeat(255));
    let mut bodies: Vec<String> = (124..=130).flat_map(|it| [deep(it), nested(it)]).collect();
    let words = ["true", "false", "null"].into_iter();
    let cut_words = words.flat_map(|word| (1..=word.len()).map(|length| word.split_at(length).0));
    bodies.extend(cut_words.map(|word| format!(r#"{{"a":{{"ret":1}},"b":{word}"#)));
    bodies.extend((30..=34).flat_map(|it| [objects(it), braces(it)]));
    bodies.extend([
        text(255),
        text(257),
        long_message,
        deep(999),
        "{\"ret\":".repeat(999),
    ]);
    bodies
}

/// Other statuses, and redirects.
fn redirected() -> Vec<TextResponse> {
    let bodies = [
        "",
        " \u{feff}",
        "<html>",
        r#"{"ret":1}"#,
        r#"{"ret":0,"msg":"验证码错误"}"#,
        r#"{"ret":2,"msg":"a"}"#,
        r#"{"ret":0}"#,
    ];
    let paths: Vec<Option<String>> = PATHS
        .iter()
        .map(|path| Some((*path).to_owned()))
        .chain([None])
        .collect();
    let mut responses = Vec::new();
    for status in STATUSES {
        for (redirected_to, location) in paths
            .iter()
            .map(|it| (it, &None))
            .chain(paths.iter().map(|it| (&None, it)))
        {
            responses.extend(bodies.map(|body| TextResponse {
                status: *status,
                redirected_to: redirected_to.clone(),
                location: location.clone(),
                text: body.to_owned(),
                ..TextResponse::plain("")
            }));
        }
    }
    responses
}

/// Pieces of bodies, from which the generated ones consist.
#[rustfmt::skip]
pub(crate) const PIECES: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\"ret\"", "\"ret\":1", "\"ret\":0", "\"ret\":2", "\"msg\"",
    "\"msg\":\"a\"", "\"a\":", "ret", "0", "1", "-", ".5", "e9", "1e999", "true", "false", "nul", "null", "\"1\"",
    "\"验证码错误\"", "\"\\ud83d\\ude00\"", "\\ud83d", "\\ude00", " ", "\n", "\u{feff}", "\u{85}", "\u{1}", "名", "<",
    "html", "<script", "{\"ret\":1}", "{\"ret\":0,\"msg\":\"邮件发送失败\"}", "{\"a\":{\"ret\":1}", "{ret:",
];

/// This many generated responses, the same in every run.
pub(crate) fn generated(count: usize) -> Vec<TextResponse> {
    let body = prop::collection::vec(select(PIECES), 0..16).prop_map(|pieces| pieces.concat());
    let response = body.prop_map(|body| {
        // Half of the bodies begin like a reply.
        let start = if body.len() % 2 == 0 { "{" } else { "" };
        TextResponse::plain([start, &body].concat())
    });
    let mut runner = TestRunner::deterministic();
    let mut next = || {
        response
            .new_tree(&mut runner)
            .expect("no filter refuses")
            .current()
    };
    (0..count).map(|_| next()).collect()
}
