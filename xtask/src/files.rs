//! The files of one folder, held in memory.
//!
//! In: a folder, or files by name. Out: the other of the two. A name has slashes if the file
//! lies deeper.

use std::collections::BTreeMap;
use std::path::Path;

use crate::stop::{Result, Stop};

/// Files of one folder by name, and so in a fixed order.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Reads every file of a folder, and of the folders in it.
pub(crate) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    read_into(&mut files, folder, "")?;
    Ok(files)
}

fn read_into(files: &mut Files, folder: &Path, prefix: &str) -> Result<()> {
    let unreadable = |error| Stop::of(format!("{} cannot be read", folder.display()), error);
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            read_into(files, &path, &format!("{name}/"))?;
        } else {
            files.insert(name, std::fs::read(&path).map_err(unreadable)?);
        }
    }
    Ok(())
}

/// Writes a folder anew; files of an earlier run do not stay in it.
pub(crate) fn write(folder: &Path, files: &Files) -> Result<()> {
    let unwritable = |error| Stop::of(format!("{} cannot be written", folder.display()), error);
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(unwritable)?;
    }
    for (name, bytes) in files {
        let file = folder.join(name);
        let around = file.parent().unwrap_or(folder);
        std::fs::create_dir_all(around).map_err(unwritable)?;
        write_one(&file, bytes)?;
    }
    Ok(())
}

/// Reads one file.
pub(crate) fn read_one(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file)
        .map_err(|error| Stop::of(format!("{} cannot be read", file.display()), error))
}

/// Reads one file that is a text.
pub(crate) fn read_text(file: &Path) -> Result<String> {
    String::from_utf8(read_one(file)?)
        .map_err(|error| Stop::of(format!("{} is no text", file.display()), error))
}

/// Writes one file.
pub(crate) fn write_one(file: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(file, bytes)
        .map_err(|error| Stop::of(format!("{} cannot be written", file.display()), error))
}

/// Whether a name ends with one of these extensions.
pub(crate) fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension().and_then(|end| end.to_str());
    ending.is_some_and(|ending| endings.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_comes_back_as_it_was_written_and_nothing_else_stays_in_it() {
        let folder = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        let old = Files::from([("old".to_owned(), b"1".to_vec())]);
        let new = Files::from([
            ("a.html".to_owned(), b"2".to_vec()),
            ("b.css".to_owned(), Vec::new()),
        ]);
        write(&folder, &old).unwrap();
        write(&folder, &new).unwrap();
        assert_eq!(read(&folder), Ok(new));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
