//! Installing a tool of a given version, completely or not at all.
//!
//! In: a [`Tool`]. Out: the folder with its programs. A tool is installed into a folder beside the
//! final one and renamed when it is whole, so that an interrupted installation is never taken for a
//! finished one and two checkouts at once do no harm. Nothing is put among the user's own programs.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::versions::{Source, Tool};
use super::{is_program, system};
use crate::process;
use crate::stop::{Result, Stop};

/// The folder with the tool's programs, which are installed if they are missing.
pub(super) fn folder_with(tool: &Tool) -> Result<PathBuf> {
    let tools = tools_folder()?;
    let whole = tools.join(format!("{}-{}", tool.name, tool.version));
    let programs = whole.join(tool.programs_folder());
    if !has_all(&programs, tool) {
        let stem = format!(".{}-{}.", tool.name, tool.version);
        clear_abandoned(&tools, &stem);
        let part = tools.join(format!("{stem}{}", std::process::id()));
        println!(
            "Installing {} {} into {}",
            tool.name,
            tool.version,
            whole.display()
        );
        println!("  ({}, once on this machine)", tool.patience);
        let installed = install(tool, &part).and_then(|()| put_in_place(tool, &part, &whole));
        // Gone already when all went well.
        fs::remove_dir_all(&part).ok();
        installed?;
    }
    Ok(programs)
}

/// Whether the tool is installed.
pub(super) fn is_there(tool: &Tool) -> bool {
    tools_folder().is_ok_and(|tools| {
        let whole = tools.join(format!("{}-{}", tool.name, tool.version));
        has_all(&whole.join(tool.programs_folder()), tool)
    })
}

impl Tool {
    /// Where the programs are within an installation.
    fn programs_folder(&self) -> PathBuf {
        match self.source {
            Source::Crate => "bin".into(),
            Source::Npm => "node_modules/.bin".into(),
            Source::Script => Path::new("node_modules").join(self.name),
        }
    }
}

fn has_all(folder: &Path, tool: &Tool) -> bool {
    tool.programs.iter().all(|program| {
        let file = folder.join(program);
        match tool.source {
            Source::Script => file.is_file(),
            _ => is_program(&file),
        }
    })
}

fn install(tool: &Tool, into: &Path) -> Result<()> {
    fs::create_dir_all(into)
        .map_err(|error| Stop::of(format!("{} cannot be made", into.display()), error))?;
    match tool.source {
        Source::Crate => install_crate(tool, into),
        Source::Npm | Source::Script => install_npm(tool, into),
    }
}

/// Builds a tool with the versions its authors chose, or with the newest fitting ones if a registry
/// does not have those.
fn install_crate(tool: &Tool, into: &Path) -> Result<()> {
    let (status, said) = process::run_reading(cargo_install(tool, into).arg("--locked"))?;
    if status.success() {
        return Ok(());
    }
    if !said.contains("failed to select a version") {
        return Err(Stop::because(format!(
            "{} could not be built ({status})",
            tool.name
        )));
    }
    println!(
        "The registry lacks a version named by {}; taking the nearest instead.",
        tool.name
    );
    process::run(&mut cargo_install(tool, into))
}

fn cargo_install(tool: &Tool, into: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["install", tool.name, "--version", &tool.version, "--root"])
        .arg(into)
        // Away from the workspace: its `.cargo/config.toml` is not meant for tools.
        .current_dir(into)
        .env("CARGO_TARGET_DIR", into.join("build"))
        // Cargo warns about programs that are not on PATH; these are found in another way.
        .env("PATH", with_first(&into.join("bin")))
        // Built in a third of the time of an optimised build, and fast enough.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256");
    command
}

/// The search path with one folder before all others.
fn with_first(folder: &Path) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
    std::env::join_paths(folders).unwrap_or(path)
}

fn install_npm(tool: &Tool, into: &Path) -> Result<()> {
    system::ready_node()?;
    let mut command = Command::new("npm");
    command
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
            "--prefix",
        ])
        .arg(into)
        .arg(format!("{}@{}", tool.name, tool.version))
        .current_dir(into);
    process::run(&mut command)
}

/// Removes what installations left that were killed half-way; it may be a gigabyte.
fn clear_abandoned(tools: &Path, stem: &str) {
    for entry in fs::read_dir(tools).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let process = name
            .to_str()
            .and_then(|name| name.strip_prefix(stem)?.parse().ok());
        if process.is_some_and(|process| !process::is_process_alive(process)) {
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

/// Renames a finished installation to its final name.
fn put_in_place(tool: &Tool, part: &Path, whole: &Path) -> Result<()> {
    if !has_all(&part.join(tool.programs_folder()), tool) {
        return Err(Stop::because(format!(
            "{} came without its programs",
            tool.name
        )));
    }
    fs::remove_dir_all(part.join("build")).ok();
    if fs::rename(part, whole).is_ok() || has_all(&whole.join(tool.programs_folder()), tool) {
        // Either ours is in place, or another checkout was faster.
        return Ok(());
    }
    // What is there is not whole: it makes way.
    fs::remove_dir_all(whole)
        .and_then(|()| fs::rename(part, whole))
        .map_err(|error| Stop::of(format!("{} cannot be written", whole.display()), error))
}

/// Where tools are kept: below the user's cache folder, or where `SSPANEL_AUTH_TOOLS` says.
fn tools_folder() -> Result<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    choose_folder(
        variable("SSPANEL_AUTH_TOOLS"),
        variable("XDG_CACHE_HOME"),
        variable("HOME"),
    )
    .ok_or_else(|| Stop::because("HOME is not set; set SSPANEL_AUTH_TOOLS to a folder for tools"))
}

fn choose_folder(
    own: Option<OsString>,
    cache: Option<OsString>,
    home: Option<OsString>,
) -> Option<PathBuf> {
    if let Some(own) = own {
        return std::path::absolute(own).ok();
    }
    // The XDG rules: a relative cache folder is to be ignored.
    let cache = cache
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute());
    let cache = cache.or_else(|| home.map(|home| PathBuf::from(home).join(".cache")))?;
    Some(cache.join("sspanel-auth/tools"))
}

#[cfg(test)]
mod tests;
