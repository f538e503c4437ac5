//! Interprets a response as one closed [`Outcome`].
//!
//! In: the action, and the response or the failure. Out: the outcome. A redirect to a known page decides first, then the
//! reply in the body, then the status.

use serde::Serialize;

use super::{
    Action, AnswerSpec, Failure, Messages, Response, Unreadable,
    reply::{self, Reply, Verdict},
    response::Body,
};

/// The outcome of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The panel refused the request, with its message if there is one.
    Refused(Option<String>),
    /// The request succeeded, with the message of the panel if there is one.
    Succeeded(Option<String>),
    /// The visitor is signed in already, so the panel ignored the request.
    SignedIn,
    /// The password was right; the code of the second factor is missing or wrong.
    CodeAsked(Option<String>),
    /// The password was right; the panel expects the code of the second factor in a second request.
    SecondStep(Option<String>),
    /// An unparseable response.
    Unreadable(Unreadable),
    /// An HTTP error.
    Http(HttpClass),
    /// Too many requests, with the seconds to wait before the next one.
    Limited(u16),
    /// There is no response.
    Failed(Failure),
}

/// HTTP errors, by what a visitor can do about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum HttpClass {
    /// A firewall wants the browser to pass a check, which only a page of its own can show.
    Challenge,
    /// 511: the network wants the visitor to sign in to it.
    Network,
    /// 401, 403, 407, 451: a firewall or proxy blocks the request.
    Forbidden,
    /// 404, 410: the panel does not have this path.
    NotFound,
    /// 405: the path exists but does not accept this method.
    WrongMethod,
    /// 429: too many requests.
    TooMany,
    /// Every other 4xx.
    Client,
    /// 502, 503, 504: the panel behind the web server is down or too slow.
    Gateway,
    /// Every other 5xx: the panel failed.
    Server,
}

impl HttpClass {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Challenge,
        Self::Network,
        Self::Forbidden,
        Self::NotFound,
        Self::WrongMethod,
        Self::TooMany,
        Self::Client,
        Self::Gateway,
        Self::Server,
    ];

    fn of(status: u16) -> Option<Self> {
        Some(match status {
            401 | 403 | 407 | 451 => Self::Forbidden,
            404 | 410 => Self::NotFound,
            405 => Self::WrongMethod,
            429 => Self::TooMany,
            400..=499 => Self::Client,
            502..=504 => Self::Gateway,
            511 => Self::Network,
            500.. => Self::Server,
            _ => return None,
        })
    }
}

/// Interprets the response to a request of `action`.
#[must_use]
pub fn settle(action: Action, answer: Result<Response, Failure>) -> Outcome {
    let spec = action.answers();
    let response = match answer {
        Ok(response) => response,
        Err(failure) => return Outcome::Failed(failure),
    };
    let reply = match &response.body {
        Body::Text(text) => reply::read(text),
        Body::TooLarge => Err(Unreadable::TooLarge),
    };
    if is_challenge(&response, &reply) {
        return Outcome::Http(HttpClass::Challenge);
    }
    let redirected = by_redirect(spec, &response, &reply);
    redirected.unwrap_or_else(|| by_content(spec, &response, reply))
}

/// The reply in a response, or why there is none.
type Read = Result<Reply, Unreadable>;

/// Whether a firewall has answered with a check: a header or a page says so.
fn is_challenge(response: &Response, reply: &Read) -> bool {
    let may_be = match HttpClass::of(response.status) {
        Some(HttpClass::Gateway) => response.status == 503,
        class => matches!(
            class,
            Some(HttpClass::Forbidden | HttpClass::Client | HttpClass::TooMany)
        ),
    };
    let is_page = matches!(reply, Err(Unreadable::Html | Unreadable::Check));
    response.is_challenge || (may_be && is_page && response.mentions(&["challenge", "captcha"]))
}

