//! What the status, the address and the lack of an answer mean.

use sspanel_auth::contract::{Action, Failure, HttpClass, Outcome, Unreadable, settle};

use crate::steps::*;

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
        for action in Action::ALL {
            for body in [
                "",
                PAGE,
                "null",
                r#"{"ret":1}"#,
                r#"{"ret":1,"msg":"ok"}"#,
                r#"{"ret":0}"#,
            ] {
                let outcome = settle(action, Ok(with_status(status, body)));
                assert_eq!(outcome, Outcome::Http(class), "{status} {body}");
            }
            let outcome = settle(action, Ok(with_status(status, NO_SUCH_EMAIL)));
            assert_eq!(outcome, refused("邮箱不存在"), "{status}");
        }
    }
}

#[test]
fn a_redirect_into_the_user_centre_means_signed_in() {
    for action in [Action::Login, Action::Register, Action::RequestReset] {
        for path in ["/user", "/user/", "/user/disable"] {
            let outcome = redirected(action, path, 200, PAGE);
            assert_eq!(outcome, Outcome::SignedIn, "{path}");
        }
        for path in ["/", "/users", "/auth/logon", "/userx", "/portal/user"] {
            let outcome = redirected(action, path, 200, PAGE);
            assert_eq!(outcome, Outcome::Unreadable(Unreadable::Html), "{path}");
        }
    }
}

#[test]
fn after_logout_a_page_for_guests_is_a_success_unless_it_is_an_error() {
    for path in ["/", "/auth/login"] {
        let outcome = redirected(Action::Logout, path, 200, PAGE);
        assert_eq!(outcome, Outcome::Succeeded(None), "{path}");
        let outcome = redirected(Action::Logout, path, 502, PAGE);
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
        for action in Action::ALL {
            assert_eq!(settle(action, Err(failure)), Outcome::Failed(failure));
        }
    }
}
