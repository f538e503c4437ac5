//! `test`: every check and test of the project, one after another.
//!
//! In: how much to run. Out: a headline and the live output of each step, a list of results, and as
//! the very last line the count. A failing step does not hide the later ones: only a step whose
//! ground is missing (no browser, no built pages) is skipped, and the count says so. What the steps are
//! is in `steps`, what they need in `ground`, how their results are read in `ran`.

mod failures;
mod ground;
mod ran;
mod report;
mod steps;
mod tally;

use std::process::ExitCode;
use std::time::Instant;

use crate::arguments::Extent;
use crate::check::ground::Ground;
use crate::check::report::{Outcome, Report};
use crate::check::steps::{STEPS, Step};
use crate::stop::{Result, Stop};

/// Runs all steps, or the quick ones, in the engines that are asked for.
///
/// # Errors
/// Only an interruption: failures are part of the report.
pub(crate) fn test(extent: Extent) -> Result<ExitCode> {
    let mut report = Report::default();
    let mut ground = Ground::new(extent);
    let quick = ground.is_quick();
    // Quick steps need none of it but rustfmt and clippy.
    for setup in ground::SETUPS
        .iter()
        .filter(|setup| !quick || setup.is_quick)
    {
        report.add_setup(setup.title, unless_interrupted((setup.run)(&mut ground))?);
    }
    for step in STEPS {
        let outcome = run(step, &mut ground)?;
        report.add(step.title, outcome);
    }
    Ok(report.print())
}

fn run(step: &Step, ground: &mut Ground) -> Result<Outcome> {
    if ground.is_quick() && !step.is_quick {
        return Ok(Outcome::skipped("left out by --quick"));
    }
    if let Some(missing) = step.needs.iter().find(|need| !ground.has(**need)) {
        return Ok(Outcome::skipped(missing.complaint()));
    }
    println!("\n== {} ==", step.title);
    let start = Instant::now();
    let tally = unless_interrupted((step.run)(ground))?;
    Ok(Outcome::ran(tally, start.elapsed()))
}

/// A failure is a result like any other; an interruption ends everything.
fn unless_interrupted<T>(result: Result<T>) -> Result<std::result::Result<T, String>> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(Stop::Failed(why)) => Ok(Err(why)),
        Err(Stop::Interrupted) => Err(Stop::Interrupted),
    }
}
