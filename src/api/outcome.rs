//! Settles what the transport brought back into one closed [`Outcome`].
//!
//! In comes the endpoint and the answer, or the failure to get one; out goes what it means. The
//! content decides, then the status, then the address that redirects ended on.

use super::{
    Endpoint, Failure, PanelMessage, Response, Unreadable,
    reply::{self, Reply, Verdict},
    response::Body,
};

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The panel said no, with its reason if it gave one.
    Refused(Option<String>),
    /// The panel said yes, with its words if it had any.
    Succeeded(Option<String>),
    /// The browser is signed in already, so the panel did not look at the request.
    SignedIn,
    /// The password was right; the code of the second factor is missing or wrong.
    CodeAsked(Option<String>),
    /// An answer that is none.
    Unreadable(Unreadable),
    /// An HTTP error.
    Http(HttpClass),
    /// Too many requests, with the seconds to wait before the next.
    Limited(u16),
    /// No answer.
    Failed(Failure),
}

/// HTTP errors, by what a visitor can do about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpClass {
    /// 401, 403, 407, 451: something in between does not let the request through.
    Forbidden,
    /// 404, 410: the panel is not there, or not of this kind.
    NotFound,
    /// 405: the address exists but does not take this request.
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
    fn of(status: u16) -> Option<Self> {
        Some(match status {
            401 | 403 | 407 | 451 => Self::Forbidden,
            404 | 410 => Self::NotFound,
            405 => Self::WrongMethod,
            429 => Self::TooMany,
            400..=499 => Self::Client,
            502..=504 => Self::Gateway,
            500.. => Self::Server,
            _ => return None,
        })
    }

    /// Panels before August 2020 redirect to a page that is named after the error.
    fn of_error_page(path: &str) -> Option<Self> {
        match path {
            "/404" => Some(Self::NotFound),
            "/405" => Some(Self::WrongMethod),
            "/500" => Some(Self::Server),
            _ => None,
        }
    }
}

/// What `answer` means for a request to `endpoint`.
#[must_use]
pub fn settle(endpoint: Endpoint, answer: Result<Response, Failure>) -> Outcome {
    match answer {
        Err(failure) => Outcome::Failed(failure),
        Ok(response) => {
            by_redirect(endpoint, &response).unwrap_or_else(|| by_content(endpoint, &response))
        }
    }
}

fn by_redirect(endpoint: Endpoint, response: &Response) -> Option<Outcome> {
    let is_error_page = response
        .location
        .as_deref()
        .and_then(HttpClass::of_error_page);
    if let Some(class) = is_error_page {
        return Some(Outcome::Http(class));
    }
    let path = response.redirected_to.as_deref()?;
    if let Some(class) = HttpClass::of_error_page(path) {
        return Some(Outcome::Http(class));
    }
    if path == "/user" || path.starts_with("/user/") {
        return Some(Outcome::SignedIn);
    }
    // The panel's own login page may lead on to ours.
    let name = path
        .strip_suffix(".html")
        .unwrap_or(path)
        .rsplit('/')
        .next();
    let is_guest_page = path == "/" || name == Some("login");
    (endpoint == Endpoint::Logout && is_guest_page && response.status < 400)
        .then_some(Outcome::Succeeded(None))
}

fn by_content(endpoint: Endpoint, response: &Response) -> Outcome {
    let class = HttpClass::of(response.status);
    // The time says more than any words that come with it.
    if let (Some(HttpClass::TooMany), Some(seconds)) = (class, response.retry_after) {
        return Outcome::Limited(seconds);
    }
    let reply = match &response.body {
        Body::Text(text) => reply::read(text),
        Body::TooLarge => Err(Unreadable::TooLarge),
    };
    match (class, reply) {
        (None, Ok(reply)) => by_reply(endpoint, reply),
        // An error that explains itself in the panel's words; but an error is never a success.
        (
            Some(_),
            Ok(Reply {
                verdict: Verdict::No,
                message: Some(message),
            }),
        ) => Outcome::Refused(Some(message)),
        (Some(class), _) => Outcome::Http(class),
        // The documentation says that this answer is empty.
        (None, Err(Unreadable::Empty)) if endpoint == Endpoint::Reset && response.is_plain() => {
            Outcome::Succeeded(None)
        }
        (None, Err(reason)) => Outcome::Unreadable(reason),
    }
}

