//! `dist`: the pages as a folder and two archives, for an operator who has no Rust.
//!
//! In: nothing but the checkout; the pages are built as for publishing first. Out: in `target/dist` a
//! folder, the same as `.tar.gz` and `.zip`, and their checksums on the terminal. The same commit gives
//! the same bytes. What is in the folder is decided in `contents`, how it is packed in `archive`. Beside it
//! lies the embed as a package for npm, by `npm`.

mod archive;
mod contents;
mod licences;
mod npm;
mod third_party;
mod time;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::{self, Files};
use crate::stop::{Result, Stop};
use crate::{embed, pages, process, project};

/// The version that is packed; all packages of the workspace share it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds and packs, perhaps with the settings of a file in the pages.
pub(crate) fn dist(config: Option<&Path>) -> Result<()> {
    pages::build_for_publishing(true)?;
    let third_party = third_party::list()?;
    match config {
        Some(config) => pack_from(&configure(config)?, "-configured", &third_party)?,
        None => pack_from(&project::pages(), "", &third_party)?,
    };
    lay_out_package(&third_party)
}

/// Packs the pages that are built already, and gives the folder.
pub(crate) fn pack() -> Result<PathBuf> {
    pack_from(&project::pages(), "", &third_party::list()?)
}

/// The embed as a package for npm. It has no settings built in.
fn lay_out_package(third_party: &str) -> Result<()> {
    let embed = files::read(&project::pages().join(embed::FOLDER))?;
    let package = npm::package(embed, third_party);
    let folder = project::dist().join(format!("sspanel-auth-{VERSION}-npm"));
    files::write(&folder, &package)?;
    println!("For npm publish: {}", folder.display());
    Ok(())
}

/// The built pages once more, rendered with the settings of a file.
fn configure(config: &Path) -> Result<PathBuf> {
    let config = std::path::absolute(config)
        .map_err(|error| Stop::of(format!("{} is no path", config.display()), error))?;
    let folder = project::configured_pages();
    files::write(&folder, &files::read(&project::pages())?)?;
    println!("Building in {}", config.display());
    let mut render = Command::new("cargo");
    render
        .args(["run", "--quiet", "--locked", "--package", "render", "--"])
        .arg(&folder)
        .env("SSPANEL_AUTH_CONFIG", config)
        .current_dir(project::root());
    process::run(&mut render)?;
    Ok(folder)
}

fn pack_from(pages: &Path, mark: &str, third_party: &str) -> Result<PathBuf> {
    let name = format!("sspanel-auth-{VERSION}{mark}");
    println!("Packing {name} (a few seconds)");
    let packed = contents::of(files::read(pages)?, third_party)?;
    let seconds = time::of_commit()?;
    let archives = [
        ("tar.gz", archive::tar_gz(&name, &packed, seconds)?),
        ("zip", archive::zip(&name, &packed, seconds)?),
    ];
    let target = project::dist();
    let folder = target.join(&name);
    files::write(&folder, &packed)?;
    let bytes: usize = packed.values().map(Vec::len).sum();
    println!("In {}:", target.display());
    println!("{bytes:>10}  {name}/ ({} files)", packed.len());
    for (ending, archive) in archives {
        let file = format!("{name}.{ending}");
        files::write_one(&target.join(&file), &archive)?;
        println!("{:>10}  {file}", archive.len());
        println!("{:>10}  {}", "sha256", files::checksum(&archive));
    }
    Ok(folder)
}
