//! `dist`: the pages as a folder and two archives, for an operator who has no Rust.
//!
//! In: nothing but the checkout; the pages are built as for publishing first. Out: in `target/dist` a
//! folder, the same as `.tar.gz` and `.zip`, and their checksums on the terminal. Both archives hold one folder, `sspanel-auth`,
//! as the recipes name it. The same commit gives the same bytes. What is in the folder is decided in `contents`, how it is
//! packed in `archive`. Beside it lies the embed as a package for npm, by `npm`. A release also has the checksums of the
//! archives as a file, and notes.

mod archive;
mod contents;
mod licences;
mod notes;
mod npm;

use std::path::{Path, PathBuf};

use fs_err as fs;

use crate::error::Result;
use crate::files;
use crate::{pages, project};

/// The version that is packed; all packages of the workspace share it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The folder in the archives: an upgrade has the same.
const FOLDER: &str = "sspanel-auth";

/// What is packed, by the endings of its archives.
const ARCHIVES: [&str; 2] = ["tar.gz", "zip"];

/// Builds and packs, perhaps with the settings of a file in the pages.
pub(crate) fn dist(config: Option<&Path>) -> Result<()> {
    let toolbox = pages::ensure_tools(true)?;
    let third_party = licences::third_party()?;
    let (pages, mark) = match config {
        Some(_) => (project::target("pages-configured"), "-configured"),
        None => (project::pages(), ""),
    };
    pages::build_configured(&toolbox, &pages, config)?;
    pack_from(&pages, mark, &third_party)?;
    let folder = lay_out_package(&pages, &third_party)?;
    println!("For npm publish: {}", folder.display());
    Ok(())
}

/// Builds and packs what is published: archives, their checksums, and notes.
pub(crate) fn release() -> Result<()> {
    let target = project::target("dist");
    files::remove(&target)?;
    dist(None)?;
    let mut archives = files::Files::new();
    for ending in ARCHIVES {
        let name = format!("sspanel-auth-{VERSION}.{ending}");
        archives.insert(name.clone(), fs::read(target.join(name))?);
    }
    let sums = contents::checksums(&archives);
    let changelog = fs::read_to_string(project::root().join("CHANGELOG.md"))?;
    fs::write(target.join("SHA256SUMS"), &sums)?;
    fs::write(
        target.join("NOTES.md"),
        notes::of(&changelog, VERSION, &sums)?,
    )?;
    println!(
        "To publish: the archives, SHA256SUMS and NOTES.md in {}",
        target.display()
    );
    Ok(())
}

/// Packs the pages that are built already, and gives the folder.
pub(crate) fn pack() -> Result<PathBuf> {
    pack_from(&project::pages(), "", &licences::third_party()?)
}

/// Lays the package for npm out from the pages that are built already, and gives the folder.
pub(crate) fn lay_out() -> Result<PathBuf> {
    lay_out_package(&project::pages(), &licences::third_party()?)
}

/// The embed as a package for npm. It has no settings built in.
fn lay_out_package(pages: &Path, third_party: &str) -> Result<PathBuf> {
    let mut embed = files::read(&pages.join(pages::EMBED))?;
    // The list for the self-check.
    embed.remove("files.json");
    let folder = project::target("dist").join(format!("sspanel-auth-{VERSION}-npm"));
    files::write(&folder, &npm::package(embed, third_party))?;
    Ok(folder)
}

fn pack_from(pages: &Path, mark: &str, third_party: &str) -> Result<PathBuf> {
    let name = format!("sspanel-auth-{VERSION}{mark}");
    println!("Packing {name} (a few seconds)");
    let recipes = files::read(&project::root().join("recipes"))?;
    let packed = contents::of(files::read(pages)?, recipes, third_party)?;
    let time = archive::commit_time()?;
    let archives = [
        archive::tar_gz(FOLDER, &packed, time)?,
        archive::zip(FOLDER, &packed, time)?,
    ];
    let target = project::target("dist");
    let folder = target.join(&name);
    files::write(&folder, &packed)?;
    let bytes: usize = packed.values().map(Vec::len).sum();
    println!("In {}:", target.display());
    println!("{bytes:>10}  {name}/ ({} files)", packed.len());
    for (ending, archive) in ARCHIVES.into_iter().zip(archives) {
        let file = format!("{name}.{ending}");
        fs::write(target.join(&file), &archive)?;
        println!("{:>10}  {file}", archive.len());
        println!("{:>10}  {}", "sha256", files::checksum(&archive));
    }
    Ok(folder)
}
