//! `files.json`: every published file with its size and digest. The self-check compares what arrives with it.
//!
//! In: the folder when nothing changes its files any more. Out: the list in the same folder. The files that belong to the
//! operator are not in it.

use std::{collections::BTreeMap, path::Path};

use data_encoding::BASE64;
use fs_err as fs;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::Result;

/// The name of the list.
const LIST: &str = "files.json";

/// What an operator changes.
const OWN: [&str; 2] = ["config.json", "custom.css"];

/// Writes the list.
pub(crate) fn write_list(folder: &Path) -> Result<()> {
    let mut list = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && name != LIST && !OWN.contains(&name.as_str()) {
            list.insert(name, described(&fs::read(entry.path())?));
        }
    }
    Ok(fs::write(folder.join(LIST), json!(list).to_string())?)
}

fn described(content: &[u8]) -> Value {
    json!({ "bytes": content.len(), "sha256": BASE64.encode(&Sha256::digest(content)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_every_file_but_those_of_the_operator() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for name in ["login.html", "config.json", "custom.css", LIST] {
            fs::write(folder.join(name), "abc").unwrap();
        }
        fs::create_dir(folder.join("embed")).unwrap();
        write_list(folder).unwrap();
        let list = fs::read_to_string(folder.join(LIST)).unwrap();
        let digest = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        let expected = json!({ "login.html": { "bytes": 3, "sha256": digest } });
        assert_eq!(list, expected.to_string());
    }
}
