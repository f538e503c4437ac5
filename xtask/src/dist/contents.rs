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

/// The operator's own files. Pages with settings of their own do not read the first.
const OWN: [(&str, &str); 2] = [
    (
        "config.json",
        "{\n    \"$schema\": \"./config.schema.json\"\n}\n",
    ),
    ("custom.css", ""),
];

/// All files for the operator.
pub(super) fn of(
    mut files: Files,
    recipes: Files,
    third_party: &str,
    is_configured: bool,
) -> Result<Files> {
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
    let own = OWN.map(|(name, empty)| {
        let built = files.remove(name);
        (name, built.unwrap_or_else(|| empty.as_bytes().to_vec()))
    });
    files.append(&mut compress::copies(&files)?);
    let sums = checksums(&files);
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    for (name, bytes) in own.into_iter().skip(usize::from(is_configured)) {
        files.insert(name.to_owned(), bytes);
    }
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

    fn files(is_configured: bool) -> Files {
        let files = |names: &[&str]| {
            names
                .iter()
                .map(|name| ((*name).to_owned(), b"x".to_vec()))
                .collect()
        };
        of(
            files(&["404.html", "app-1a_bg.wasm", "custom.css"]),
            files(&["nginx.conf"]),
            "crates",
            is_configured,
        )
        .unwrap()
    }

    #[test]
    fn what_a_browser_fetches_has_compressed_copies_and_the_rest_has_none() {
        let files = files(false);
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
            "recipes/nginx.conf",
            "config.json",
            "custom.css",
        ] {
            assert!(files.contains_key(name) && !has_copies(name), "{name}");
        }
    }

    #[test]
    fn every_file_but_the_list_itself_and_those_of_the_operator_is_in_the_list() {
        let files = files(false);
        let list = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
        let names: Vec<_> = list.lines().map(|line| &line[66..]).collect();
        let is_listed = |name: &&String| {
            *name != "SHA256SUMS" && OWN.iter().all(|(own, _)| own != &name.as_str())
        };
        let expected: Vec<_> = files.keys().filter(is_listed).collect();
        assert_eq!(names, expected);
        assert!(names.contains(&"upgrade.sh"));
    }

    #[test]
    fn pages_with_settings_of_their_own_have_no_settings_file() {
        let files = files(true);
        assert!(!files.contains_key("config.json") && files.contains_key("custom.css"));
    }
}
