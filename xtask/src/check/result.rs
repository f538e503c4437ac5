//! The result of a step that ran, and counts of tests.
//!
//! In: the result of a check, or the report of a test runner. Out: a [`StepResult`] for the report. The display of a
//! [`Tally`] is the last line of `test`.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed, and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
    pub(super) skipped: u32,
}

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

impl Tally {
    /// One test that passed.
    pub(super) const PASSED: Self = Self::of(1, 0, 0);
    /// One test that failed.
    pub(super) const FAILED: Self = Self::of(0, 1, 0);
    /// One test that was not run.
    pub(super) const SKIPPED: Self = Self::of(0, 0, 1);

    /// These counts.
    pub(super) const fn of(passed: u32, failed: u32, skipped: u32) -> Self {
        Self {
            passed,
            failed,
            skipped,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (passed, failed, skipped) = (self.passed, self.failed, self.skipped);
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

/// A check without tests of its own counts as one test.
impl From<Tally> for StepResult {
    fn from(tally: Tally) -> Self {
        Self {
            tally,
            ..Self::default()
        }
    }
}
