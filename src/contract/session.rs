//! Whether a visitor is signed in, as far as a page can find out: by cookies that scripts can read, and by one question.
//!
//! In: the cookies of a document, or the answer of the user centre. Out: whether it is worth asking, or what is so. A
//! cookie proves nothing: its session may have ended at the panel. The same question shows why another request failed.

use super::{Failure, Response, documented::SESSION_COOKIES};

/// Whether cookies, as `document.cookie` has them, are those of a session. Those of panels from March 2023 on are never
/// seen by scripts.
#[must_use]
pub fn has_session_cookies(cookies: &str) -> bool {
    let cookies = ["; ", cookies].concat();
    let has = |name: &&str| cookies.contains(&["; ", name, "="].concat());
    SESSION_COOKIES.iter().all(has)
}

/// What an answer of the user centre says, to a request that follows no redirect; none if it says nothing. A redirect,
/// which leads guests away, has the status 0 then.
#[must_use]
pub fn confirms_session(answer: &Result<Response, Failure>) -> Option<bool> {
    match answer.as_ref().ok()?.status {
        200 => Some(true),
        0 => Some(false),
        _ => None,
    }
}

/// Why no response arrived, by what a GET finds that follows no redirect. If the site answers it, the other answer was
/// lost on its way: browsers do not say that it was a redirect to another site, or from https to http.
#[must_use]
pub fn explain(failure: Failure, found: &Result<Response, Failure>, is_secure: bool) -> Failure {
    match found {
        Ok(response) if response.status == 0 || is_secure => Failure::Redirected,
        Ok(_) => Failure::Blocked,
        Err(_) => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_cookies_of_a_session_have_to_be_there() {
        for (cookies, has_session) in [
            ("uid=1; email=a%40b.c; key=5f2; ip=0; expire_in=9", true),
            ("key=5f2; uid=1", true),
            ("uid=1", false),
            ("uuid=1; monkey=2", false),
            ("a=uid=1; b=key=2", false),
            ("uid; key", false),
            ("", false),
        ] {
            assert_eq!(has_session_cookies(cookies), has_session, "{cookies}");
        }
    }

    #[test]
    fn a_lost_answer_is_explained_by_what_the_site_answers_now() {
        let found = |status| Ok(Response::plain(status, ""));
        for failure in [Failure::Blocked, Failure::Offline] {
            let explained = |found, is_secure| explain(failure, &found, is_secure);
            for is_secure in [true, false] {
                assert_eq!(explained(found(0), is_secure), Failure::Redirected);
                assert_eq!(explained(Err(Failure::TimedOut), is_secure), failure);
            }
            assert_eq!(explained(found(200), true), Failure::Redirected);
            assert_eq!(explained(found(200), false), Failure::Blocked);
        }
    }

    #[test]
    fn only_a_page_or_a_redirect_says_something() {
        for (status, meaning) in [
            (200, Some(true)),
            (0, Some(false)),
            (204, None),
            (404, None),
            (502, None),
        ] {
            let answer = Ok(Response::plain(status, ""));
            assert_eq!(confirms_session(&answer), meaning, "{status}");
        }
        assert_eq!(confirms_session(&Err(Failure::Offline)), None);
    }
}
