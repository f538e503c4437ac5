//! Building the pages with trunk.
//!
//! In: a folder and whether to build as for publishing. Out: that folder with the pages, or trunk's own
//! complaint on the terminal. What is built and how is in `Trunk.toml` and `index.html`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::embed;
use crate::process;
use crate::project;
use crate::stop::Result;
use crate::tools::{self, Tool, Toolbox};

/// Installs what a build takes and builds into `target/pages`.
pub(crate) fn build_for_publishing(release: bool) -> Result<()> {
    let toolbox = ready_tools(release)?;
    build(&toolbox, &project::pages(), release)?;
    println!("The pages are in {}", project::pages().display());
    Ok(())
}

/// Installs what a build takes.
pub(crate) fn ready_tools(release: bool) -> Result<Toolbox> {
    tools::ready_for_webassembly()?;
    tools::ready(&Tool::for_building(release))
}

/// Builds the pages into `folder`.
pub(crate) fn build(toolbox: &Toolbox, folder: &Path, release: bool) -> Result<()> {
    fetch_crates()?;
    let mut command = trunk(toolbox, "build", folder);
    if release {
        println!("Building the pages, small (about 3 minutes on two cores, less when repeated)");
        command.arg("--release");
        process::run(with_short_paths(&mut command))?;
        embed::build(toolbox, folder)
    } else {
        println!("Building the pages (about a minute on two cores, less when repeated)");
        process::run(&mut command)
    }
}

/// Compiles without the paths of this machine, for WebAssembly only: the native program that renders the
/// pages keeps its own flags.
pub(crate) fn with_short_paths(command: &mut Command) -> &mut Command {
    let flags = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    command.env(flags, short_paths().join(" "))
}

/// Compiler flags that keep the paths of this machine out of the pages: visitors should not download
/// them, and another machine should build the same bytes. Cargo splits the flags at spaces, so a path
/// with a space stays as it is.
fn short_paths() -> Vec<String> {
    crate_folders()
        .into_iter()
        .chain([project::root()])
        .map(|folder| format!("--remap-path-prefix={}/=", folder.display()))
        .filter(|flag| !flag.contains(' '))
        .collect()
}

/// Where Cargo unpacks crates, one folder for each registry.
pub(crate) fn crate_folders() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let crates = home.map(|home| home.join("registry/src"));
    let folders = crates.and_then(|crates| std::fs::read_dir(crates).ok());
    let folders = folders.into_iter().flatten().flatten();
    folders.map(|entry| entry.path()).collect()
}

/// A trunk command with the folder it writes to.
pub(crate) fn trunk(toolbox: &Toolbox, subcommand: &str, folder: &Path) -> Command {
    let mut command = toolbox.command("trunk");
    command.args([subcommand, "--dist"]).arg(folder);
    // Trunk takes `NO_COLOR=1`, as the convention has it, for a malformed flag.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// Downloads the crates in sight; trunk itself works offline and would wait in silence.
pub(crate) fn fetch_crates() -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(["fetch", "--locked"])
            .current_dir(project::root()),
    )
}
