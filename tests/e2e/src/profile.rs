//! The files that a browser keeps: a text is searched in all of them.

use std::{fs, path::Path};

/// Whether a file in the folder, or in a folder below, contains the text, as UTF-8 or as UTF-16.
#[must_use]
pub fn holds(folder: &Path, text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    contains(folder, &[text.as_bytes(), &wide])
}

/// A file that a running browser has deleted meanwhile contains nothing.
fn contains(folder: &Path, texts: &[&[u8]; 2]) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => contains(&entry.path(), texts),
        Ok(kind) if kind.is_file() => {
            let bytes = fs::read(entry.path()).unwrap_or_default();
            texts.iter().any(|text| is_in(text, &bytes))
        }
        _ => false,
    })
}

fn is_in(text: &[u8], bytes: &[u8]) -> bool {
    bytes.windows(text.len()).any(|part| part == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_both_encodings_and_in_folders_below() {
        let folder = tempfile::tempdir().expect("a folder");
        let below = folder.path().join("below");
        fs::create_dir(&below).expect("a folder below");
        fs::write(below.join("narrow"), "x one x").expect("a file");
        fs::write(below.join("wide"), "t\0w\0o\0").expect("a file");
        assert!(holds(folder.path(), "one"));
        assert!(holds(folder.path(), "two"));
        assert!(!holds(folder.path(), "three"));
    }
}
