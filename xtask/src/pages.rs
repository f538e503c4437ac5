//! Building the pages and the embed with trunk.
//!
//! In: a folder and whether to build as for publishing. Out: that folder with the pages, and in a release with the
//! embed in a folder of its own, or trunk's own error on the terminal. What is built and how is in `Trunk.toml`,
//! `index.html`, `src/boot/embed.html` and in the package `render`, which trunk runs as its hook.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Result;
use crate::process;
use crate::project;
use crate::tools::{self, Tool, Toolbox};

/// The folder of the embed, below that of the pages.
pub(crate) const EMBED: &str = "embed";

/// Installs what a build takes and builds into `target/pages`.
pub(crate) fn build_for_publishing(release: bool) -> Result<()> {
    let toolbox = ensure_tools(release)?;
    build(&toolbox, &project::pages(), release)?;
    println!("The pages are in {}", project::pages().display());
    Ok(())
}

/// Installs what a build takes.
pub(crate) fn ensure_tools(release: bool) -> Result<Toolbox> {
    tools::ensure_for_webassembly()?;
    tools::ensure(&Tool::for_building(release))
}

/// Builds the pages into `folder`.
pub(crate) fn build(toolbox: &Toolbox, folder: &Path, release: bool) -> Result<()> {
    if release {
        return build_configured(toolbox, folder, None);
    }
    fetch_crates()?;
    println!("Building the pages (about a minute on two cores, less when repeated)");
    process::run(&mut trunk(toolbox, "build", folder))
}

/// Builds pages and embed as for publishing, perhaps with the settings of a file in the pages.
pub(crate) fn build_configured(
    toolbox: &Toolbox,
    folder: &Path,
    config: Option<&Path>,
) -> Result<()> {
    fetch_crates()?;
    // For WebAssembly only: the native program that renders the pages keeps its own flags.
    let flags = (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        short_paths(),
    );
    println!("Building the pages, small (about 3 minutes on two cores, less when repeated)");
    let mut pages = trunk(toolbox, "build", folder);
    if let Some(config) = config {
        pages.env("SSPANEL_AUTH_CONFIG", config);
    }
    process::run(pages.arg("--release").env(flags.0, &flags.1))?;
    println!("Building the embed (about 2 minutes on two cores, less when repeated)");
    let mut embed = trunk(toolbox, "build", &folder.join(EMBED));
    embed.args(["src/boot/embed.html", "--release"]);
    process::run(embed.env(flags.0, &flags.1))
}

/// Compiler flags that keep the paths of this machine out of the pages: visitors should not download
/// them, and another machine should build the same bytes. Cargo splits the flags at spaces, so a path
/// with a space stays as it is.
fn short_paths() -> String {
    let folders = crate_folders().into_iter().chain([project::root()]);
    let flags = folders.map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    let flags: Vec<_> = flags.filter(|flag| !flag.contains(' ')).collect();
    flags.join(" ")
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

/// Downloads the crates with visible progress; trunk itself works offline and would wait in silence.
pub(crate) fn fetch_crates() -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(["fetch", "--locked"])
            .current_dir(project::root()),
    )
}