fn by_redirect(spec: &AnswerSpec, response: &Response, reply: &Read) -> Option<Outcome> {
    let error_page = |path: &String| {
        let found = spec.error_pages.iter().find(|(page, _)| page == path);
        found.map(|(_, class)| Outcome::Http(*class))
    };
    let (location, path) = (response.location.as_ref(), response.redirected_to.as_ref());
    if let Some(error) = location
        .and_then(error_page)
        .or_else(|| path.and_then(error_page))
    {
        return Some(error);
    }
    let path = path?;
    let below = path.strip_prefix(spec.user_centre);
    if below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
        return Some(Outcome::SignedIn);
    }
    let is_success = spec.leads_to_guest_page && is_guest_page(path) && response.status < 400;
    (is_success && reply.is_err()).then_some(Outcome::Succeeded(None))
}

/// Whether a path is the start page or a login page. The panel's login page may redirect to ours.
fn is_guest_page(path: &str) -> bool {
    let name = path.strip_suffix(".html").unwrap_or(path);
    path == "/" || name.ends_with("/login")
}

fn by_content(spec: &AnswerSpec, response: &Response, reply: Read) -> Outcome {
    let class = HttpClass::of(response.status);
    // The waiting time replaces any message that comes with it.
    if let (Some(HttpClass::TooMany), Some(seconds)) = (class, response.retry_after) {
        return Outcome::Limited(seconds);
    }
    match (class, reply) {
        (None, Ok(reply)) => by_reply(spec, response, reply),
        // An HTTP error with a message of the panel is a refusal. With `ret: 1` it is never a success.
        (
            Some(_),
            Ok(Reply {
                verdict: Verdict::No,
                message: Some(message),
                ..
            }),
        ) => Outcome::Refused(Some(message)),
        (Some(class), _) => Outcome::Http(class),
        (None, Err(Unreadable::Empty)) if may_be_empty(spec, response) => Outcome::Succeeded(None),
        (None, Err(Unreadable::Html)) if is_sent_back(spec, response) => {
            Outcome::Unreadable(Unreadable::Check)
        }
        (None, Err(reason)) => Outcome::Unreadable(reason),
    }
}

/// A check of the browser redirects a request to its own path, with a cookie.
fn is_sent_back(spec: &AnswerSpec, response: &Response) -> bool {
    let path = response.redirected_to.as_deref();
    path.is_some_and(|path| spec.own_paths.contains(&path))
}

/// Panels from July 2025 on report success by the header `HX-Redirect` alone.
fn may_be_empty(spec: &AnswerSpec, response: &Response) -> bool {
    (spec.may_be_empty || response.hx_redirect.is_some()) && response.is_plain()
}

