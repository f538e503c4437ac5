//! `bench`: measures how soon the login page can be used, beside a minimal page.
//!
//! In: the addresses of other pages to compare with. Out: two tables on the terminal and
//! `target/bench.json`. The pages are built as for publishing and laid out with their compressed copies,
//! as a web server has them; the package `bench` does the measuring. Nothing that it measures is an error.

use std::path::Path;

use crate::error::Result;
use crate::files;
use crate::serve::{build_program, program};
use crate::{compress, pages, process, project, tools};

/// Builds, lays out and measures.
pub(crate) fn bench(addresses: &[String]) -> Result<()> {
    let driver = tools::ensure_browser(tools::Engine::Chromium)?;
    pages::build_for_publishing(true)?;
    build_program("bench")?;
    let folder = project::target("bench");
    let floor = project::root().join("tests/bench/floor");
    lay_out(&floor, &folder.join("floor"))?;
    lay_out(&project::pages(), &folder.join("ours"))?;
    println!("Measuring (about ten minutes; other work of this machine makes the times longer)");
    let file = project::target("bench.json");
    let mut command = program("bench");
    command.arg(folder).arg(&file).args(addresses);
    process::run(command.env(tools::Engine::Chromium.variable(), driver))?;
    println!("Every run is in {}", file.display());
    Ok(())
}

fn lay_out(pages: &Path, folder: &Path) -> Result<()> {
    let mut files = files::read(pages)?;
    files.append(&mut compress::copies(&files)?);
    files::write(folder, &files)
}
