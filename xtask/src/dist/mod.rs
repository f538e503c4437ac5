//! `dist`: the pages as a folder and two archives, for an operator who has no Rust.
//!
//! In: nothing but the checkout; the pages are built as for publishing first. Out: in `target/dist` a
//! folder, the same as `.tar.gz` and `.zip`, and their checksums on the terminal. The same commit gives
//! the same bytes. What is in the folder is decided in `contents`, how it is packed in `archive`.

mod archive;
mod contents;
mod third_party;
mod time;

use std::path::PathBuf;

use crate::files::{self, Files};
use crate::stop::Result;
use crate::{pages, project};

/// The version that is packed; all packages of the workspace share it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

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
    let packed = contents::of(files::read(&project::pages())?, &third_party::list()?)?;
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
        println!("{:>10}  {}", "sha256", contents::checksum(&archive));
    }
    Ok(folder)
}
