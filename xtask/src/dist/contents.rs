//! What is in the folder for the operator.
//!
//! In: the built pages, the recipes and the list of foreign crates. Out: all files by name: the pages, their
//! compressed copies, recipes, settings to copy from, licences, and checksums of it all. The operator's own files are
//! there, empty of settings, without compressed copies and without checksums: they are edited, and an upgrade keeps
//! them. Nothing is read or written here.

use std::fmt::Write as _;

use crate::compress;
use crate::error::Result;
use crate::files::{self, Files};

/// All files for the operator.
pub(super) fn of(mut files: Files, recipes: Files, third_party: &str) -> Result<Files> {
    for (name, text) in [
        ("config.example.json", include_str!("config.example.json")),
        ("README.txt", include_str!("README.txt")),
        ("upgrade.sh", include_str!("upgrade.sh")),
        ("LICENSE", include_str!("../../../LICENSE")),
        ("THIRD-PARTY.md", third_party),
    ] {
        files.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    for (name, bytes) in recipes {
        files.insert(format!("recipes/{name}"), bytes);
    }
    let own: Files = compress::EDITED
        .into_iter()
        .filter_map(|name| files.remove_entry(name))
        .collect();
    files.append(&mut compress::copies(&files)?);
    let sums = checksums(&files);
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    files.extend(own);
    Ok(files)
}

/// A line per file as `sha256sum -c` reads it.
pub(super) fn checksums(files: &Files) -> String {
    let mut sums = String::new();
    for (name, bytes) in files {
        // Writing to a string cannot fail.
        writeln!(sums, "{}  {name}", files::checksum(bytes)).ok();
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let files = |names: &[&str]| {
            names
                .iter()
                .map(|name| ((*name).to_owned(), b"x".to_vec()))
                .collect()
        };
        of(
            files(&["404.html", "app-1a_bg.wasm", "config.json", "custom.css"]),
            files(&["nginx.conf"]),
            "crates",
        )
        .unwrap()
    }

    #[test]
    fn what_a_browser_fetches_has_compressed_copies_and_the_rest_has_none() {
        let files = files();
        let has_copies = |name: &str| {
            files.contains_key(&format!("{name}.br")) && files.contains_key(&format!("{name}.gz"))
        };
        for name in ["404.html", "app-1a_bg.wasm", "config.example.json"] {
            assert!(has_copies(name), "{name}");
        }
        for name in [
            "LICENSE",
            "README.txt",
            "THIRD-PARTY.md",
            "SHA256SUMS",
            "config.json",
            "custom.css",
            "recipes/nginx.conf",
        ] {
            assert!(files.contains_key(name) && !has_copies(name), "{name}");
        }
    }

    #[test]
    fn the_list_has_every_file_but_itself_and_those_of_the_operator() {
        let files = files();
        let list = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
        let names: Vec<_> = list.lines().map(|line| &line[66..]).collect();
        assert!(names.contains(&"upgrade.sh"));
        let mut expected = files;
        for name in ["SHA256SUMS", "config.json", "custom.css"] {
            expected.remove(name);
        }
        assert!(names.iter().eq(expected.keys()));
    }
}
