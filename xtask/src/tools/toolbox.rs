//! Starting programs with the right tools found first.
//!
//! In: the tools that a command needs. Out: a [`Toolbox`]. A right version on `PATH` is taken as it is; what is missing is
//! installed. Trunk finds its own tools through the same `PATH`.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::install;
use super::path::{find, system_path};
use super::versions::{Source, Tool};
use crate::error::{Error, Result};
use crate::project;

/// Starts programs with our tools first on their `PATH`.
pub(crate) struct Toolbox {
    pub(super) path: OsString,
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

/// Makes sure that `tools` are there.
pub(crate) fn ensure(tools: &[Tool]) -> Result<Toolbox> {
    let system = system_path();
    let mut folders = Vec::new();
    for tool in tools {
        if !is_on(&system, tool) {
            folders.push(install::ensure(tool)?.join(tool.programs_folder()));
        }
    }
    folders.extend(std::env::split_paths(&system));
    let path = std::env::join_paths(folders)
        .map_err(|error| Error::caused_by("PATH cannot be extended", error))?;
    Ok(Toolbox { path })
}

/// Whether every program of the tool is on `path` in the right version. The npm packages are taken from the lock
/// file alone.
pub(super) fn is_on(path: &OsStr, tool: &Tool) -> bool {
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
