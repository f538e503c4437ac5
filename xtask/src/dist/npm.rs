//! The embed as a package for npm, ready for `npm publish`.
//!
//! In: the files of the embed and the list of foreign crates. Out: the files of the package. It depends
//! on no other.

use super::VERSION;
use crate::files::Files;

/// All files of the package.
pub(super) fn package(embed: Files, third_party: &str) -> Files {
    let about = include_str!("npm/package.json").replace("VERSION", VERSION);
    let mut files = embed;
    for (name, text) in [
        ("package.json", about.as_str()),
        ("README.md", include_str!("npm/README.md")),
        ("LICENSE", include_str!("../../../LICENSE")),
        ("THIRD-PARTY.md", third_party),
        (
            "sspanel-auth.d.ts",
            include_str!("../../../src/boot/sspanel-auth.d.ts"),
        ),
    ] {
        files.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    files
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::files;

    /// What npm itself would put into the package.
    fn packed(files: &Files) -> String {
        let folder = tempfile::tempdir().unwrap();
        files::write(folder.path(), files).unwrap();
        let output = Command::new("npm")
            .args(["pack", "--dry-run", "--json", "--offline", "--silent"])
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    #[test]
    fn npm_packs_every_file_and_no_other() {
        let embed = [
            "embed.js",
            "embed-1a.css",
            "embed-1a.wasm",
            "embed-en-1a.json",
        ];
        let embed = embed.map(|name| (name.to_owned(), b"x".to_vec()));
        let files = package(Files::from(embed), "crates");
        let packed = packed(&files);
        let listed = packed.split("\"path\": \"").skip(1);
        let mut names: Vec<_> = listed.filter_map(|rest| rest.split('"').next()).collect();
        names.sort_unstable();
        assert_eq!(names, files.keys().collect::<Vec<_>>());
        assert!(packed.contains(&format!("\"id\": \"sspanel-auth@{VERSION}\"")));
    }
}
