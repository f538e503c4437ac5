//! Turns the values of a form into a request, or into faults.
//!
//! The dialect comes from the settings. The state of the form decides which action a press sends.

use super::Page;
use crate::{
    config::Settings,
    contract::{Action, Outcome, Request},
    form::{Faults, Field, Fold, Values},
};

/// A request, with what is needed to interpret its response.
#[derive(Clone, PartialEq, Eq)]
pub struct Submission {
    /// The page of its form.
    pub page: Page,
    /// The request itself.
    pub request: Request,
    /// The email in it, as sent.
    pub email: String,
    /// The fields that it has values for.
    pub filled: Vec<Field>,
}

impl Submission {
    /// Whether it has a value for a field.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.filled.contains(&field)
    }

    /// The request of an action with these values, even if they have faults.
    #[must_use]
    pub fn of(page: Page, action: Action, values: &Values, settings: &Settings) -> Self {
        make(page, action, values, settings).1
    }

    /// Interprets the outcome for a visitor who has just registered. Panels since January 2020 sign a new account in at
    /// once, and then redirect its login as that of a signed-in visitor: the login counts as a success.
    #[must_use]
    pub fn interpret(&self, registered_email: &str, outcome: Outcome) -> Outcome {
        match outcome {
            Outcome::SignedIn if self.page == Page::Login && registered_email == self.email => {
                Outcome::Succeeded(None)
            }
            outcome => outcome,
        }
    }
}

/// Checks the values of a page and makes its request of an action.
///
/// # Errors
///
/// The faults that the visitor has to correct first.
pub fn submit(
    page: Page,
    action: Action,
    values: &Values,
    settings: &Settings,
) -> Result<Submission, Faults> {
    let (faults, submission) = make(page, action, values, settings);
    if faults.is_empty() {
        Ok(submission)
    } else {
        Err(faults)
    }
}

/// The faults of the values of a page, for an action.
#[must_use]
pub fn faults(page: Page, action: Action, values: &Values, settings: &Settings) -> Faults {
    make(page, action, values, settings).0
}

fn make(page: Page, action: Action, typed: &Values, settings: &Settings) -> (Faults, Submission) {
    let (spec, rules) = (action.request(settings.dialect), &settings.register);
    let values = spec.prepare(typed, rules);
    let fields = spec.fields.iter().map(|row| row.field);
    let filled = fields.filter(|field| !values.text(*field).is_empty());
    let submission = Submission {
        page,
        request: Request {
            action,
            path: spec.path(&values),
            other_path: spec.other_path,
            body: spec.body(&values, rules),
        },
        email: Fold::Email.apply(typed.text(Field::Email)),
        filled: filled.collect(),
    };
    (spec.faults(&values, rules), submission)
}
