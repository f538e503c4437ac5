//! What a first visit of the login page downloads, and what an embedded form does, and their limits.
//!
//! In: a folder of built pages. Out: tables of raw and compressed sizes, and whether the sums keep to the
//! limits. Sizes are those of brotli at its best quality, which is what a published build serves.
//! Which files count is decided in `references`.

mod crates;
mod references;

use std::fmt::Write as _;
use std::path::Path;

use crate::compress;
use crate::embed;
use crate::files;
use crate::project;
use crate::stop::{Result, Stop};

/// Budgets in bytes, compressed by brotli: of `boot.js`, since a form has to work long before the app is there, of a
/// first visit of the login page, and of an embedded form. `ARCHITECTURE.md` says what each part costs.
const BOOT_BUDGET: usize = 6_000;
pub(crate) const VISIT_BUDGET: usize = 160_000;
const EMBED_BUDGET: usize = 123_000;

/// How much a budget may be exceeded before the check fails, in percent: a budget is an aim and no ruler.
const SLACK_PERCENT: usize = 5;

/// One downloaded file.
#[derive(Debug, PartialEq, Eq)]
struct Download {
    name: String,
    raw_bytes: usize,
    brotli_bytes: usize,
}

/// Prints the table; too large is not an error here.
pub(crate) fn print_report(pages: &Path) -> Result<()> {
    print!("{}", first_visit_table(&first_visit(pages)?));
    print!("{}", embed_table(&embedded(pages)?));
    let program = project::compiled("wasm32-unknown-unknown/release/sspanel-auth.wasm");
    print!("{}", crates::table(&files::read_one(&program)?)?);
    Ok(())
}

/// Prints the table and insists on the limits.
pub(crate) fn gate(pages: &Path) -> Result<()> {
    let downloads = first_visit(pages)?;
    let embedded = embedded(pages)?;
    print!("{}", first_visit_table(&downloads));
    print!("{}", embed_table(&embedded));
    let boot = |download: &&Download| download.name.starts_with("boot-");
    let boot_sum = downloads
        .iter()
        .filter(boot)
        .map(|boot| boot.brotli_bytes)
        .sum();
    keep("boot.js", boot_sum, BOOT_BUDGET)?;
    keep("a first visit", brotli_sum(&downloads), VISIT_BUDGET)?;
    keep("an embedded form", brotli_sum(&embedded), EMBED_BUDGET)
}

fn keep(what: &str, bytes: usize, budget: usize) -> Result<()> {
    let limit = budget + budget * SLACK_PERCENT / 100;
    if bytes <= limit {
        return Ok(());
    }
    Err(Stop::because(format!(
        "{what} downloads {} bytes more than its budget of {budget} and {SLACK_PERCENT} % allow",
        bytes - limit
    )))
}

/// The page and everything it makes a browser download, in the page's order.
fn first_visit(pages: &Path) -> Result<Vec<Download>> {
    let mut downloads = vec![download(pages, "index.html")?];
    let html = read(pages, "index.html")?;
    for name in references::in_page(&String::from_utf8_lossy(&html)) {
        downloads.push(download(pages, &name)?);
    }
    let is_app = |name: &str| Path::new(name).extension().is_some_and(|end| end == "wasm");
    if downloads.iter().any(|download| is_app(&download.name)) {
        return Ok(downloads);
    }
    Err(Stop::because(
        "index.html names no WebAssembly file, so the sum would mean nothing",
    ))
}

/// Everything that the script of the element makes a browser download: all files beside it, but of the
/// phrases only the language that is the largest.
fn embedded(pages: &Path) -> Result<Vec<Download>> {
    let folder = pages.join(embed::FOLDER);
    let files = files::read(&folder)?;
    let downloads = files.keys().map(|name| download(&folder, name));
    let (mut phrases, mut downloads): (Vec<_>, Vec<_>) = downloads
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .partition(|download| embed::is_phrases(&download.name));
    phrases.sort_by_key(|download| download.brotli_bytes);
    downloads.extend(phrases.pop());
    Ok(downloads)
}

fn download(pages: &Path, name: &str) -> Result<Download> {
    let bytes = read(pages, name)?;
    let brotli_bytes = compress::brotli(&bytes)?.len();
    Ok(Download {
        name: name.to_owned(),
        raw_bytes: bytes.len(),
        brotli_bytes,
    })
}

fn read(pages: &Path, name: &str) -> Result<Vec<u8>> {
    let file = pages.join(name);
    std::fs::read(&file).map_err(|error| {
        Stop::of(
            format!("{} (from `cargo xtask build --release`)", file.display()),
            error,
        )
    })
}

fn brotli_sum(downloads: &[Download]) -> usize {
    downloads.iter().map(|download| download.brotli_bytes).sum()
}

fn first_visit_table(downloads: &[Download]) -> String {
    table("first visit of login", downloads, VISIT_BUDGET)
}

fn embed_table(downloads: &[Download]) -> String {
    table("embedded form", downloads, EMBED_BUDGET)
}

fn table(title: &str, downloads: &[Download], budget: usize) -> String {
    let mut table = format!("{:>10} {:>10}  {title}\n", "bytes", "brotli");
    let raw_sum = downloads.iter().map(|download| download.raw_bytes).sum();
    let sum = Download {
        name: format!("in all, of a budget of {budget} compressed"),
        raw_bytes: raw_sum,
        brotli_bytes: brotli_sum(downloads),
    };
    for Download {
        name,
        raw_bytes,
        brotli_bytes,
    } in downloads.iter().chain([&sum])
    {
        // Writing to a string cannot fail.
        writeln!(table, "{raw_bytes:>10} {brotli_bytes:>10}  {name}").ok();
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up() {
        let file = |name: &str, raw_bytes, brotli_bytes| Download {
            name: name.to_owned(),
            raw_bytes,
            brotli_bytes,
        };
        let files = [
            file("index.html", 1000, 300),
            file("app.wasm", 200_000, 70_000),
        ];
        let table = table("a visit", &files, 115_000);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[1], "      1000        300  index.html");
        assert!(
            lines[3].starts_with("    201000      70300  in all"),
            "{}",
            lines[3]
        );
    }

    #[test]
    fn a_budget_has_a_slack_that_is_kept_to_the_byte() {
        assert_eq!(keep("x", 105, 100), Ok(()));
        let complaint = "x downloads 1 bytes more than its budget of 100 and 5 % allow";
        assert_eq!(keep("x", 106, 100), Err(Stop::because(complaint)));
    }

    #[test]
    fn pages_that_are_not_built_say_how_to_build_them() {
        match first_visit(Path::new("/nowhere")) {
            Err(Stop::Failed(why)) => assert!(why.contains("cargo xtask build"), "{why}"),
            other => panic!("{other:?}"),
        }
    }
}
