//! A press of the button: the values of a form become a request, or faults.
//!
//! The dialect of the settings is chosen here. Which action a press sends is up to the state of the form.

use super::Page;
use crate::{
    config::Settings,
    contract::{Action, Outcome, Request},
    form::{Faults, Field, Fold, Values},
};

/// A request on its way, with what is needed to understand its answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Submission {
    /// The page that it comes from.
    pub page: Page,
    /// The request itself.
    pub request: Request,
    /// The email that it is about, as sent.
    pub email: String,
    /// Whether a code of the second factor goes with it.
    pub has_code: bool,
}

impl Submission {
    /// The request of an action that a page makes of these values, whether or not anything is wrong with them.
    #[must_use]
    pub fn of(page: Page, action: Action, values: &Values, settings: &Settings) -> Self {
        make(page, action, values, settings).1
    }

    /// What an answer means to a visitor who has just made an account. Panels from January 2020 on sign a new account
    /// in at once and then send its login away, as that of anybody who is signed in: there is nothing left to do.
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
/// The faults that the visitor has to put right first.
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

/// What is wrong with the values of a page by now, for an action.
#[must_use]
pub fn faults(page: Page, action: Action, values: &Values, settings: &Settings) -> Faults {
    make(page, action, values, settings).0
}

fn make(page: Page, action: Action, typed: &Values, settings: &Settings) -> (Faults, Submission) {
    let (spec, rules) = (action.request(settings.dialect), &settings.register);
    let values = spec.prepare(typed, rules);
    let submission = Submission {
        page,
        request: Request {
            action,
            path: spec.path,
            body: spec.body(&values, rules),
        },
        email: Fold::Email.apply(typed.text(Field::Email)),
        has_code: !values.text(Field::SecondFactor).is_empty(),
    };
    (spec.faults(&values, rules), submission)
}
