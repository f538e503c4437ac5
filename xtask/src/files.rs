//! Files: those of one folder, held in memory, and single ones.
//!
//! In: a folder, or files by name. Out: the other of the two, or one sentence that names the file. A name has
//! slashes if the file lies deeper.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::stop::{Result, Stop};

/// Files of one folder by name, and so in a fixed order.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Reads every file of a folder, and of the folders in it.
pub(crate) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder) {
        let entry = entry
            .map_err(|error| Stop::of(format!("{} cannot be read", folder.display()), error))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            files.insert(name.display().to_string(), read_one(entry.path())?);
        }
    }
    Ok(files)
}

/// Writes a folder anew; files of an earlier run do not stay in it.
pub(crate) fn write(folder: &Path, files: &Files) -> Result<()> {
    remove_folder(folder)?;
    for (name, bytes) in files {
        let file = folder.join(name);
        make_folder(file.parent().unwrap_or(folder))?;
        write_one(&file, bytes)?;
    }
    Ok(())
}

/// Reads one file.
pub(crate) fn read_one(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| Stop::of(format!("{} cannot be read", file.display()), error))
}

/// Reads one file that is a text.
pub(crate) fn read_text(file: &Path) -> Result<String> {
    String::from_utf8(read_one(file)?)
        .map_err(|error| Stop::of(format!("{} is no text", file.display()), error))
}

/// Writes one file.
pub(crate) fn write_one(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).map_err(|error| unwritable(file, &error))
}

/// Makes a folder and those around it.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))
}

/// Removes a folder with everything in it, if it is there.
pub(crate) fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unwritable(folder, &error)),
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

/// Whether a name ends with one of these extensions.
pub(crate) fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension().and_then(|end| end.to_str());
    ending.is_some_and(|ending| endings.contains(&ending))
}

fn unwritable(file: &Path, error: &io::Error) -> Stop {
    Stop::of(format!("{} cannot be written", file.display()), error)
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
        let folder = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        let old = Files::from([("old".to_owned(), b"1".to_vec())]);
        let new = Files::from([
            ("a.html".to_owned(), b"2".to_vec()),
            ("b/c.css".to_owned(), Vec::new()),
        ]);
        write(&folder, &old).unwrap();
        write(&folder, &new).unwrap();
        assert_eq!(read(&folder), Ok(new));
        fs::remove_dir_all(&folder).unwrap();
    }
}
