//! `serve`: the pages under `/portal/` in front of a panel, until Ctrl-C.
//!
//! In: the options. Out: pages built into a folder of their own, and a program that shows them: the
//! local panel (package `local-panel`, whose data is in memory and gone afterwards), which prints the address itself, or
//! for a real panel Caddy with `serve/panel.Caddyfile`.

use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use crate::arguments::ServeOptions;
use crate::error::{Error, Result};
use crate::process::{self, Running};
use crate::{pages, port, project, tools};

/// Where the pages are shown, so that they and the panel's own paths never meet.
pub(crate) const BASE: &str = "/portal/";

/// The folder of the pages, below `target`.
const PAGES: &str = "pages-served";

/// Runs until Ctrl-C.
pub(crate) fn serve(options: &ServeOptions) -> Result<()> {
    let port = port::free(options.port, "choose another with --port")?;
    let toolbox = pages::ensure_tools(options.release)?;
    if options.panel.is_some() {
        tools::ensure_caddy()?;
    }
    pages::build(&toolbox, &project::target(PAGES), options.release)?;
    if let Some(dialect) = &options.dialect {
        write_settings(dialect)?;
    }
    let address = format!("http://127.0.0.1:{port}{BASE}login");
    let mut command = if let Some(panel) = &options.panel {
        println!("The pages: {address}");
        println!("The panel: {panel}, at every other path; what is done there is done for real.");
        caddy(panel, port)
    } else {
        build_program("local-panel")?;
        local_panel(options, port)
    };
    let mut program = process::start(&mut command)?;
    port::wait_for(&mut program, port)?;
    if options.open {
        open(&address);
    }
    until_stopped(&mut [program])
}

/// Writes the settings of the pages, as an operator would: the build has left a file without any.
fn write_settings(dialect: &str) -> Result<()> {
    let file = project::target(PAGES).join("config.json");
    fs_err::write(file, format!("{{\"dialect\": \"{dialect}\"}}\n"))?;
    Ok(())
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
            Err(Error::Interrupted) => {
                println!("\nStopped.");
                return Ok(());
            }
            Err(failure) => return Err(failure),
        }
    }
}

fn local_panel(options: &ServeOptions, port: u16) -> Command {
    let mut command = program("local-panel");
    command.args(["--port", &port.to_string(), "--base", BASE, "--pages"]);
    command.arg(project::target(PAGES));
    for (name, value) in [
        ("--registration", &options.registration),
        ("--generation", &options.generation),
        ("--fault", &options.fault),
    ] {
        if let Some(value) = value {
            command.args([name, value]);
        }
    }
    command
}

fn caddy(panel: &str, port: u16) -> Command {
    let (_, host) = panel.split_once("://").unwrap_or_default();
    let own = project::target("caddy");
    let mut command = Command::new("caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(project::root().join("xtask/src/serve/panel.Caddyfile"))
        .env("PORT", port.to_string())
        .env("PAGES", project::target(PAGES))
        .env("PANEL", panel)
        .env("PANEL_HOST", host)
        .env("XDG_CONFIG_HOME", &own)
        .env("XDG_DATA_HOME", &own);
    command
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(project::root());
    command
}

/// Opens a browser, which goes on when we stop; failing that is no reason to stop serving.
fn open(address: &str) {
    let mut command = Command::new("xdg-open");
    command.arg(address).process_group(0).stdin(Stdio::null());
    if let Err(error) = command.stdout(Stdio::null()).spawn() {
        println!("No browser could be opened: xdg-open: {error}");
    }
}
