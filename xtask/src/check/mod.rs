//! `test`: every check and test of the project, one after another.
//!
//! In: how much to run. Out: what will be done (`plan`), a headline and the live output of each step, the report, and
//! as the very last line the count. A failing step does not hide the later ones: only a step that lacks something (no
//! browser, no built pages) is skipped, and the count says so. What the steps are is in `steps`, what they need in
//! `environment`; `nextest` runs the tests, `junit` reads their results.

mod environment;
mod junit;
mod nextest;
mod plan;
mod report;
mod result;
mod steps;

use std::process::ExitCode;
use std::time::Instant;

use crate::arguments::Scope;
use crate::check::environment::{Environment, SETUPS};
use crate::check::report::{Outcome, Report};
use crate::check::steps::{STEPS, Step};
use crate::error::{Error, Result};

/// Runs all steps, or the quick ones, in the engines that are asked for.
///
/// # Errors
/// Only an interruption: failures are part of the report.
pub(crate) fn test(scope: Scope) -> Result<ExitCode> {
    let mut report = Report::default();
    let mut environment = Environment::new(scope);
    let quick = environment.is_quick();
    let steps = STEPS.iter().filter(|step| !quick || step.is_quick);
    println!("{}", plan::lines(&steps.clone().collect::<Vec<_>>()));
    for setup in SETUPS.iter().filter(|setup| !quick || setup.is_quick) {
        report.add_setup(
            setup.title,
            unless_interrupted((setup.run)(&mut environment))?,
        );
    }
    for step in steps {
        report.add(step.title, run(step, &mut environment)?);
    }
    Ok(report.print())
}

fn run(step: &Step, environment: &mut Environment) -> Result<Outcome> {
    if let Some(missing) = step.needs.iter().find(|it| !environment.has(**it)) {
        return Ok(Outcome::skipped(missing.skip_reason()));
    }
    println!("\n== {} ==", step.title);
    let start = Instant::now();
    let result = unless_interrupted((step.run)(environment))?;
    Ok(Outcome::finished(result, start.elapsed()))
}

/// A failure is a result like any other; an interruption ends everything.
fn unless_interrupted<T>(result: Result<T>) -> Result<std::result::Result<T, String>> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Failed(why)) => Ok(Err(why)),
        Err(Error::Interrupted) => Err(Error::Interrupted),
    }
}
