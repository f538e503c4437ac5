//! `serve`: the pages under `/portal/` in front of a panel, until Ctrl-C.
//!
//! In: the options. Out: pages built into a folder of their own, and a program that shows them: the
//! local panel (package `local-panel`, whose data is in memory and gone afterwards), or for a real panel
//! the package `panel-proxy`. Both print the address themselves.

use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use crate::arguments::ServeOptions;
use crate::process::{self, Running};
use crate::stop::{Result, Stop};
use crate::{pages, port, project};

/// Where the pages are shown, so that they and the panel's own paths never meet.
pub(crate) const BASE: &str = "/portal/";

/// Runs until Ctrl-C.
pub(crate) fn serve(options: &ServeOptions) -> Result<()> {
    let port = port::free(options.port, "choose another with --port")?;
    let toolbox = pages::ready_tools(options.release)?;
    pages::build(&toolbox, &project::served_pages(), options.release)?;
    build_program(package(options))?;
    let mut program = process::start(&mut show_command(options, port))?;
    port::wait_for(&mut program, port)?;
    if options.open {
        open(&format!("http://127.0.0.1:{port}{BASE}login"));
    }
    until_stopped(&mut [program])
}

/// Builds a program of the workspace, with Cargo's progress in sight.
pub(crate) fn build_program(package: &str) -> Result<()> {
    println!("Building {package} (about a minute on two cores the first time)");
    process::run(cargo().args(["build", "--package", package]))
}

/// The command that runs a program of the workspace. Cargo turns into the program, so that stopping the
/// one stops the other.
pub(crate) fn program(package: &str) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", package, "--"]);
    command
}

/// Waits for Ctrl-C, which is the right way to end; a program ending by itself is not.
pub(crate) fn until_stopped(programs: &mut [Running]) -> Result<()> {
    loop {
        match programs.iter_mut().try_for_each(Running::expect_alive) {
            Ok(()) => std::thread::sleep(std::time::Duration::from_millis(100)),
            Err(Stop::Interrupted) => {
                println!("\nStopped.");
                return Ok(());
            }
            Err(failure) => return Err(failure),
        }
    }
}

/// What shows the pages in front of the chosen panel.
fn package(options: &ServeOptions) -> &'static str {
    match options.panel {
        None => "local-panel",
        Some(_) => "panel-proxy",
    }
}

fn show_command(options: &ServeOptions, port: u16) -> Command {
    let mut command = program(package(options));
    command.args(["--port", &port.to_string(), "--base", BASE, "--pages"]);
    command.arg(project::served_pages());
    for (name, value) in [
        ("--registration", &options.registration),
        ("--fault", &options.fault),
        ("--panel", &options.panel),
    ] {
        if let Some(value) = value {
            command.args([name, value]);
        }
    }
    command
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(project::root());
    command
}

/// Opens a browser; failing that is no reason to stop serving. The browser is the reader's own: it is
/// not started as our program, and goes on when we stop.
fn open(address: &str) {
    let mut command = Command::new("xdg-open");
    command.arg(address).process_group(0);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    match command.spawn() {
        Ok(mut opener) => drop(std::thread::spawn(move || opener.wait())),
        Err(error) => println!("No browser could be opened: xdg-open: {error}"),
    }
}
