//! The commands of the project: `cargo xtask serve`, `test`, `build` and a few more.
//!
//! In: a command line. Out: programs started one after another, their output passed on as it comes,
//! and an exit code. Every command does its own set-up (`tools`) and leaves no process behind
//! (`process`). What the commands and their options are is in `arguments`; each has a file of its own here.

mod arguments;
mod bench;
mod check;
mod compress;
mod dist;
mod error;
mod files;
mod gallery;
mod pages;
mod port;
mod probe;
mod process;
mod project;
mod serve;
mod sizes;
mod tools;
mod watch;

use std::process::ExitCode;

use crate::arguments::Task;
use crate::error::{Error, Result};

/// What a shell reports for a program ended by Ctrl-C: 128 + SIGINT.
const INTERRUPTED: u8 = 130;

fn main() -> ExitCode {
    let outcome = run(arguments::read());
    match outcome {
        Ok(code) => code,
        Err(Error::Interrupted) => {
            eprintln!("\nStopped before the end.");
            ExitCode::from(INTERRUPTED)
        }
        Err(Error::Failed(why)) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    process::stop_all_on_signals()?;
    match task {
        Task::Serve(options) => serve::serve(&options)?,
        Task::Watch(options) => watch::watch(&options)?,
        Task::Test(options) => return check::test(options.scope()),
        Task::Build { release } => pages::build_for_publishing(release)?,
        Task::Dist { config } => dist::dist(config.as_deref())?,
        Task::Release => dist::release()?,
        Task::Bench { addresses } => bench::bench(&addresses)?,
        Task::Gallery(options) => gallery::gallery(&options)?,
        Task::Probe { panel, language } => probe::probe(&panel, &language)?,
        Task::Sizes => sizes::print_report(&project::pages())?,
        Task::Tools => tools::ensure_all()?,
    }
    Ok(ExitCode::SUCCESS)
}
