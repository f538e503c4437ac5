//! `serve`: the pages under `/portal/` in front of a panel, until Ctrl-C.
//!
//! In: the options. Out: pages, built into a folder of their own, and a running server: the local panel (package
//! `local-panel`, with its data in memory), which prints its address, or Caddy with `serve/panel.Caddyfile` in front of a
//! real panel.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::arguments::ServeOptions;
use crate::error::{Error, Result};
use crate::process::{self, Running};
use crate::{pages, port, project, tools};

/// The base path of the pages, which no path of the panel begins with.
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
        println!("The panel: {panel}, at every other path; requests change real accounts.");
        caddy(panel, port)
    } else {
        build_program("local-panel")?;
        let mut command = local_panel(port, &project::target(PAGES));
        command.args(panel_options(options));
        command
    };
    let mut program = process::start(&mut command)?;
    port::wait_for(&mut program, port)?;
    if options.open {
        open(&address);
    }
    until_stopped(&mut [program])
}

/// Writes the `config.json` of the pages.
fn write_settings(dialect: &str) -> Result<()> {
    let file = project::target(PAGES).join("config.json");
    fs_err::write(file, format!("{{\"dialect\": \"{dialect}\"}}\n"))?;
    Ok(())
}

/// Builds a program of the workspace and shows Cargo's progress.
pub(crate) fn build_program(package: &str) -> Result<()> {
    println!("Building {package} (about a minute on two cores the first time)");
    process::run(cargo().args(["build", "--package", package]))
}

/// The command that runs a program of the workspace. Cargo replaces its process by the program (`exec`), so a signal
/// stops the program.
pub(crate) fn program(package: &str) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", package, "--"]);
    command
}

/// Waits for Ctrl-C. It is an error if a program ends before.
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

/// The command that runs the local panel with these pages.
pub(crate) fn local_panel(port: u16, pages: &Path) -> Command {
    let mut command = program("local-panel");
    command.args(["--port", &port.to_string(), "--base", BASE, "--pages"]);
    command.arg(pages);
    command
}

fn panel_options(options: &ServeOptions) -> impl Iterator<Item = &str> {
    let values = [
        ("--registration", &options.registration),
        ("--generation", &options.generation),
        ("--fault", &options.fault),
    ];
    let given = values.into_iter();
    given
        .filter_map(|(name, value)| Some([name, value.as_deref()?]))
        .flatten()
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

/// Opens a browser in a process group of its own, so that Ctrl-C does not end it. Failure is only reported.
fn open(address: &str) {
    let mut command = Command::new("xdg-open");
    command.arg(address).process_group(0).stdin(Stdio::null());
    if let Err(error) = command.stdout(Stdio::null()).spawn() {
        println!("No browser could be opened: xdg-open: {error}");
    }
}
