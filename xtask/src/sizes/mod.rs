//! What a first visit of the login page downloads, and what an embedded form does, and their limits.
//!
//! In: a folder of built pages. Out: tables of raw and compressed sizes, and whether the sums keep to the
//! limits. Sizes are those of brotli at its best quality, which is what a published build serves.
//! Which files count is decided in `references`.

mod crates;
mod references;

use std::path::Path;

use fs_err as fs;

use crate::stop::{Result, Stop};
use crate::{compress, pages, project};

/// Budgets in bytes, compressed by brotli: of `boot.js`, since a form has to work long before the app is there, of a
/// first visit of the login page, and of an embedded form. `ARCHITECTURE.md` says what each part costs.
const BOOT_BUDGET: usize = 6_500;
const VISIT_BUDGET: usize = 160_000;
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

/// Prints the tables; too large is not an error here.
pub(crate) fn print_report(pages: &Path) -> Result<()> {
    print_table("first visit of login", &first_visit(pages)?, VISIT_BUDGET);
    print_table("embedded form", &embedded(pages)?, EMBED_BUDGET);
    let program = project::compiled("wasm32-unknown-unknown/release/sspanel-auth.wasm");
    crates::print_table(&fs::read(program)?)
}

/// Prints the tables and insists on the limits.
pub(crate) fn gate(pages: &Path) -> Result<()> {
    let visit = first_visit(pages)?;
    let embed = embedded(pages)?;
    print_table("first visit of login", &visit, VISIT_BUDGET);
    print_table("embedded form", &embed, EMBED_BUDGET);
    let is_boot = |download: &&Download| download.name.starts_with("boot-");
    keep(
        "boot.js",
        brotli_sum(visit.iter().filter(is_boot)),
        BOOT_BUDGET,
    )?;
    keep("a first visit", brotli_sum(&visit), VISIT_BUDGET)?;
    keep("an embedded form", brotli_sum(&embed), EMBED_BUDGET)
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
    let page = fs::read_to_string(pages.join("index.html"))
        .map_err(|error| Stop::of("`cargo xtask build --release` comes first", error))?;
    let names = references::in_page(&page)?;
    if !names.iter().any(|name| name.ends_with("_bg.wasm")) {
        let why = "index.html names no WebAssembly file, so the sum would mean nothing";
        return Err(Stop::because(why));
    }
    let names = ["index.html".to_owned()].into_iter().chain(names);
    names.map(|name| download(pages, name)).collect()
}

/// Everything that the script of the element makes a browser download: all files beside it, but of the
/// phrases only the language that is the largest.
fn embedded(pages: &Path) -> Result<Vec<Download>> {
    let folder = pages.join(pages::EMBED);
    let mut downloads = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        downloads.push(download(&folder, name)?);
    }
    let is_phrases = |download: &Download| {
        let ending = Path::new(&download.name).extension();
        ending.is_some_and(|ending| ending == "json")
    };
    downloads.sort_by_key(|download| {
        (
            is_phrases(download),
            std::cmp::Reverse(download.brotli_bytes),
        )
    });
    let others = downloads
        .iter()
        .filter(|download| !is_phrases(download))
        .count();
    downloads.truncate(others + 1);
    Ok(downloads)
}

fn download(folder: &Path, name: String) -> Result<Download> {
    let bytes = fs::read(folder.join(&name))?;
    Ok(Download {
        name,
        raw_bytes: bytes.len(),
        brotli_bytes: compress::brotli(&bytes)?.len(),
    })
}

fn brotli_sum<'a>(downloads: impl IntoIterator<Item = &'a Download>) -> usize {
    downloads
        .into_iter()
        .map(|download| download.brotli_bytes)
        .sum()
}

fn print_table(title: &str, downloads: &[Download], budget: usize) {
    println!("{:>10} {:>10}  {title}", "bytes", "brotli");
    let sum = Download {
        name: format!("in all, of a budget of {budget} compressed"),
        raw_bytes: downloads.iter().map(|download| download.raw_bytes).sum(),
        brotli_bytes: brotli_sum(downloads),
    };
    for Download {
        name,
        raw_bytes,
        brotli_bytes,
    } in downloads.iter().chain([&sum])
    {
        println!("{raw_bytes:>10} {brotli_bytes:>10}  {name}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_phrases_of_the_embed_only_the_largest_counts() {
        let pages = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        let folder = pages.join(pages::EMBED);
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [
            ("embed.js", "1"),
            ("embed-en.json", "[1,2,3]"),
            ("embed-zh.json", "[]"),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let downloads = embedded(&pages).unwrap();
        let names: Vec<_> = downloads
            .iter()
            .map(|download| download.name.as_str())
            .collect();
        assert_eq!(names, ["embed.js", "embed-en.json"]);
        fs::remove_dir_all(pages).unwrap();
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
