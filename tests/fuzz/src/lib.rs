//! Properties that must hold for every answer and every text, however broken: the fuzzer tries to break them, and the
//! tests replay them on the corpus.
//!
//! In come bytes; out comes nothing, or a panic that names the broken property.

#![forbid(unsafe_code)]

use sspanel_auth::{
    config,
    contract::{
        Action, Body, FormBody, Outcome, Response, Subject, offered_path, query, safe_path, settle,
    },
    form::{Fold, has_email_shape},
};

/// Tries every property on one input, which is read as a [`response`] and as a text.
pub fn try_all(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once('\n').unwrap_or((&text, ""));
    let response = response(bytes);
    for action in Action::ALL {
        try_settle(action, &response);
    }
    try_form(head, body);
    try_query(&text);
    try_texts(body);
}

/// The answer that an input stands for.
///
/// The first line is the head of an answer: status, final path, `Location` and `HX-Redirect`, with spaces between and `-`
/// for none; an equals sign stands before the last, which may be empty. The rest is the body.
#[must_use]
pub fn response(bytes: &[u8]) -> Response {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once('\n').unwrap_or((&text, ""));
    let mut words = head.split(' ');
    let status = words.next().and_then(|word| word.parse().ok());
    let mut path = || {
        let word = words.next().filter(|word| word.starts_with('/'));
        word.map(str::to_owned)
    };
    Response {
        redirected_to: path(),
        location: path(),
        hx_redirect: words
            .next()
            .and_then(|word| word.strip_prefix('='))
            .map(str::to_owned),
        ..Response::plain(status.unwrap_or(200), body)
    }
}

/// An answer settles, an error is no success, and every message comes from the panel.
fn try_settle(action: Action, response: &Response) {
    let outcome = settle(action, Ok(response.clone()));
    if response.redirected_to.is_none() && response.status >= 400 {
        let is_yes = matches!(
            outcome,
            Outcome::Succeeded(_)
                | Outcome::SignedIn
                | Outcome::CodeAsked(_)
                | Outcome::SecondStep(_)
        );
        assert!(!is_yes, "an error is never a success: {outcome:?}");
    }
    if response.status < 400 && response.redirected_to.is_none() && response.location.is_none() {
        let is_error = matches!(outcome, Outcome::Http(_));
        assert!(!is_error, "no error without a sign of one: {outcome:?}");
    }
    if !matches!(action, Action::Login | Action::SecondFactor) {
        assert!(!matches!(outcome, Outcome::CodeAsked(_)), "{outcome:?}");
    }
    if action != Action::Login {
        assert!(!matches!(outcome, Outcome::SecondStep(_)), "{outcome:?}");
    }
    let _ = offered_path(&Ok(response.clone()));
    let (Outcome::Refused(Some(said))
    | Outcome::Succeeded(Some(said))
    | Outcome::CodeAsked(Some(said))
    | Outcome::SecondStep(Some(said))) = &outcome
    else {
        return;
    };
    assert_eq!(said, said.trim(), "a message has no blank ends");
    assert!(!said.is_empty(), "a message says something");
    let Body::Text(body) = &response.body else {
        unreachable!("every body here is a text")
    };
    assert!(said.len() <= body.len(), "nothing is added to a message");
    let _ = Subject::of(said);
}

/// What is encoded is read back whole, by name and value.
fn try_form(name: &str, value: &str) {
    let body = FormBody::default().with(name, value);
    let text = body.as_str();
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"*-._+%=".contains(&b);
    assert!(text.bytes().all(is_plain), "escaped: {text}");
    assert_eq!(query::value(text, name).as_deref(), Some(value));
    assert_eq!(query::without(text, name), "");
    let body = FormBody::default()
        .with("first", value)
        .with(name, "")
        .with("last", value);
    let first = query::value(body.as_str(), "first");
    assert_eq!(first.as_deref(), Some(value));
    if !["first", "last"].contains(&name) {
        let rest = query::without(body.as_str(), name);
        assert_eq!(query::value(&rest, "last").as_deref(), Some(value));
        assert_eq!(query::value(&rest, name), None);
    }
}

/// Any query can be read, and a name that was taken out is out.
fn try_query(search: &str) {
    let rest = query::without(search, "code");
    assert_eq!(query::value(&rest, "code"), None);
    assert_eq!(query::without(&rest, "code"), rest, "once is enough");
    assert!(query::decode(search).len() <= 3 * search.len());
    if let Some(path) = safe_path(search) {
        assert!(path.starts_with('/') && !path.starts_with("//"), "{path}");
        assert!(!path.contains(['\\', '\n', '\t', '\r', '\0']), "{path}");
    }
}

/// Texts that a visitor or an operator writes never stop the pages.
fn try_texts(text: &str) {
    let email = Fold::Email.apply(text);
    assert_eq!(
        Fold::Email.apply(&email),
        email,
        "folding twice changes nothing"
    );
    if has_email_shape(&email) {
        assert!(email.contains('@') && !email.contains(char::is_whitespace));
    }
    let (settings, warnings) = config::read(text);
    assert!((1..=600).contains(&settings.deadline_seconds));
    assert!(
        warnings
            .iter()
            .all(|it| it.text().starts_with("config.json: "))
    );
}
