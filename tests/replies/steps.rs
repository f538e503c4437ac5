//! Answers to ask about, and what is expected of them.

use sspanel_auth::contract::{Action, Outcome, Response, Unreadable, settle};

pub(crate) const PAGE: &str =
    "<!DOCTYPE html>\n<html><head><title>x</title></head><body></body></html>";
pub(crate) const NO_SUCH_EMAIL: &str = r#"{"ret":0,"msg":"\u90ae\u7bb1\u4e0d\u5b58\u5728"}"#;

pub(crate) fn with_status(status: u16, body: &str) -> Response {
    Response::plain(status, body)
}

pub(crate) fn answered(action: Action, body: &str) -> Outcome {
    settle(action, Ok(with_status(200, body)))
}

pub(crate) fn redirected(action: Action, path: &str, status: u16, body: &str) -> Outcome {
    let response = Response {
        redirected_to: Some(path.to_owned()),
        ..with_status(status, body)
    };
    settle(action, Ok(response))
}

pub(crate) fn refused(text: &str) -> Outcome {
    Outcome::Refused(Some(text.to_owned()))
}

pub(crate) fn not_json() -> Outcome {
    Outcome::Unreadable(Unreadable::NotJson)
}

/// The answer is refused with the documented message, at every address.
#[track_caller]
pub(crate) fn is_no_such_email(body: &str) {
    for action in Action::ALL {
        let outcome = answered(action, body);
        assert_eq!(outcome, refused("邮箱不存在"), "{body:?}");
    }
}

/// The answer cannot be read, for the reason, at every address.
#[track_caller]
pub(crate) fn is_unreadable(body: &str, reason: Unreadable) {
    for action in Action::ALL {
        let start: String = body.chars().take(80).collect();
        let outcome = answered(action, body);
        assert_eq!(outcome, Outcome::Unreadable(reason), "{start:?}");
    }
}
