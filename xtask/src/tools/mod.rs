//! The programs needed to build and test the pages, each in exactly one version.
//!
//! In: what a command is about to do. Out: a [`Toolbox`] that starts programs with the right tools
//! found first. A right version on `PATH` is taken as it is; what is missing is installed (`install`)
//! below the user's cache folder, shared by all checkouts. What belongs to the system is in `system`,
//! browsers are in `browsers`, what belongs to the Rust toolchain in `rust`. Trunk finds its tools through `PATH`.

mod browsers;
mod install;
mod rust;
mod system;
mod versions;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) use browsers::{Engine, is_installed, ready_browser};
pub(crate) use rust::{ready_for_checks, ready_for_webassembly};
pub(crate) use system::ready_web_servers;
pub(crate) use versions::Tool;

use crate::project;
use crate::stop::{Result, Stop};

/// Starts programs with our tools first on their `PATH`.
pub(crate) struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// A command that runs in the workspace and finds the tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        let found = find(program, &self.path).unwrap_or_else(|| PathBuf::from(program));
        let mut command = Command::new(found);
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }
}

/// Installs whatever any command might need.
pub(crate) fn ready_all() -> Result<()> {
    ready_for_checks()?;
    ready_for_webassembly()?;
    let toolbox = ready(&versions::all()?)?;
    let mut drivers = Vec::new();
    for engine in Engine::ALL {
        drivers.push(ready_browser(engine)?);
    }
    let axe = ready_axe()?;
    ready_web_servers()?;
    for tool in versions::all()? {
        for program in tool.programs {
            println!(
                "{program} {}: {}",
                tool.version,
                shown(find(program, &toolbox.path))
            );
        }
    }
    for (engine, driver) in Engine::ALL.iter().zip(drivers) {
        println!("driver of {}: {}", engine.name(), driver.display());
    }
    println!("axe-core: {}", axe.display());
    Ok(())
}

/// The script of axe-core, which tests find by the variable `AXE`.
pub(crate) fn ready_axe() -> Result<PathBuf> {
    let tool = versions::axe();
    let folder = install::folder_with(&tool)?;
    Ok(tool
        .programs
        .iter()
        .map(|script| folder.join(script))
        .collect())
}

/// Makes sure that `tools` are there.
pub(crate) fn ready(tools: &[Tool]) -> Result<Toolbox> {
    let system = std::env::var_os("PATH").unwrap_or_default();
    let mut folders = Vec::new();
    for tool in tools {
        if !is_on(&system, tool) {
            folders.push(install::folder_with(tool)?);
        }
    }
    folders.extend(std::env::split_paths(&system));
    let path = std::env::join_paths(folders)
        .map_err(|error| Stop::of("PATH cannot be extended", error))?;
    Ok(Toolbox { path })
}

/// The first `program` on `path`.
fn find(program: &str, path: &OsString) -> Option<PathBuf> {
    std::env::split_paths(path)
        .map(|folder| folder.join(program))
        .find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|entry| entry.is_file() && entry.permissions().mode() & 0o111 != 0)
}

/// Whether every program of the tool is on `path` in the right version.
fn is_on(path: &OsString, tool: &Tool) -> bool {
    tool.programs
        .iter()
        .all(|program| find(program, path).is_some_and(|file| tool.is_right(&version_of(&file))))
}

/// What a program says about its version; nothing if it cannot say.
fn version_of(program: &Path) -> String {
    let output = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output();
    output
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}

fn shown(file: Option<PathBuf>) -> String {
    file.map_or_else(|| "missing".to_owned(), |file| file.display().to_string())
}
