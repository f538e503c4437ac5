//! What real panels answered, from `data/replies.json`.

use serde_json::Value;
use sspanel_auth::{
    contract::{Action, Dialect, HttpClass, Outcome, Response, Subject, Unreadable, settle},
    form::Field,
};

/// An entry of the file.
struct Recording(Value);

impl Recording {
    fn text(&self, member: &str) -> Option<&str> {
        self.0.get(member).and_then(Value::as_str)
    }

    fn said(&self) -> &str {
        self.text("said").unwrap_or_default()
    }

    fn outcome(&self) -> &str {
        self.text("outcome").expect("every answer has an outcome")
    }

    fn field(&self) -> Option<Field> {
        self.text("field").map(field_called)
    }

    fn is_refusal(&self) -> bool {
        matches!(self.outcome(), "refused" | "code asked")
    }

    fn settled(&self) -> Outcome {
        let action = Action::ALL
            .into_iter()
            .find(|action| {
                let mut paths = Dialect::ALL
                    .into_iter()
                    .map(|dialect| action.request(dialect).path);
                paths.any(|path| Some(path) == self.text("endpoint"))
            })
            .expect("an address of the table");
        let status = self.0.get("status").and_then(Value::as_u64);
        let response = Response {
            redirected_to: self.text("redirected_to").map(str::to_owned),
            location: self.text("location").map(str::to_owned),
            hx_redirect: self.text("hx_redirect").map(str::to_owned),
            ..Response::plain(
                status.and_then(|it| it.try_into().ok()).expect("a status"),
                self.text("body").expect("a body"),
            )
        };
        settle(action, Ok(response))
    }

    #[track_caller]
    fn check(&self) {
        let (outcome, said) = in_words(&self.settled());
        let found = (outcome.as_str(), said.as_deref());
        assert_eq!(found, (self.outcome(), self.text("said")), "{}", self.0);
    }
}

/// One of the lists of the file.
fn recordings(list: &str) -> Vec<Recording> {
    let text = include_str!("data/replies.json");
    assert!(text.len() < 60_000, "the file is to stay small");
    let file: Value = serde_json::from_str(text).expect("the file can be read");
    let entries = file.get(list).and_then(Value::as_array);
    let entries = entries.expect("the list is there");
    entries.iter().cloned().map(Recording).collect()
}

/// The words of the file for an outcome.
fn in_words(outcome: &Outcome) -> (String, Option<String>) {
    let (kind, said) = match outcome {
        Outcome::Refused(said) => ("refused", said.clone()),
        Outcome::Succeeded(said) => ("succeeded", said.clone()),
        Outcome::SignedIn => ("signed in", None),
        Outcome::CodeAsked(said) => ("code asked", said.clone()),
        Outcome::SecondStep(said) => ("second step", said.clone()),
        Outcome::Unreadable(Unreadable::Empty) => ("unreadable: empty", None),
        Outcome::Unreadable(Unreadable::Html | Unreadable::Check) => ("unreadable: html", None),
        Outcome::Unreadable(Unreadable::NotJson) => ("unreadable: not json", None),
        Outcome::Unreadable(Unreadable::TooLarge) => ("unreadable: too large", None),
        Outcome::Http(HttpClass::NotFound) => ("http: not found", None),
        Outcome::Http(HttpClass::WrongMethod) => ("http: wrong method", None),
        Outcome::Http(HttpClass::Server) => ("http: server", None),
        Outcome::Http(HttpClass::Gateway) => ("http: gateway", None),
        Outcome::Http(_) | Outcome::Limited(_) => ("http: other", None),
        Outcome::Failed(_) => ("failed", None),
    };
    (kind.to_owned(), said)
}

/// The one field that a message is about.
fn field_of(message: &str) -> Option<Field> {
    match Subject::of(message) {
        Subject::Field(field) => Some(field),
        Subject::Pair | Subject::Form => None,
    }
}

fn field_called(name: &str) -> Field {
    match name {
        "email" => Field::Email,
        "password" => Field::Password,
        "repeat" => Field::Repeat,
        "second factor" => Field::SecondFactor,
        "name" => Field::Name,
        "contact" => Field::Contact,
        "invitation" => Field::Invitation,
        "terms" => Field::Terms,
        "email code" => Field::EmailCode,
        other => panic!("there is no field called {other}"),
    }
}

#[test]
fn every_answer_of_a_documented_panel_is_understood() {
    let answers = recordings("answers");
    assert!(answers.len() >= 25);
    answers.iter().for_each(Recording::check);
}

#[test]
fn every_answer_of_a_neighbour_is_understood_or_refused_with_a_reason() {
    let neighbours = recordings("neighbours");
    assert!(neighbours.len() >= 60);
    neighbours.iter().for_each(Recording::check);
}

#[test]
fn every_refusal_of_a_documented_panel_finds_its_field() {
    let fields = recordings("fields");
    for subject in &fields {
        assert_eq!(field_of(subject.said()), subject.field(), "{}", subject.0);
    }
    for refusal in recordings("answers").iter().filter(|it| it.is_refusal()) {
        let is_listed = fields.iter().any(|it| it.said() == refusal.said());
        assert!(is_listed, "the file names no field for {}", refusal.said());
    }
}

#[test]
fn a_refusal_of_a_neighbour_is_never_put_at_a_wrong_field() {
    for refusal in recordings("neighbours").iter().filter(|it| it.is_refusal()) {
        if let Some(found) = field_of(refusal.said()) {
            assert_eq!(Some(found), refusal.field(), "{}", refusal.0);
        }
    }
}