fn by_reply(spec: &AnswerSpec, response: &Response, reply: Reply) -> Outcome {
    let panel_text = reply.message.as_deref().unwrap_or_default();
    let is_one_of =
        |messages: Option<Messages>| messages.is_some_and(|messages| messages.include(panel_text));
    let asks_for_code = spec.code_asked.iter().any(|part| panel_text.contains(part));
    let is_first_step = spec.second_step.is_some_and(|step| {
        response.hx_redirect.as_deref() == Some(step.page) || is_one_of(Some(step.messages))
    });
    match reply.verdict {
        Verdict::Yes if !response.is_success() => Outcome::Unreadable(Unreadable::NotJson),
        Verdict::Yes if is_first_step => Outcome::SecondStep(reply.message),
        Verdict::AskForCode if !spec.code_asked.is_empty() => Outcome::CodeAsked(reply.message),
        Verdict::No if asks_for_code => Outcome::CodeAsked(reply.message),
        Verdict::Yes if !is_one_of(spec.failures) => Outcome::Succeeded(reply.message),
        _ => Outcome::Refused(reply.message),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answer(status: u16, body: &str) -> Response {
        Response::plain(status, body)
    }

    fn redirected(path: &str) -> Response {
        Response {
            redirected_to: Some(path.to_owned()),
            ..answer(200, "<!DOCTYPE html>")
        }
    }

    fn refused(text: &str) -> Outcome {
        Outcome::Refused(Some(text.to_owned()))
    }

    #[test]
    fn the_replies_of_the_panel() {
        let panel_text = |text: &str| Some(text.to_owned());
        for (action, body, expected) in [
            (
                Action::Login,
                r#"{"ret":0,"msg":"邮箱不存在"}"#,
                refused("邮箱不存在"),
            ),
            (
                Action::Login,
                r#"{"ret":1,"msg":"登录成功"}"#,
                Outcome::Succeeded(panel_text("登录成功")),
            ),
            (
                Action::Login,
                r#"{"ret":0,"msg":"两步验证码错误，如果您是…"}"#,
                Outcome::CodeAsked(panel_text("两步验证码错误，如果您是…")),
            ),
            (Action::Login, r#"{"ret":2}"#, Outcome::CodeAsked(None)),
            (Action::Register, r#"{"ret":2}"#, Outcome::Refused(None)),
            (
                Action::RequestReset,
                r#"{"ret":1,"msg":"邮件发送失败"}"#,
                refused("邮件发送失败"),
            ),
            (Action::RequestReset, "", Outcome::Succeeded(None)),
            (Action::Login, "", Outcome::Unreadable(Unreadable::Empty)),
            (Action::Logout, "{ret: 1}", Outcome::Succeeded(None)),
            (Action::Logout, r#"{"ret":0}"#, Outcome::Refused(None)),
        ] {
            assert_eq!(settle(action, Ok(answer(200, body))), expected, "{body}");
        }
    }

    #[test]
    fn the_final_address_of_redirects_decides() {
        let ends_on = |action, path| settle(action, Ok(redirected(path)));
        assert_eq!(ends_on(Action::Login, "/user"), Outcome::SignedIn);
        assert_eq!(
            ends_on(Action::RequestReset, "/user/disable"),
            Outcome::SignedIn
        );
        assert_eq!(
            ends_on(Action::Login, "/users"),
            Outcome::Unreadable(Unreadable::Html)
        );
        assert_eq!(ends_on(Action::Logout, "/"), Outcome::Succeeded(None));
        for login in ["/auth/login", "/portal/login", "/login.html"] {
            assert_eq!(ends_on(Action::Logout, login), Outcome::Succeeded(None));
        }
        let check = Outcome::Unreadable(Unreadable::Check);
        assert_eq!(ends_on(Action::Login, "/auth/login"), check);
        assert_eq!(ends_on(Action::Logout, "/logout"), check);
        assert_eq!(
            ends_on(Action::Login, "/500"),
            Outcome::Http(HttpClass::Server)
        );
    }

    #[test]
    fn an_error_page_named_in_a_header_is_an_error() {
        let response = Response {
            location: Some("/404".to_owned()),
            ..answer(200, "")
        };
        assert_eq!(
            settle(Action::RequestReset, Ok(response)),
            Outcome::Http(HttpClass::NotFound)
        );
    }

    #[test]
    fn http_errors_by_class_and_never_a_success() {
        for (status, class) in [
            (400, HttpClass::Client),
            (403, HttpClass::Forbidden),
            (404, HttpClass::NotFound),
            (405, HttpClass::WrongMethod),
            (429, HttpClass::TooMany),
            (500, HttpClass::Server),
            (502, HttpClass::Gateway),
            (504, HttpClass::Gateway),
            (521, HttpClass::Server),
        ] {
            for body in [
                "",
                "<html></html>",
                r#"{"ret":1,"msg":"x"}"#,
                r#"{"ret":0}"#,
            ] {
                let outcome = settle(Action::Login, Ok(answer(status, body)));
                assert_eq!(outcome, Outcome::Http(class), "{status} {body}");
            }
        }
    }

    #[test]
    fn a_limit_has_the_seconds_of_retry_after() {
        for body in ["<html>", r#"{"ret":0,"msg":"慢一点"}"#] {
            let limit = |status| Response {
                retry_after: Some(30),
                ..answer(status, body)
            };
            let settled = |status| settle(Action::Login, Ok(limit(status)));
            assert_eq!(settled(429), Outcome::Limited(30), "{body}");
            assert_ne!(settled(503), Outcome::Limited(30), "{body}");
        }
    }

    #[test]
    fn an_error_with_a_message_of_the_panel_is_a_refusal() {
        let outcome = settle(
            Action::Login,
            Ok(answer(422, r#"{"ret":0,"msg":"慢一点"}"#)),
        );
        assert_eq!(outcome, refused("慢一点"));
    }

    #[test]
    fn a_header_alone_is_a_success_without_a_redirect() {
        let with_header = |status, body: &str| Response {
            hx_redirect: Some(String::new()),
            ..answer(status, body)
        };
        for action in [Action::Login, Action::SecondFactor, Action::Register] {
            let settled = |response| settle(action, Ok(response));
            assert_eq!(settled(with_header(200, "\n")), Outcome::Succeeded(None));
            assert_eq!(
                settled(with_header(200, r#"{"ret":0,"msg":"a"}"#)),
                refused("a")
            );
            assert_eq!(
                settled(with_header(500, "")),
                Outcome::Http(HttpClass::Server)
            );
            let elsewhere = Response {
                redirected_to: Some("/auth/login".to_owned()),
                ..with_header(200, "")
            };
            let empty = Outcome::Unreadable(Unreadable::Empty);
            assert_eq!(settled(elsewhere), empty);
        }
    }

    #[test]
    fn the_first_of_two_steps_has_a_header_or_a_message() {
        let settled = |action, header: Option<&str>, body: &str| {
            let response = Response {
                hx_redirect: header.map(str::to_owned),
                ..answer(200, body)
            };
            settle(action, Ok(response))
        };
        let panel_text = Some("请完成二步认证".to_owned());
        let body = r#"{"ret":1,"msg":"请完成二步认证"}"#;
        for header in [None, Some("/auth/mfa")] {
            let first_step = settled(Action::Login, header, body);
            assert_eq!(first_step, Outcome::SecondStep(panel_text.clone()));
        }
        let without_words = settled(Action::Login, Some("/auth/mfa"), r#"{"ret":1}"#);
        assert_eq!(without_words, Outcome::SecondStep(None));
        let elsewhere = settled(Action::Login, Some("/user"), r#"{"ret":1}"#);
        assert_eq!(elsewhere, Outcome::Succeeded(None));
        let no = settled(Action::Login, Some("/auth/mfa"), r#"{"ret":0,"msg":"a"}"#);
        assert_eq!(no, refused("a"));
        let second = settled(Action::SecondFactor, None, body);
        assert_eq!(second, Outcome::Succeeded(panel_text));
        let wrong = settled(
            Action::SecondFactor,
            None,
            r#"{"ret":0,"msg":"验证码错误"}"#,
        );
        assert_eq!(wrong, Outcome::CodeAsked(Some("验证码错误".to_owned())));
    }

    #[test]
    fn too_large_and_failures_keep_their_reason() {
        let large = Response {
            body: Body::TooLarge,
            ..answer(200, "")
        };
        assert_eq!(
            settle(Action::Login, Ok(large)),
            Outcome::Unreadable(Unreadable::TooLarge)
        );
        let failed = settle(Action::Login, Err(Failure::TimedOut));
        assert_eq!(failed, Outcome::Failed(Failure::TimedOut));
    }

    proptest! {
        #[test]
        fn any_response_settles(status in 0u16..=999, path in "/[a-z/]{0,9}", text in "(?s).*") {
            for action in Action::ALL {
                let response = Response {
                    redirected_to: Some(path.clone()),
                    location: Some(path.clone()),
                    ..answer(status, &text)
                };
                let _ = settle(action, Ok(response));
                let _ = settle(action, Ok(answer(status, &text)));
            }
        }
    }
}
