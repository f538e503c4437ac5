//! The files of one folder, held in memory.
//!
//! In: a folder, or files by name. Out: the other of the two. A name has slashes if the file lies deeper.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use data_encoding::HEXLOWER;
use fs_err as fs;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::error::Result;

/// Files of one folder by name, and so in a fixed order.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Reads every file of a folder, and of the folders in it.
pub(crate) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?;
            files.insert(name.display().to_string(), fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Writes a folder anew; files of an earlier run do not stay in it.
pub(crate) fn write(folder: &Path, files: &Files) -> Result<()> {
    remove(folder)?;
    for (name, bytes) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(&file, bytes)?;
    }
    Ok(())
}

/// Removes a folder with everything in it, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The SHA-256 of some bytes in lower-case hexadecimal.
pub(crate) fn checksum(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// The first 16 digits of the checksum, as they stand in names.
pub(crate) fn hash(bytes: &[u8]) -> String {
    checksum(bytes).chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_written_as_the_standard_tools_do() {
        assert!(checksum(b"").starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
        assert_eq!(hash(b""), "e3b0c44298fc1c14");
    }

    #[test]
    fn a_folder_comes_back_as_it_was_written_and_nothing_else_stays_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let old = Files::from([("old".to_owned(), b"1".to_vec())]);
        let new = Files::from([
            ("a.html".to_owned(), b"2".to_vec()),
            ("b/c.css".to_owned(), Vec::new()),
        ]);
        write(folder, &old).unwrap();
        write(folder, &new).unwrap();
        assert_eq!(read(folder), Ok(new));
    }
}
