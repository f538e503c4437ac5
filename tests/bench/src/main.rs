//! Measures how soon the built login page can be used, beside a minimal page.
//!
//! In: a folder with two builds of a login page, `floor` (written by hand, in this package's folder) and
//! `ours`, each with its compressed copies; a file to write; and addresses of any other pages to
//! compare with. Out: a table on the terminal, and all runs as JSON in the file. `cargo xtask bench`
//! prepares the folder. Times are a report, and never fail.
//!
//! ```text
//! main --> visit    one run: two browsers; watch.js and press.js run in the page
//!          traffic  bytes and the first POST, from the browser's own log
//!      --> summary  medians of all runs
//!      --> table    the terminal
//!          report   JSON
//! ```

mod figure;
mod profile;
mod report;
mod summary;
mod table;
mod traffic;
mod visit;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use local_panel::{Options, Panel};

use crate::{
    profile::Profile,
    report::Measured,
    visit::{Result, Visitors},
};

/// An odd number, so that the median is one of the runs.
const RUNS: usize = 11;

/// Measures how soon the built login page can be used, beside a minimal page.
#[derive(Parser)]
struct Arguments {
    /// Folder with the two builds, `floor` and `ours`
    folder: PathBuf,
    /// File for all runs, as JSON
    file: PathBuf,
    /// Other pages to measure as well
    addresses: Vec<String>,
}

/// A page to be measured.
struct Page {
    name: String,
    address: String,
}

impl Page {
    fn new(name: &str, address: String) -> Self {
        let name = name.to_owned();
        Self { name, address }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match bench(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn bench(arguments: Arguments) -> Result<()> {
    let Arguments {
        folder,
        file,
        addresses,
    } = arguments;
    let floor = serve(&folder.join("floor")).await?;
    let ours = serve(&folder.join("ours")).await?;
    let mut pages = vec![
        Page::new("floor", floor.address_of("login")),
        Page::new("ours", ours.address_of("login")),
    ];
    for address in addresses {
        pages.push(Page::new(&address.clone(), address));
    }
    let mut measured = Vec::new();
    for profile in Profile::ALL {
        let before = floor.origin() + "/";
        let pages = measure(&Visitors { before, profile }, &pages).await?;
        println!("\n{}", table::text(profile, &pages));
        measured.push((profile, pages));
    }
    fs::write(&file, format!("{:#}\n", report::json(&measured)))?;
    Ok(())
}

/// A panel with pages under `/portal/`.
async fn serve(pages: &Path) -> Result<Panel> {
    let options = Options {
        pages: Some(pages.to_owned()),
        ..Options::default()
    };
    Ok(local_panel::start(options).await?)
}

/// Measures the pages in turns, so that a busy moment of the machine affects all of them.
async fn measure(visitors: &Visitors, pages: &[Page]) -> Result<Vec<Measured>> {
    let mut measured: Vec<_> = pages.iter().map(|page| Measured::of(&page.name)).collect();
    for number in 1..=RUNS {
        for (page, measured) in pages.iter().zip(&mut measured) {
            let profile = visitors.profile.name();
            println!("{profile}, run {number} of {RUNS}: {}", page.name);
            measured.runs.push(visitors.run(&page.address).await?);
        }
    }
    Ok(measured)
}