/// Panels have said yes to a mail that could not be sent, and never told a missing code from a wrong one.
fn by_reply(endpoint: Endpoint, reply: Reply) -> Outcome {
    let said = reply.message.as_deref().and_then(PanelMessage::recognise);
    match (endpoint, reply.verdict, said) {
        (Endpoint::Login, Verdict::AskForCode, _)
        | (
            Endpoint::Login,
            Verdict::No,
            Some(PanelMessage::CodeRefused | PanelMessage::CodeRefusedResetHelps),
        ) => Outcome::CodeAsked(reply.message),
        (Endpoint::Reset, Verdict::Yes, Some(PanelMessage::MailFailed))
        | (_, Verdict::No | Verdict::AskForCode, _) => Outcome::Refused(reply.message),
        (_, Verdict::Yes, _) => Outcome::Succeeded(reply.message),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answer(status: u16, body: &str) -> Response {
        Response {
            status,
            redirected_to: None,
            location: None,
            retry_after: None,
            body: Body::Text(body.to_owned()),
        }
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
    fn the_answers_of_the_panel() {
        let said = |text: &str| Some(text.to_owned());
        for (endpoint, body, expected) in [
            (
                Endpoint::Login,
                r#"{"ret":0,"msg":"邮箱不存在"}"#,
                refused("邮箱不存在"),
            ),
            (
                Endpoint::Login,
                r#"{"ret":1,"msg":"登录成功"}"#,
                Outcome::Succeeded(said("登录成功")),
            ),
            (
                Endpoint::Login,
                r#"{"ret":0,"msg":"两步验证码错误，如果您是…"}"#,
                Outcome::CodeAsked(said("两步验证码错误，如果您是…")),
            ),
            (Endpoint::Login, r#"{"ret":2}"#, Outcome::CodeAsked(None)),
            (Endpoint::Register, r#"{"ret":2}"#, Outcome::Refused(None)),
            (
                Endpoint::Reset,
                r#"{"ret":1,"msg":"邮件发送失败"}"#,
                refused("邮件发送失败"),
            ),
            (Endpoint::Reset, "", Outcome::Succeeded(None)),
            (Endpoint::Login, "", Outcome::Unreadable(Unreadable::Empty)),
            (Endpoint::Logout, "{ret: 1}", Outcome::Succeeded(None)),
            (Endpoint::Logout, r#"{"ret":0}"#, Outcome::Refused(None)),
        ] {
            assert_eq!(settle(endpoint, Ok(answer(200, body))), expected, "{body}");
        }
    }

    #[test]
    fn redirects_tell_by_where_they_end() {
        let ends_on = |endpoint, path| settle(endpoint, Ok(redirected(path)));
        assert_eq!(ends_on(Endpoint::Login, "/user"), Outcome::SignedIn);
        assert_eq!(ends_on(Endpoint::Reset, "/user/disable"), Outcome::SignedIn);
        assert_eq!(
            ends_on(Endpoint::Login, "/users"),
            Outcome::Unreadable(Unreadable::Html)
        );
        assert_eq!(ends_on(Endpoint::Logout, "/"), Outcome::Succeeded(None));
        for login in ["/auth/login", "/portal/login", "/login.html"] {
            assert_eq!(ends_on(Endpoint::Logout, login), Outcome::Succeeded(None));
        }
        assert_eq!(
            ends_on(Endpoint::Login, "/auth/login"),
            Outcome::Unreadable(Unreadable::Html)
        );
        assert_eq!(
            ends_on(Endpoint::Login, "/500"),
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
            settle(Endpoint::Reset, Ok(response)),
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
                let outcome = settle(Endpoint::Login, Ok(answer(status, body)));
                assert_eq!(outcome, Outcome::Http(class), "{status} {body}");
            }
        }
    }

    #[test]
    fn a_limit_tells_how_long_it_lasts_if_it_knows() {
        for body in ["<html>", r#"{"ret":0,"msg":"慢一点"}"#] {
            let limit = |status| Response {
                retry_after: Some(30),
                ..answer(status, body)
            };
            let settled = |status| settle(Endpoint::Login, Ok(limit(status)));
            assert_eq!(settled(429), Outcome::Limited(30), "{body}");
            assert_ne!(settled(503), Outcome::Limited(30), "{body}");
        }
    }

    #[test]
    fn an_error_that_explains_itself_is_a_refusal() {
        let outcome = settle(
            Endpoint::Login,
            Ok(answer(422, r#"{"ret":0,"msg":"慢一点"}"#)),
        );
        assert_eq!(outcome, refused("慢一点"));
    }

    #[test]
    fn too_large_and_failures_keep_their_reason() {
        let large = Response {
            body: Body::TooLarge,
            ..answer(200, "")
        };
        assert_eq!(
            settle(Endpoint::Login, Ok(large)),
            Outcome::Unreadable(Unreadable::TooLarge)
        );
        let failed = settle(Endpoint::Login, Err(Failure::TimedOut));
        assert_eq!(failed, Outcome::Failed(Failure::TimedOut));
    }

    proptest! {
        #[test]
        fn any_answer_settles(status in 0u16..=999, path in "/[a-z/]{0,9}", text in "(?s).*") {
            for endpoint in [Endpoint::Login, Endpoint::Register, Endpoint::Reset, Endpoint::Logout] {
                let response = Response {
                    redirected_to: Some(path.clone()),
                    location: Some(path.clone()),
                    ..answer(status, &text)
                };
                let _ = settle(endpoint, Ok(response));
                let _ = settle(endpoint, Ok(answer(status, &text)));
            }
        }
    }
}
