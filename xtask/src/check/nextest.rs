//! Running tests with cargo-nextest, whose settings are in `.config/nextest.toml`.
//!
//! In: which tests, and what their environment adds. Out: a [`StepResult`], read from the report that nextest
//! writes; its lines on the terminal are for the reader alone. All tests of the workspace are compiled together, so
//! that each call takes the same programs.

use std::process::Command;

use crate::check::junit;
use crate::check::result::{Failure, StepResult, Tally};
use crate::error::{Error, Result};
use crate::tools::Toolbox;
use crate::{process, project};

/// Where the profile `ci` writes its report.
const REPORT: &str = "target/nextest/ci/junit.xml";

/// A command that runs the tests that a filter names.
pub(super) fn command(toolbox: &Toolbox, filter: &str) -> Command {
    let mut command = toolbox.command("cargo");
    command
        .args(["nextest", "run", "--workspace", "--profile", "ci"])
        .args(["--filterset", filter])
        // The frames of a runtime around a failed assertion say nothing.
        .env("RUST_BACKTRACE", "0");
    command
}

/// Runs such a command.
///
/// # Errors
/// A run that ended before any test, such as one that did not compile.
pub(super) fn run(command: &mut Command) -> Result<StepResult> {
    let report = project::root().join(REPORT);
    // Removes the report of an earlier run.
    std::fs::remove_file(&report).ok();
    let status = process::start(command)?.wait()?;
    if !report.exists() {
        let reason = format!("no test was run ({status})");
        return Err(Error::new(reason));
    }
    let mut result = junit::read(&fs_err::read_to_string(report)?)?;
    if !status.success() && result.failures.is_empty() {
        result.tally += Tally::FAILED;
        result.failures.push(Failure {
            name: "cargo nextest".to_owned(),
            message: format!("ended with {status} although no test failed"),
        });
    }
    Ok(result)
}
