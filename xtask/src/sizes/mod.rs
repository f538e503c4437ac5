//! The download of a first visit of the login page and of an embedded form, and their limits.
//!
//! In: a folder of pages from a release build. Out: tables of raw and compressed sizes, and an error if a sum exceeds its
//! limit. Files are compressed by brotli at its best quality, as in a release.

mod crates;

use std::path::Path;

use fs_err as fs;

use crate::error::{Error, Result};
use crate::{compress, pages, project};

/// Budgets in bytes, compressed by brotli: of `boot.js`, which sends a press before the app has started, of a first
/// visit of the login page, and of an embedded form. `ARCHITECTURE.md` has the cost of each part.
const BOOT_BUDGET: usize = 4_600;
const VISIT_BUDGET: usize = 192_000;
const EMBED_BUDGET: usize = 142_000;

/// In the names of files that only some forms load.
const ON_DEMAND: &str = "captcha-";

/// The limit is this much above the budget, in percent: a budget is an aim.
const SLACK_PERCENT: usize = 5;

/// One downloaded file.
struct Download {
    name: String,
    raw_bytes: usize,
    brotli_bytes: usize,
}

/// Prints the tables and does not check the limits.
pub(crate) fn print_report(pages: &Path) -> Result<()> {
    print_tables(pages)?;
    let program = project::compiled("wasm32-unknown-unknown/release/sspanel-auth.wasm");
    crates::print_table(&fs::read(program)?)
}

/// Prints the tables and fails if a limit is exceeded.
pub(crate) fn gate(pages: &Path) -> Result<()> {
    let [visit, embed] = print_tables(pages)?;
    let is_boot = |download: &&Download| download.name.starts_with("boot-");
    let boot = brotli_sum(visit.iter().filter(is_boot));
    check_limit("boot.js", boot, BOOT_BUDGET)?;
    check_limit("a first visit", brotli_sum(&visit), VISIT_BUDGET)?;
    check_limit("an embedded form", brotli_sum(&embed), EMBED_BUDGET)
}

fn check_limit(what: &str, bytes: usize, budget: usize) -> Result<()> {
    let limit = budget + budget * SLACK_PERCENT / 100;
    if bytes <= limit {
        return Ok(());
    }
    Err(Error::new(format!(
        "{what} downloads {} bytes more than its budget of {budget} and {SLACK_PERCENT} % allow",
        bytes - limit
    )))
}

fn print_tables(pages: &Path) -> Result<[Vec<Download>; 2]> {
    let mut visit = downloads(pages, &["index.html", "icon.svg"])?;
    // A page has the phrases of its language.
    visit.retain(|download| !has_ending(download, "json"));
    let embed = downloads(&pages.join(pages::EMBED), &["embed.js"])?;
    print_table("first visit of login", &visit, VISIT_BUDGET);
    print_table("embedded form", &embed, EMBED_BUDGET);
    Ok([visit, embed])
}

/// These files and all files with a hash in their names, since the former load the latter. Of the phrases, only the largest
/// language counts, and the script of a captcha is loaded on demand.
fn downloads(folder: &Path, entries: &[&str]) -> Result<Vec<Download>> {
    let mut downloads = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if entries.contains(&name.as_str()) || (is_hashed(&name) && !name.contains(ON_DEMAND)) {
            let bytes = fs::read(folder.join(&name))?;
            downloads.push(Download {
                name,
                raw_bytes: bytes.len(),
                brotli_bytes: compress::brotli(&bytes)?.len(),
            });
        }
    }
    let is_phrases = |download: &Download| has_ending(download, "json");
    downloads.sort_by_key(|it| (is_phrases(it), std::cmp::Reverse(it.brotli_bytes)));
    let others = downloads.iter().filter(|it| !is_phrases(it)).count();
    downloads.truncate(others + 1);
    if downloads.iter().any(|it| has_ending(it, "wasm")) {
        return Ok(downloads);
    }
    Err(Error::new("`cargo xtask build --release` comes first"))
}

fn has_ending(download: &Download, ending: &str) -> bool {
    let found = Path::new(&download.name).extension();
    found.is_some_and(|found| found == ending)
}

/// Whether a name has the 16 digits of a hash.
fn is_hashed(name: &str) -> bool {
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|it| it.is_ascii_hexdigit());
    name.split(['-', '_', '.']).any(is_hash)
}

fn brotli_sum<'a>(downloads: impl IntoIterator<Item = &'a Download>) -> usize {
    downloads.into_iter().map(|it| it.brotli_bytes).sum()
}

fn print_table(title: &str, downloads: &[Download], budget: usize) {
    println!("{:>10} {:>10}  {title}", "bytes", "brotli");
    for it in downloads {
        println!("{:>10} {:>10}  {}", it.raw_bytes, it.brotli_bytes, it.name);
    }
    let raw_bytes: usize = downloads.iter().map(|it| it.raw_bytes).sum();
    let brotli_bytes = brotli_sum(downloads);
    println!("{raw_bytes:>10} {brotli_bytes:>10}  in all, of a budget of {budget} compressed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_hashed_files_and_the_largest_phrases_count() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for (name, text) in [
            ("embed.js", "1"),
            ("embed-0123456789abcdef.wasm", "123"),
            ("embed-en-0123456789abcdef.json", "[1,2,3]"),
            ("embed-zh-Hans-0123456789abcdef.json", "[]"),
            ("check.js", "1"),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let names: Vec<_> = downloads(folder, &["embed.js"])
            .unwrap()
            .into_iter()
            .map(|download| download.name)
            .collect();
        let expected = [
            "embed-0123456789abcdef.wasm",
            "embed.js",
            "embed-en-0123456789abcdef.json",
        ];
        assert_eq!(names, expected);
        fs::remove_file(folder.join(expected[0])).unwrap();
        assert!(downloads(folder, &["embed.js"]).is_err());
    }

    #[test]
    fn a_limit_is_a_budget_and_its_slack() {
        assert_eq!(check_limit("x", 105, 100), Ok(()));
        let message = "x downloads 1 bytes more than its budget of 100 and 5 % allow";
        assert_eq!(check_limit("x", 106, 100), Err(Error::new(message)));
    }
}
