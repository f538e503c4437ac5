//! Sign-in with passkeys and security keys, at panels from August 2025 on.
//!
//! One path serves both requests: a GET returns the options for the browser, and a POST carries the answer of the
//! browser, as JSON. In: the response with the options. Out: their text, which goes to the browser as it is, or why there
//! are none. In: the answer of the browser. Out: the body of the POST.
//!
//! `boot.js` has no part in this: without the app a page links to the panel's own.

use serde_json::{Deserializer, Value};

use super::{
    Action, AnswerSpec, Body, Content, Dialect, Failure, FieldSpec, Method, Outcome, RequestSpec,
    Response, TICKED, When, documented::ANSWERS, settle,
};
use crate::form::{Field, Values};

pub(super) const PASSKEY: RequestSpec = RequestSpec {
    method: Method::Json,
    path: "/auth/webauthn",
    other_path: None,
    fields: &[FieldSpec::of(Field::Remember, &["remember_me"]).sent(When::IfTicked)],
};

// The long session was asked for together with the password.
pub(super) const SECURITY_KEY: RequestSpec = RequestSpec {
    method: Method::Json,
    path: "/auth/fido",
    other_path: None,
    fields: &[],
};

pub(super) const PASSKEY_ANSWERS: AnswerSpec = AnswerSpec {
    own_paths: &[PASSKEY.path],
    ..ANSWERS
};

pub(super) const SECURITY_KEY_ANSWERS: AnswerSpec = AnswerSpec {
    own_paths: &[SECURITY_KEY.path],
    ..ANSWERS
};

/// Why the browser gave no answer of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFailure {
    /// The visitor refused, the time was over, or no passkey was there: browsers do not say which.
    Refused,
    /// The same in a frame, whose host page may have to allow passkeys.
    Framed,
    /// The passkeys of the panel belong to another host than that of the page, or the page is not on https.
    WrongHost,
    /// The browser cannot do what the panel asks for.
    Unusable,
    /// The account has no security key.
    NoKey,
}

impl KeyFailure {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Refused,
        Self::Framed,
        Self::WrongHost,
        Self::Unusable,
        Self::NoKey,
    ];

    /// The failure of an error of the browser, by its name.
    #[must_use]
    pub fn named(name: &str, is_framed: bool) -> Self {
        match name {
            "NotAllowedError" if is_framed => Self::Framed,
            "NotAllowedError" | "AbortError" => Self::Refused,
            "SecurityError" => Self::WrongHost,
            _ => Self::Unusable,
        }
    }
}

/// The options for the browser, a JSON object, in the response to the GET of an action.
///
/// # Errors
///
/// The response to the whole request, if there are no options in it. It is never a success.
pub fn key_options(
    action: Action,
    response: Response,
) -> Result<String, Result<Response, Failure>> {
    if response.is_plain()
        && let Body::Text(text) = &response.body
        && let Some((options, has_keys)) = read(text)
    {
        return if has_keys || action == Action::Passkey {
            Ok(options.to_owned())
        } else {
            Err(Err(Failure::Key(KeyFailure::NoKey)))
        };
    }
    let is_success = matches!(settle(action, Ok(response.clone())), Outcome::Succeeded(_));
    Err(if is_success {
        Err(Failure::Key(KeyFailure::Unusable))
    } else {
        Ok(response)
    })
}

/// The first object of a text, if it has a challenge, and whether it names keys. PHP notices may surround it.
fn read(text: &str) -> Option<(&str, bool)> {
    let text = text.get(text.find('{')?..)?;
    let mut values = Deserializer::from_str(text).into_iter::<Value>();
    let options = values.next()?.ok()?;
    options.get("challenge")?.as_str()?;
    let keys = options.get("allowCredentials").and_then(Value::as_array);
    let has_keys = keys.is_some_and(|keys| !keys.is_empty());
    Some((text.get(..values.byte_offset())?, has_keys))
}

