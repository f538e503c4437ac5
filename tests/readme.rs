//! Both READMEs say the same: the same parts, commands, tables, pictures and links.
//!
//! In: `README.md` and `README.zh-CN.md`, and those of the recipes. Out: what one of a pair has and the other lacks. The
//! sentences are free; a table has the same rows, a block of code the same lines but for its comments.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::{collections::BTreeSet, path::Path};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The folders of the pairs.
const PAIRS: [&str; 2] = ["", "recipes/"];

/// A cell that says in both languages which dialects work.
const CELLS: [(&str, &str); 3] = [
    ("both", "均可"),
    ("no", "不支持"),
    ("universal", "universal"),
];

/// What both of a pair have in common.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    /// The levels of the headings, in their order.
    headings: Vec<usize>,
    /// The lines of code, without comments.
    code: Vec<String>,
    /// For each row of a table what holds in every language, and how many cells it has.
    rows: Vec<(String, usize)>,
    /// The addresses of links and pictures, without those inside the file.
    addresses: BTreeSet<String>,
}

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(name)).expect(name)
}

fn shape(text: &str) -> Shape {
    let mut shape = Shape::default();
    let mut is_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
            shape.code.push(line.to_owned());
        } else if is_code {
            let code = line.split("  # ").next().unwrap_or_default();
            shape.code.push(code.trim_end().to_owned());
        } else if line.starts_with('#') {
            shape
                .headings
                .push(line.bytes().take_while(|byte| *byte == b'#').count());
        } else if line.starts_with('|') {
            shape.rows.push(row(line));
        }
        if !is_code {
            shape.addresses.extend(addresses(line));
        }
    }
    shape
}

/// The cells that are code, those about dialects, and the number of all cells.
fn row(line: &str) -> (String, usize) {
    let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
    let said = cells
        .iter()
        .filter_map(|cell| match cell.strip_prefix('`') {
            Some(rest) if rest.ends_with('`') => Some(spans(cell)),
            _ => {
                let known = CELLS.iter().find(|(en, zh)| cell == en || cell == zh);
                Some(known?.0.to_owned())
            }
        });
    (said.collect::<Vec<_>>().join(" "), cells.len())
}

/// What is between backquotes.
fn spans(cell: &str) -> String {
    let spans: Vec<_> = cell.split('`').skip(1).step_by(2).collect();
    spans.join(" ")
}

/// The addresses in a line, without the fragment, and with the name of the other README as that of this one.
fn addresses(line: &str) -> Vec<String> {
    let parts = line.split("](").skip(1);
    let addresses = parts.filter_map(|part| part.split([')', '#']).next());
    let addresses = addresses.filter(|address| !address.is_empty());
    addresses
        .map(|address| address.replace("README.zh-CN.md", "README.md"))
        .collect()
}

#[test]
fn both_readmes_have_the_same_parts() {
    for folder in PAIRS {
        let english = shape(&read(&format!("{folder}README.md")));
        let chinese = shape(&read(&format!("{folder}README.zh-CN.md")));
        assert_eq!(english.headings, chinese.headings, "{folder}");
        assert_eq!(english.code, chinese.code, "{folder}");
        assert_eq!(english.rows, chinese.rows, "{folder}");
        assert_eq!(english.addresses, chinese.addresses, "{folder}");
    }
}

#[test]
fn every_file_that_a_readme_links_to_is_there() {
    for folder in PAIRS {
        for name in ["README.md", "README.zh-CN.md"] {
            let text = read(&format!("{folder}{name}"));
            for address in text.lines().flat_map(addresses) {
                let is_file = Path::new(ROOT).join(folder).join(&address).exists();
                assert!(
                    is_file || address.starts_with("https://"),
                    "{folder}{name}: {address}"
                );
            }
        }
    }
}

/// A link inside a file leads to a heading, as GitHub makes an address of it.
#[test]
fn every_part_that_a_readme_links_to_is_there() {
    for folder in PAIRS {
        for name in ["README.md", "README.zh-CN.md"] {
            let text = read(&format!("{folder}{name}"));
            for (file, part) in text.split("](").skip(1).filter_map(fragment) {
                let path = if file.is_empty() { name } else { file };
                let other = read(&format!("{folder}{path}"));
                let headings = other.lines().filter(|line| line.starts_with('#'));
                assert!(
                    headings.map(slug).any(|it| it == part),
                    "{folder}{name}: {file}#{part}"
                );
            }
        }
    }
}

/// The file and the part that a link names.
fn fragment(link: &str) -> Option<(&str, &str)> {
    link.split(')').next()?.split_once('#')
}

fn slug(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text
        .chars()
        .filter(|it| it.is_alphanumeric() || " -_".contains(*it));
    kept.map(|it| if it == ' ' { '-' } else { it }).collect()
}

/// The versions of archives that a text names.
fn versions(text: &str) -> impl Iterator<Item = &str> {
    let rests = text.split("sspanel-auth-").skip(1);
    let versions = rests.filter_map(|rest| Some(rest.split_once(".zip")?.0));
    versions.filter(|version| version.chars().all(|it| it.is_ascii_digit() || it == '.'))
}

/// An operator who follows the words unpacks what the project packs now.
#[test]
fn the_readmes_name_the_present_version() {
    for name in ["README.md", "README.zh-CN.md"] {
        let text = read(name);
        let named: BTreeSet<_> = versions(&text).collect();
        assert_eq!(named, BTreeSet::from([env!("CARGO_PKG_VERSION")]), "{name}");
    }
}
