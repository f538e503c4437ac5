//! The foreign crates that the pages are built from, with the texts of their licences.
//!
//! In: what Cargo resolves for the WebAssembly of the pages, without what only runs while compiling. Out: a table in
//! Markdown, and below it each text that the crates carry, of several of one crate the shortest. Packages of the project
//! itself, which have a path, are left out. A crate that names no licence is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use crate::error::{Error, Result};
use crate::{pages, process, project};

const HEAD: &str = "\
# What sspanel-auth is built from

The WebAssembly is compiled from these crates and from the standard library of Rust (MIT OR
Apache-2.0); its linker leaves out what no page uses. sspanel-auth itself is under the licence in
`LICENSE`.

| crate | licence | source |
|---|---|---|
";

/// The text of `THIRD-PARTY.md`.
pub(super) fn third_party() -> Result<String> {
    // `cargo tree` rather than `cargo metadata`: the latter knows only the features of all packages of
    // the workspace together, and so names crates that are not in the pages.
    let mut command = Command::new("cargo");
    command.current_dir(project::root()).args([
        "tree",
        "--locked",
        "--package=sspanel-auth",
        "--features=hydrate",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--no-dedupe",
        "--format=| {p} | {l} | {r} |",
    ]);
    chapters(&process::output_of(&mut command)?)
}

fn chapters(tree: &str) -> Result<String> {
    let rows: BTreeSet<_> = tree
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut text = HEAD.to_owned();
    let mut packages = Vec::new();
    for row in rows {
        let mut columns = row.split('|').map(str::trim);
        let (package, licence) = (columns.nth(1), columns.next());
        let package = package.filter(|package| !package.contains('('));
        if let Some(package) = package {
            if licence.is_none_or(str::is_empty) {
                return Err(Error::new(format!("{package} names no licence")));
            }
            packages.push(package);
            text.extend([row, "\n"]);
        }
    }
    Ok(text + &texts(&packages))
}

/// The texts, with the names of the crates that each belongs to.
fn texts(packages: &[&str]) -> String {
    let mut by_text: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for package in packages {
        by_text.entry(text_of(package)).or_default().push(package);
    }
    let mut chapter = "\n## The texts of the licences\n".to_owned();
    let mut sections: Vec<_> = by_text.into_iter().collect();
    sections.sort_by(|(_, one), (_, other)| one.cmp(other));
    for (text, packages) in sections {
        let packages = packages.join(", ");
        let text = text.map_or_else(
            || "Without a text of its own; the table names the licence.".to_owned(),
            |text| format!("```text\n{text}\n```"),
        );
        // Writing to a string cannot fail.
        writeln!(chapter, "\n### {packages}\n\n{text}").ok();
    }
    chapter
}

/// The licence in the folder of a crate that Cargo has unpacked.
fn text_of(package: &str) -> Option<String> {
    let folder = package.replace(" v", "-");
    let folders = pages::crate_folders().into_iter();
    let files = folders.filter_map(|all| fs::read_dir(all.join(&folder)).ok());
    files
        .flatten()
        .flatten()
        .filter(|file| {
            let name = file.file_name().to_string_lossy().to_ascii_uppercase();
            let starts = ["LICENSE", "LICENCE", "COPYING"];
            starts.iter().any(|start| name.starts_with(start))
        })
        .filter_map(|file| fs::read_to_string(file.path()).ok())
        .map(|text| text.replace("\r\n", "\n").trim().to_owned())
        .min_by_key(|text| (text.len(), text.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_listed_once_in_order_and_our_own_are_not() {
        let tree = "| sspanel-auth v0.1.0 (/somewhere) | MIT |  |\n\
                    | b v2.0.0 | MIT OR Apache-2.0 | https://b.example |\n\
                    | a v1.0.0+x | (Zlib) |  |\n\
                    | b v2.0.0 | MIT OR Apache-2.0 | https://b.example |\n\n";
        let expected = "| a v1.0.0+x | (Zlib) |  |\n\
                        | b v2.0.0 | MIT OR Apache-2.0 | https://b.example |\n\n## ";
        let text = chapters(tree).unwrap();
        assert!(text.starts_with(&[HEAD, expected].concat()), "{text}");
        assert!(text.contains("\n### a v1.0.0+x, b v2.0.0\n\nWithout a text"));
        assert!(chapters("| a v1.0.0 |  |  |\n").is_err());
    }

    #[test]
    fn the_list_of_this_checkout_knows_what_the_pages_are_built_from() {
        let list = third_party().unwrap();
        for name in ["leptos", "wasm-bindgen", "serde_json"] {
            assert!(list.contains(&format!("\n| {name} v")), "{name}");
        }
        for name in ["sspanel-auth", "wasm-streams", "proptest", "leptos_macro"] {
            assert!(!list.contains(&format!("\n| {name} v")), "{name}");
        }
        assert!(list.contains("Permission is hereby granted"));
    }
}
