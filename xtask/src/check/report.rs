//! The outcome of each step, and the report at the end.
//!
//! In: outcomes in the order of the steps. Out: what failed, what was flaky, why tests were skipped, a list of the
//! steps, the sum as the very last line, and the exit code. A step that ran and reported no test at all has failed:
//! it proves nothing.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Duration;

use crate::check::result::{StepResult, Tally};

/// The outcome of one step.
pub(super) struct Outcome {
    result: StepResult,
    duration: Duration,
    /// Why it failed as a whole or was skipped.
    remark: Option<String>,
}

/// Outcomes so far.
#[derive(Default)]
pub(super) struct Report {
    lines: Vec<(&'static str, Outcome)>,
}

impl Outcome {
    /// A step that was not run.
    pub(super) fn skipped(reason: &str) -> Self {
        Self {
            result: StepResult {
                reasons: vec![reason.to_owned()],
                ..Tally::SKIPPED.into()
            },
            duration: Duration::ZERO,
            remark: Some(format!("skipped: {reason}")),
        }
    }

    /// A step that was run, with its result or with what stopped it.
    pub(super) fn finished(result: Result<StepResult, String>, duration: Duration) -> Self {
        let (result, remark) = match result {
            Ok(result) if result.tally == Tally::default() => {
                (Tally::FAILED.into(), Some("no test was run".to_owned()))
            }
            Ok(result) => {
                let flaky = result.flaky.len();
                (result, (flaky > 0).then(|| format!("{flaky} flaky")))
            }
            Err(reason) => (Tally::FAILED.into(), Some(reason)),
        };
        Self {
            result,
            duration,
            remark,
        }
    }

    fn line(&self, title: &str) -> String {
        let tally = self.result.tally;
        let word = match tally {
            Tally { failed: 1.., .. } => "FAILED",
            Tally { passed: 0, .. } => "skipped",
            _ => "ok",
        };
        let seconds = self.duration.as_secs_f32();
        let remark = self.remark.as_deref().unwrap_or_default();
        let counts = format!("{}/{}/{}", tally.passed, tally.failed, tally.skipped);
        format!("{word:<8}{title:<34}{counts:>10}{seconds:>8.1} s  {remark}")
            .trim_end()
            .to_owned()
    }
}

impl Report {
    /// Adds a step and prints its outcome at once.
    pub(super) fn add(&mut self, title: &'static str, outcome: Outcome) {
        println!("{}", outcome.line(title));
        self.lines.push((title, outcome));
    }

    /// Adds a part of the set-up, which counts only if it failed.
    pub(super) fn add_setup(&mut self, title: &'static str, result: Result<(), String>) {
        if let Err(reason) = result {
            self.add(title, Outcome::finished(Err(reason), Duration::ZERO));
        }
    }

    /// Prints everything and the sum; nothing may be printed after it.
    pub(super) fn print(&self) -> ExitCode {
        let sum = self.sum();
        print!("{}", self.text());
        println!("\n{sum}");
        if sum.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn text(&self) -> String {
        let results = self.lines.iter().map(|(title, it)| it.line(title));
        let parts = [
            ("Failed", self.failures()),
            ("Flaky: passed at a later attempt", self.flaky()),
            ("Skipped", self.reasons()),
            ("Results (passed/failed/skipped)", results.collect()),
        ];
        let parts = parts.iter().filter(|(_, lines)| !lines.is_empty());
        let parts =
            parts.map(|(headline, lines)| format!("\n== {headline} ==\n{}\n", lines.join("\n")));
        parts.collect::<Vec<_>>().concat()
    }

    /// What failed, and why.
    fn failures(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (title, outcome) in &self.lines {
            for failure in &outcome.result.failures {
                lines.push(failure.name.clone());
                lines.extend(failure.message.lines().map(|line| format!("    {line}")));
            }
            if outcome.result.tally.failed > 0 && outcome.result.failures.is_empty() {
                let reason = outcome.remark.as_deref().unwrap_or_default();
                lines.push(format!("{title}: {reason}"));
            }
        }
        lines
    }

    /// What did not pass at once.
    fn flaky(&self) -> Vec<String> {
        let tests = self.results().flat_map(|result| &result.flaky);
        tests
            .map(|test| format!("{} ({} attempts)", test.name, test.attempts))
            .collect()
    }

    /// Why tests were skipped, and how many of them.
    fn reasons(&self) -> Vec<String> {
        let mut counts = BTreeMap::<&str, u32>::new();
        for reason in self.results().flat_map(|result| &result.reasons) {
            *counts.entry(reason).or_default() += 1;
        }
        counts
            .iter()
            .map(|(reason, count)| format!("{count:>4}  {reason}"))
            .collect()
    }

    fn results(&self) -> impl Iterator<Item = &StepResult> {
        self.lines.iter().map(|(_, outcome)| &outcome.result)
    }

    fn sum(&self) -> Tally {
        let mut sum = Tally::default();
        for result in self.results() {
            sum += result.tally;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::result::{Failure, Flaky};

    fn report(result: Result<StepResult, String>) -> Report {
        let mut report = Report::default();
        report.add(
            "One",
            Outcome::finished(result, Duration::from_millis(1500)),
        );
        report
    }

    #[test]
    fn what_failed_or_was_flaky_or_skipped_is_named_before_the_results() {
        let mut report = report(Ok(StepResult {
            tally: Tally::of(5, 1, 2),
            failures: vec![Failure {
                name: "e2e chromium::a".to_owned(),
                message: "panicked\nbadly".to_owned(),
            }],
            flaky: vec![Flaky {
                name: "e2e webkit::b".to_owned(),
                attempts: 3,
            }],
            reasons: vec!["webkit lacks c".to_owned(), "webkit lacks c".to_owned()],
        }));
        report.add("Two", Outcome::skipped("the pages were not built"));
        report.add_setup("Set-up", Err("no network".to_owned()));
        assert_eq!(
            report.text(),
            "
== Failed ==
e2e chromium::a
    panicked
    badly
Set-up: no network

== Flaky: passed at a later attempt ==
e2e webkit::b (3 attempts)

== Skipped ==
   1  the pages were not built
   2  webkit lacks c

== Results (passed/failed/skipped) ==
FAILED  One                                    5/1/2     1.5 s  1 flaky
skipped Two                                    0/0/1     0.0 s  skipped: the pages were not built
FAILED  Set-up                                 0/1/0     0.0 s  no network
"
        );
        assert_eq!(report.sum().to_string(), "5 passed, 2 failed, 3 skipped");
    }

    #[test]
    fn a_run_without_trouble_is_a_list_of_steps_and_a_good_set_up_does_not_count() {
        let mut report = report(Ok(Tally::PASSED.into()));
        report.add_setup("Set-up", Ok(()));
        assert_eq!(
            report.text(),
            "
== Results (passed/failed/skipped) ==
ok      One                                    1/0/0     1.5 s
"
        );
        assert_eq!(report.sum(), Tally::PASSED);
    }

    #[test]
    fn a_step_without_any_test_has_failed() {
        let report = report(Ok(StepResult::default()));
        assert_eq!(report.sum(), Tally::FAILED);
        assert!(report.text().contains("One: no test was run"));
    }
}
