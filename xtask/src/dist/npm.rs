//! The embed as a package for npm, ready for `npm publish`.
//!
//! In: the files of the embed and the list of foreign crates. Out: the files of the package. It depends
//! on no other.

use super::VERSION;
use crate::files::Files;

/// The script of the element.
const SCRIPT: &str = "embed.js";

/// All files of the package.
pub(super) fn package(mut embed: Files, third_party: &str) -> Files {
    if let Some(script) = embed.remove(SCRIPT) {
        embed.insert(SCRIPT.to_owned(), kept_as_files(script));
    }
    let about = include_str!("npm/package.json").replace("VERSION", VERSION);
    for (name, text) in [
        ("package.json", about.as_str()),
        ("README.md", include_str!("npm/README.md")),
        ("LICENSE", include_str!("../../../LICENSE")),
        ("THIRD-PARTY.md", third_party),
        (
            "sspanel-auth.d.ts",
            include_str!("../../../src/boot/sspanel-auth.d.ts"),
        ),
        ("react.js", include_str!("npm/react.js")),
        ("react.d.ts", include_str!("npm/react.d.ts")),
        ("vue.js", include_str!("npm/vue.js")),
        ("vue.d.ts", include_str!("npm/vue.d.ts")),
    ] {
        embed.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    embed
}

/// The script with addresses of its files that Vite never writes into the script as `data:`, which the content security
/// policy of a host page forbids. Other bundlers and servers ignore the query.
fn kept_as_files(script: Vec<u8>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&script) else {
        return script;
    };
    let mut kept = String::new();
    for (at, piece) in text.split("new URL(\"./embed-").enumerate() {
        if at == 0 {
            kept.push_str(piece);
        } else {
            kept.push_str("new URL(\"./embed-");
            kept.push_str(&piece.replacen('"', "?no-inline\"", 1));
        }
    }
    kept.into_bytes()
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

    #[test]
    fn every_file_of_the_script_stays_a_file() {
        let script =
            r#"a=new URL("./embed-1a.css",b),c=new URL("./embed-1a.wasm",b),d=new URL(e,b)"#;
        let kept = kept_as_files(script.as_bytes().to_vec());
        let expected = r#"a=new URL("./embed-1a.css?no-inline",b),c=new URL("./embed-1a.wasm?no-inline",b),d=new URL(e,b)"#;
        assert_eq!(String::from_utf8(kept).unwrap(), expected);
    }
}
