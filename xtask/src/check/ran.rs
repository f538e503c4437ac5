//! What a step that was run has to tell.
//!
//! In: the output of a program that reports its tests, and whether it succeeded. Out: a [`Ran`].

use crate::check::failures;
use crate::check::tally::Tally;

/// More failed journeys than this are no stumbling.
const FEW: usize = 3;

/// What became of the tests of a step.
#[derive(Debug, Default)]
pub(super) struct Ran {
    pub(super) tally: Tally,
    /// The names of those that failed.
    pub(super) failed: Vec<String>,
    /// What they said.
    pub(super) told: String,
    /// What else is to be known.
    pub(super) remark: Option<String>,
}

impl Ran {
    /// A check without tests of its own that passed.
    pub(super) const PASSED: Self = Self {
        tally: Tally::PASSED,
        failed: Vec::new(),
        told: String::new(),
        remark: None,
    };

    /// Reads what a program printed; nothing if it failed before it came to a test.
    pub(super) fn read(output: &str, is_success: bool) -> Option<Self> {
        let mut tally = Tally::read(output);
        if !is_success && tally.count() == 0 {
            return None;
        }
        if !is_success && tally.failed == 0 {
            // Some part did not compile, or was ended in the middle of a test.
            tally += Tally::FAILED;
        }
        Some(Self {
            tally,
            failed: failures::names(output),
            told: failures::told(output),
            remark: None,
        })
    }

    /// Whether only a few tests failed, and all of them are known by name.
    pub(super) fn is_worth_a_second_attempt(&self) -> bool {
        let number = self.failed.len();
        (1..=FEW).contains(&number) && usize::try_from(self.tally.failed) == Ok(number)
    }

    /// What is to be told after the failed ones were run once more. Those that passed then are named.
    pub(super) fn followed_by(mut self, second: Self) -> Self {
        if second.tally.passed + second.tally.failed != self.tally.failed {
            return self;
        }
        self.tally.passed += second.tally.passed;
        self.tally.failed = second.tally.failed;
        self.failed.retain(|name| !second.failed.contains(name));
        if !self.failed.is_empty() {
            let names = self.failed.join(", ");
            self.remark = Some(format!("at the second attempt: {names}"));
        }
        self.failed = second.failed;
        self.told += &second.told;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(passed: u32, failed: &[&str]) -> Ran {
        Ran {
            tally: Tally {
                passed,
                failed: u32::try_from(failed.len()).unwrap_or_default(),
                skipped: 0,
            },
            failed: failed.iter().map(|name| (*name).to_owned()).collect(),
            told: failed.concat(),
            remark: None,
        }
    }

    #[test]
    fn a_program_that_failed_without_a_failed_test_has_failed() {
        let output = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n";
        let tally = |is_success| Ran::read(output, is_success).map(|ran| ran.tally.failed);
        assert_eq!(tally(true), Some(0));
        assert_eq!(tally(false), Some(1));
        assert!(Ran::read("", false).is_none());
    }

    #[test]
    fn a_few_failures_are_worth_a_second_attempt() {
        assert!(ran(9, &["a", "b", "c"]).is_worth_a_second_attempt());
        assert!(!ran(9, &["a", "b", "c", "d"]).is_worth_a_second_attempt());
        assert!(!ran(9, &[]).is_worth_a_second_attempt());
        let mut unnamed = ran(9, &["a"]);
        unnamed.tally.failed = 2;
        assert!(!unnamed.is_worth_a_second_attempt());
    }

    #[test]
    fn who_arrives_at_the_second_attempt_passes_and_is_named() {
        let both = ran(9, &["a", "b"]).followed_by(ran(1, &["b"]));
        assert_eq!((both.tally.passed, both.tally.failed), (10, 1));
        assert_eq!(both.failed, ["b"]);
        assert_eq!(both.remark.as_deref(), Some("at the second attempt: a"));
        assert_eq!(both.told, "abb");
    }

    #[test]
    fn a_second_attempt_that_did_not_run_all_of_them_changes_nothing() {
        let both = ran(9, &["a", "b"]).followed_by(ran(1, &[]));
        assert_eq!((both.tally.passed, both.tally.failed), (9, 2));
        assert_eq!(both.remark, None);
    }
}
