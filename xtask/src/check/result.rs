//! The result of a step that ran.
//!
//! In: the result of a check, or the report of a test runner. Out: a [`StepResult`] for the report.

use crate::check::tally::Tally;

/// The results of the tests of a step.
#[derive(Debug, Default, PartialEq)]
pub(super) struct StepResult {
    pub(super) tally: Tally,
    pub(super) failures: Vec<Failure>,
    pub(super) flaky: Vec<Flaky>,
    /// Why tests were skipped, once for each of them.
    pub(super) reasons: Vec<String>,
}

/// A test that failed at every attempt.
#[derive(Debug, PartialEq)]
pub(super) struct Failure {
    pub(super) name: String,
    pub(super) message: String,
}

/// A test that passed, but not at the first attempt.
#[derive(Debug, PartialEq)]
pub(super) struct Flaky {
    pub(super) name: String,
    pub(super) attempts: usize,
}

impl StepResult {
    /// A check without tests of its own, which passed.
    pub(super) fn passed() -> Self {
        Self {
            tally: Tally::PASSED,
            ..Self::default()
        }
    }
}
