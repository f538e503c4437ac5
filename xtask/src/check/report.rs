//! What became of each step, and the lines at the end.
//!
//! In: outcomes in the order of the steps. Out: what the failed tests said, a list, the sum as the very
//! last line, and the exit code. A step that ran and reported no test at all has failed: it proves nothing.

use std::process::ExitCode;
use std::time::Duration;

use crate::check::ran::Ran;
use crate::check::tally::Tally;

/// What became of one step.
pub(super) struct Outcome {
    tally: Tally,
    duration: Duration,
    /// Why it failed or was skipped, or what else is to be known.
    remark: Option<String>,
    /// What its failed tests said.
    told: String,
}

/// Outcomes so far.
#[derive(Default)]
pub(super) struct Report {
    lines: Vec<(&'static str, Outcome)>,
}

impl Outcome {
    /// A step that was not run.
    pub(super) fn skipped(why: &str) -> Self {
        let remark = Some(format!("skipped: {why}"));
        Self {
            tally: Tally::SKIPPED,
            duration: Duration::ZERO,
            remark,
            told: String::new(),
        }
    }

    /// A step that was run, with its count or with what stopped it.
    pub(super) fn ran(result: Result<Ran, String>, duration: Duration) -> Self {
        let broken = |why: String| Ran {
            tally: Tally::FAILED,
            remark: Some(why),
            ..Ran::default()
        };
        let ran = match result {
            Ok(ran) if ran.tally.count() == 0 => broken("no test was run".to_owned()),
            Ok(ran) => ran,
            Err(why) => broken(why),
        };
        Self {
            tally: ran.tally,
            duration,
            remark: ran.remark,
            told: ran.told,
        }
    }

    fn line(&self, title: &str) -> String {
        let word = match self.tally {
            Tally { failed: 1.., .. } => "FAILED",
            Tally { passed: 0, .. } => "skipped",
            _ => "ok",
        };
        let seconds = self.duration.as_secs_f32();
        let remark = self.remark.as_deref().unwrap_or_default();
        let Tally {
            passed,
            failed,
            skipped,
        } = self.tally;
        let counts = format!("{passed}/{failed}/{skipped}");
        format!("{word:<8}{title:<34}{counts:>10}{seconds:>8.1} s  {remark}")
            .trim_end()
            .to_owned()
    }
}

impl Report {
    /// Adds a step and says at once what became of it.
    pub(super) fn add(&mut self, title: &'static str, outcome: Outcome) {
        println!("{}", outcome.line(title));
        self.lines.push((title, outcome));
    }

    /// Adds a part of the set-up, which counts only if it failed.
    pub(super) fn add_setup(&mut self, title: &'static str, result: Result<(), String>) {
        if let Err(why) = result {
            self.add(title, Outcome::ran(Err(why), Duration::ZERO));
        }
    }

    /// Prints all outcomes and the sum; nothing may be printed after it.
    pub(super) fn print(&self) -> ExitCode {
        for (title, outcome) in self.lines.iter().filter(|(_, it)| !it.told.is_empty()) {
            println!("\n== What failed: {title} ==\n{}", outcome.told.trim_end());
        }
        println!("\n== Results (passed/failed/skipped) ==");
        for (title, outcome) in &self.lines {
            println!("{}", outcome.line(title));
        }
        let sum = self.sum();
        println!("\n{sum}");
        if sum.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn sum(&self) -> Tally {
        let mut sum = Tally::default();
        for (_, outcome) in &self.lines {
            sum += outcome.tally;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(result: Result<Tally, String>) -> Outcome {
        let ran = |tally| Ran {
            tally,
            ..Ran::default()
        };
        Outcome::ran(result.map(ran), Duration::from_millis(1500))
    }

    #[test]
    fn results_add_up_and_a_set_up_counts_only_when_it_failed() {
        let mut report = Report::default();
        report.add_setup("Set-up", Ok(()));
        report.add(
            "One",
            ran(Ok(Tally {
                passed: 5,
                failed: 0,
                skipped: 1,
            })),
        );
        report.add("Two", ran(Err("broken".to_owned())));
        report.add("Three", Outcome::skipped("no ground"));
        assert_eq!(
            report.sum(),
            Tally {
                passed: 5,
                failed: 1,
                skipped: 2
            }
        );
        report.add_setup("Set-up", Err("no network".to_owned()));
        assert_eq!(report.sum().failed, 2);
    }

    #[test]
    fn a_step_without_any_test_has_failed() {
        let outcome = ran(Ok(Tally::default()));
        assert_eq!(outcome.tally, Tally::FAILED);
        assert!(outcome.line("Empty").contains("no test was run"));
    }

    #[test]
    fn lines_say_what_happened() {
        let line = ran(Ok(Tally::PASSED)).line("Formatting");
        assert_eq!(
            line,
            "ok      Formatting                             1/0/0     1.5 s"
        );
        assert!(
            ran(Err("why".to_owned()))
                .line("x")
                .starts_with("FAILED  x")
        );
        let skipped = Outcome::skipped("the pages were not built").line("x");
        assert!(
            skipped.starts_with("skipped x") && skipped.ends_with("not built"),
            "{skipped}"
        );
    }
}
