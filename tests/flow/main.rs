//! The promises of the flow, without a browser: what a visitor sees and where the browser goes, for every outcome, and how each
//! event changes a form.

mod focus;
mod form;
mod refusal;
mod sending;
mod success;

use sspanel_auth::{
    config::Settings,
    contract::Outcome,
    flow::{Page, Step, Submission, apply, submit},
    form::{Field, Values},
    i18n::Language,
};

pub(crate) fn filled() -> Values {
    [
        (Field::Email, " a@b.test"),
        (Field::Password, "12345678"),
        (Field::Repeat, "12345678"),
        (Field::ContactKind, "4"),
        (Field::Contact, "a"),
    ]
    .into_iter()
    .fold(Values::default(), |values, (field, text)| {
        values.with(field, text)
    })
}

pub(crate) fn sent_with(page: Page, values: &Values) -> Submission {
    let Ok(submission) = submit(page, page.action(), values, &Settings::default()) else {
        unreachable!("a complete form has no fault")
    };
    submission
}

pub(crate) fn sent(page: Page) -> Submission {
    sent_with(page, &filled())
}

pub(crate) fn outcome_of(page: Page, outcome: Outcome) -> Step {
    apply(&sent(page), outcome, &Settings::default(), None)
}

pub(crate) fn panel_text(text: &str) -> String {
    text.to_owned()
}

/// A language with its phrases loaded.
pub(crate) fn loaded(language: Language) -> Language {
    language.load(&serde_json::json!(language.texts()).to_string());
    language
}
