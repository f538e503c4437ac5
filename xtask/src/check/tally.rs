//! Counting results.
//!
//! In: the output of `cargo test` or of the browser's test runner. Out: a [`Tally`]. Both programs end
//! each set of tests with a line `test result: ok. 3 passed; 0 failed; 1 ignored; …`.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed, and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
    pub(super) skipped: u32,
}

impl Tally {
    /// One test that passed.
    pub(super) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    /// One test that failed.
    pub(super) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };
    /// One test that was not run.
    pub(super) const SKIPPED: Self = Self {
        passed: 0,
        failed: 0,
        skipped: 1,
    };

    /// Adds up every result line of an output.
    pub(super) fn read(output: &str) -> Self {
        let mut sum = Self::default();
        for tally in output.lines().filter_map(read_line) {
            sum += tally;
        }
        sum
    }

    /// How many tests there were.
    pub(super) fn count(self) -> u32 {
        self.passed + self.failed + self.skipped
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The last line of `test`, exactly.
impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            skipped,
        } = self;
        write!(
            formatter,
            "{passed} passed, {failed} failed, {skipped} skipped"
        )
    }
}

/// Reads a result line; anything else is none.
fn read_line(line: &str) -> Option<Tally> {
    let line = without_colours(line);
    // The word before the counts is `ok` or `FAILED`; the counts say it again.
    let (_, counts) = line
        .trim_start()
        .strip_prefix("test result: ")?
        .split_once(". ")?;
    let mut counts = counts.split("; ");
    Some(Tally {
        passed: number(counts.next()?, "passed")?,
        failed: number(counts.next()?, "failed")?,
        skipped: number(counts.next()?, "ignored")?,
    })
}

fn number(text: &str, word: &str) -> Option<u32> {
    text.strip_suffix(word)?.trim().parse().ok()
}

/// Takes out what makes a terminal show colours: an escape, and all up to the next letter.
fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|character: char| character.is_ascii_alphabetic());
        plain.extend(end.and_then(|end| part.get(end + 1..)));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u32, failed: u32, skipped: u32) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn every_set_of_tests_counts() {
        let output = "\nrunning 2 tests\ntest a ... ok\ntest b ... ignored\n\n\
            test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s\n\
            test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.07s\n";
        assert_eq!(Tally::read(output), tally(15, 2, 1));
    }

    #[test]
    fn colours_do_not_matter() {
        let line = "test result: \u{1b}[32mok\u{1b}[m. 3 passed; 0 failed; 0 ignored; 0 measured";
        assert_eq!(Tally::read(line), tally(3, 0, 0));
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in [
            "test result: none",
            "test result: ok. x passed; 0 failed; 0 ignored",
            "ok",
            "",
        ] {
            assert_eq!(Tally::read(line), Tally::default(), "{line}");
        }
    }

    #[test]
    fn the_last_line() {
        assert_eq!(
            tally(214, 0, 3).to_string(),
            "214 passed, 0 failed, 3 skipped"
        );
        assert_eq!(tally(1, 1, 0).count(), 2);
    }
}
