//! The licence texts of foreign crates, each text once.
//!
//! In: names and versions of crates that Cargo has unpacked. Out: Markdown with the texts that the crates
//! carry, of several the shortest, and under which crates each stands. A crate without a text of its own
//! is named at the end; its licence is in the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::pages;

/// The chapter with the texts.
pub(super) fn texts(crates: &[(String, String)]) -> String {
    let folders = pages::crate_folders();
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut silent = Vec::new();
    for (name, version) in crates {
        let title = format!("{name} {version}");
        let folder = format!("{name}-{version}");
        let text = folders.iter().find_map(|all| text_in(&all.join(&folder)));
        match text {
            Some(text) => by_text.entry(text).or_default().push(title),
            None => silent.push(title),
        }
    }
    chapter(&by_text, &silent)
}

fn chapter(by_text: &BTreeMap<String, Vec<String>>, silent: &[String]) -> String {
    let mut chapter = "\n## The texts of the licences\n".to_owned();
    let mut sections: Vec<_> = by_text.iter().collect();
    sections.sort_by_key(|(_, crates)| *crates);
    // Writing to a string cannot fail.
    for (text, crates) in sections {
        let crates = crates.join(", ");
        writeln!(chapter, "\n### {crates}\n\n```text\n{text}\n```").ok();
    }
    if !silent.is_empty() {
        let silent = silent.join(", ");
        writeln!(chapter, "\n### Without a text of their own\n\n{silent}").ok();
    }
    chapter
}

/// The licence in a crate's folder.
fn text_in(folder: &Path) -> Option<String> {
    let texts = fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path());
    let texts = texts.filter(|file| is_licence(file.as_path()));
    texts
        .filter_map(|file| fs::read_to_string(file).ok())
        .map(|text| text.replace("\r\n", "\n").trim().to_owned())
        .min_by_key(|text| (text.len(), text.clone()))
}

fn is_licence(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_ascii_uppercase();
    ["LICENSE", "LICENCE", "COPYING"]
        .iter()
        .any(|start| name.starts_with(start))
        && file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_stands_once() {
        let by_text = BTreeMap::from([
            ("two".to_owned(), vec!["b 1".to_owned()]),
            ("one".to_owned(), vec!["a 1".to_owned(), "c 1".to_owned()]),
        ]);
        let expected = "\n## The texts of the licences\n\n### a 1, c 1\n\n```text\none\n```\n\
                        \n### b 1\n\n```text\ntwo\n```\n\n### Without a text of their own\n\nd 1\n";
        assert_eq!(chapter(&by_text, &["d 1".to_owned()]), expected);
    }

    #[test]
    fn a_crate_of_this_project_has_its_text() {
        let lock = fs::read_to_string(crate::project::root().join("Cargo.lock")).unwrap();
        let (_, rest) = lock
            .split_once("name = \"wasm-bindgen\"\nversion = \"")
            .unwrap();
        let version = rest.split('"').next().unwrap().to_owned();
        let chapter = texts(&[("wasm-bindgen".to_owned(), version)]);
        assert!(
            chapter.contains("Permission is hereby granted"),
            "{chapter}"
        );
    }
}