/// The answer of the browser, a JSON object, with the ticked boxes of the form as further members.
#[must_use]
pub fn key_content(action: Action, mut answer: String, values: &Values) -> String {
    let boxes = action.request(Dialect::Documented).fields.iter();
    for row in boxes.filter(|row| !values.text(row.field).is_empty()) {
        if answer.ends_with('}') {
            answer.pop();
            answer = [&answer, ",\"", row.name(), "\":\"", TICKED, "\"}"].concat();
        }
    }
    answer
}

impl<'a> Content<'a> {
    /// JSON as the body of a request.
    #[must_use]
    pub const fn json(text: &'a str) -> Self {
        Self {
            kind: "application/json",
            text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Unreadable;

    const OPTIONS: &str = r#"{"challenge":"AQ","rpId":"a.example","timeout":30000}"#;

    fn options(action: Action, text: &str) -> Result<String, Outcome> {
        let options = key_options(action, Response::plain(200, text));
        options.map_err(|answer| settle(action, answer))
    }

    #[test]
    fn options_are_passed_on_as_they_are() {
        for text in [
            OPTIONS.to_owned(),
            format!("\u{feff}<b>Notice</b>\n{OPTIONS}\n"),
        ] {
            assert_eq!(options(Action::Passkey, &text), Ok(OPTIONS.to_owned()));
        }
    }

    #[test]
    fn a_security_key_has_to_be_one_of_the_account() {
        let no_key = Err(Outcome::Failed(Failure::Key(KeyFailure::NoKey)));
        assert_eq!(options(Action::SecurityKey, OPTIONS), no_key);
        for (list, has_keys) in [("[]", false), ("null", false), (r#"[{"id":"AQ"}]"#, true)] {
            let text = format!(r#"{{"challenge":"AQ","allowCredentials":{list}}}"#);
            let found = options(Action::SecurityKey, &text);
            assert_eq!(found, if has_keys { Ok(text) } else { no_key.clone() });
        }
    }

    #[test]
    fn what_has_no_options_is_no_success() {
        let refused = |text: &str| Outcome::Refused(Some(text.to_owned()));
        let unusable = Outcome::Failed(Failure::Key(KeyFailure::Unusable));
        let unreadable = Outcome::Unreadable;
        for (text, outcome) in [
            (r#"{"ret":0,"msg":"请求失败: x"}"#, refused("请求失败: x")),
            (r#"{"ret":1,"msg":"登录成功"}"#, unusable),
            (r#"{"challenge":7}"#, unreadable(Unreadable::NotJson)),
            (
                "<!doctype html><title>x</title>",
                unreadable(Unreadable::Html),
            ),
            ("", unreadable(Unreadable::Empty)),
        ] {
            assert_eq!(options(Action::Passkey, text), Err(outcome), "{text}");
        }
        let elsewhere = Response {
            redirected_to: Some("/user".to_owned()),
            ..Response::plain(200, OPTIONS)
        };
        let answer = key_options(Action::Passkey, elsewhere).unwrap_err();
        assert_eq!(settle(Action::Passkey, answer), Outcome::SignedIn);
    }

    #[test]
    fn errors_of_browsers_have_causes() {
        for (name, is_framed, failure) in [
            ("NotAllowedError", false, KeyFailure::Refused),
            ("NotAllowedError", true, KeyFailure::Framed),
            ("AbortError", false, KeyFailure::Refused),
            ("SecurityError", false, KeyFailure::WrongHost),
            ("SecurityError", true, KeyFailure::WrongHost),
            ("NotSupportedError", false, KeyFailure::Unusable),
            ("", false, KeyFailure::Unusable),
        ] {
            assert_eq!(KeyFailure::named(name, is_framed), failure, "{name}");
        }
    }

    #[test]
    fn the_box_is_a_member_of_the_answer_only_when_it_is_ticked() {
        let ticked = Values::default().with(Field::Remember, TICKED);
        let unticked = Values::default();
        let answer = || r#"{"id":"AQ"}"#.to_owned();
        let with_box = r#"{"id":"AQ","remember_me":"true"}"#;
        let content = |action, values| key_content(action, answer(), values);
        assert_eq!(content(Action::Passkey, &ticked), with_box);
        assert_eq!(content(Action::Passkey, &unticked), answer());
        assert_eq!(content(Action::SecurityKey, &ticked), answer());
    }
}
