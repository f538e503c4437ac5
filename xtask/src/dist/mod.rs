//! `dist`: the pages as a folder and two archives, for an operator who has no Rust.
//!
//! In: nothing but the checkout; the pages are built as for publishing first. Out: in `target/dist` a
//! folder, the same as `.tar.gz` and `.zip`, and their checksums on the terminal. The same commit gives
//! the same bytes. What is in the folder is decided in `contents`, how it is packed in `archive`.

mod archive;
mod contents;
mod third_party;
mod time;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::stop::{Result, Stop};
use crate::{pages, project};

/// The version that is packed; all packages of the workspace share it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Files of one folder by name, and so in a fixed order.
type Files = BTreeMap<String, Vec<u8>>;

/// Builds and packs.
pub(crate) fn dist() -> Result<()> {
    pages::build_for_publishing(true)?;
    pack()?;
    Ok(())
}

/// Packs the pages that are built already, and gives the folder.
pub(crate) fn pack() -> Result<PathBuf> {
    let name = format!("sspanel-auth-{VERSION}");
    println!("Packing {name} (a few seconds)");
    let files = contents::of(read_pages(&project::pages())?, &third_party::list()?)?;
    let seconds = time::of_commit()?;
    let archives = [
        ("tar.gz", archive::tar_gz(&name, &files, seconds)?),
        ("zip", archive::zip(&name, &files, seconds)?),
    ];
    let target = project::dist();
    let folder = target.join(&name);
    write_folder(&folder, &files)?;
    let bytes: usize = files.values().map(Vec::len).sum();
    println!("In {}:", target.display());
    println!("{bytes:>10}  {name}/ ({} files)", files.len());
    for (ending, archive) in archives {
        let file = format!("{name}.{ending}");
        write(&target.join(&file), &archive)?;
        println!("{:>10}  {file}", archive.len());
        println!("{:>10}  {}", "sha256", contents::checksum(&archive));
    }
    Ok(folder)
}

/// The built pages, which lie in one folder without folders in it.
fn read_pages(pages: &Path) -> Result<Files> {
    let unreadable = |error| Stop::of(format!("{} cannot be read", pages.display()), error);
    let mut files = Files::new();
    for entry in std::fs::read_dir(pages).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.insert(name, std::fs::read(entry.path()).map_err(unreadable)?);
    }
    Ok(files)
}

/// Writes the folder anew; files of an earlier run do not stay in it.
fn write_folder(folder: &Path, files: &Files) -> Result<()> {
    let unwritable = |error| Stop::of(format!("{} cannot be written", folder.display()), error);
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(unwritable)?;
    }
    for (name, bytes) in files {
        let file = folder.join(name);
        let around = file.parent().unwrap_or(folder);
        std::fs::create_dir_all(around).map_err(unwritable)?;
        write(&file, bytes)?;
    }
    Ok(())
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(file, bytes)
        .map_err(|error| Stop::of(format!("{} cannot be written", file.display()), error))
}
