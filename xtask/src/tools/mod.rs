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

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) use browsers::{Engine, is_installed, ready_browser};
pub(crate) use rust::{ready_for_checks, ready_for_webassembly};
pub(crate) use system::{ready_caddy, ready_web_servers};
pub(crate) use versions::Tool;

use crate::project;
use crate::stop::{Result, Stop};
use crate::tools::versions::Source;

/// Starts programs with our tools first on their `PATH`.
pub(crate) struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// A command that runs in the workspace and finds the tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        // The system looks for the program on the `PATH` that the command is given.
        let mut command = Command::new(program);
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }
}

/// Installs whatever any command might need.
pub(crate) fn ready_all() -> Result<()> {
    ready_for_checks()?;
    ready_for_webassembly()?;
    ready(&Tool::for_testing())?;
    for engine in Engine::ALL {
        let driver = ready_browser(engine)?;
        println!("driver of {}: {}", engine.name(), driver.display());
    }
    ready_web_servers()?;
    println!("axe-core: {}", ready_axe()?.display());
    Ok(())
}

/// The script of axe-core, which tests find by the variable `AXE`.
pub(crate) fn ready_axe() -> Result<PathBuf> {
    Ok(install::ready(&versions::npm())?.join("node_modules/axe-core/axe.min.js"))
}

/// Makes sure that `tools` are there.
pub(crate) fn ready(tools: &[Tool]) -> Result<Toolbox> {
    let system = system_path();
    let mut folders = Vec::new();
    for tool in tools {
        if !is_on(&system, tool) {
            folders.push(install::ready(tool)?.join(tool.programs_folder()));
        }
    }
    folders.extend(std::env::split_paths(&system));
    let path = std::env::join_paths(folders)
        .map_err(|error| Stop::of("PATH cannot be extended", error))?;
    Ok(Toolbox { path })
}

fn system_path() -> OsString {
    std::env::var_os("PATH").unwrap_or_default()
}

/// The first `program` on `path`.
fn find(program: &str, path: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path)
        .map(|folder| folder.join(program))
        .find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|entry| entry.is_file() && entry.permissions().mode() & 0o111 != 0)
}

/// Whether every program of the tool is on `path` in the right version. The npm packages are taken from the lock
/// file alone.
fn is_on(path: &OsStr, tool: &Tool) -> bool {
    let is_right = |file: PathBuf| tool.is_right(&version_of(&file));
    let mut programs = tool.programs.iter();
    tool.source == Source::Crate
        && programs.all(|program| find(program, path).is_some_and(is_right))
}

/// What a program prints as its version; nothing if it cannot.
fn version_of(program: &Path) -> String {
    let output = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output();
    output
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}
