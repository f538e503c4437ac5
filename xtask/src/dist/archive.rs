//! Packing a folder into archives that depend on nothing but its files.
//!
//! In: the name of the folder, its files in their order, and one time for all of them. Out: the bytes of
//! an archive. Modes are fixed, the owner is 0 without a name, and nothing of the machine gets in.

use std::io::{self, Cursor, Write};

use tar::{EntryType, Header};
use zip::write::SimpleFileOptions;

use super::{Files, time};
use crate::compress;
use crate::stop::{Result, Stop};

const FILE_MODE: u32 = 0o644;
const FOLDER_MODE: u32 = 0o755;

/// A `.tar.gz` of the folder.
pub(super) fn tar_gz(folder: &str, files: &Files, seconds: u64) -> Result<Vec<u8>> {
    let archive =
        tar(folder, files, seconds).map_err(|error| Stop::of("packing the tar failed", error))?;
    compress::gzip(&archive)
}

/// A `.zip` of the folder.
pub(super) fn zip(folder: &str, files: &Files, seconds: u64) -> Result<Vec<u8>> {
    let time = time::for_zip(seconds)
        .ok_or_else(|| Stop::because("a zip holds times from 1980 to 2107 only"))?;
    zip_at(folder, files, time).map_err(|error| Stop::of("packing the zip failed", error))
}

fn tar(folder: &str, files: &Files, seconds: u64) -> io::Result<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = header(EntryType::Directory, FOLDER_MODE, seconds);
    archive.append_data(&mut header, format!("{folder}/"), io::empty())?;
    for (name, bytes) in files {
        let mut header = self::header(EntryType::Regular, FILE_MODE, seconds);
        header.set_size(u64::try_from(bytes.len()).map_err(io::Error::other)?);
        archive.append_data(&mut header, format!("{folder}/{name}"), bytes.as_slice())?;
    }
    archive.into_inner()
}

fn header(kind: EntryType, mode: u32, seconds: u64) -> Header {
    let mut header = Header::new_ustar();
    header.set_entry_type(kind);
    header.set_mode(mode);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(seconds);
    header.set_size(0);
    header
}

fn zip_at(folder: &str, files: &Files, time: zip::DateTime) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .last_modified_time(time)
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(9));
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.add_directory(folder, options.unix_permissions(FOLDER_MODE))?;
    for (name, bytes) in files {
        let options = options.unix_permissions(FILE_MODE);
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const SECONDS: u64 = 1_600_000_000;

    fn files() -> Files {
        let files = [("b.css", "b{}"), ("a.html", "<p>")];
        Files::from(files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())))
    }

    #[test]
    fn a_tar_holds_names_in_order_and_nothing_of_the_machine() {
        let bytes = tar("folder", &files(), SECONDS).unwrap();
        let mut archive = tar::Archive::new(bytes.as_slice());
        let entries = archive.entries().unwrap().map(|entry| {
            let entry = entry.unwrap();
            let header = entry.header();
            assert_eq!(header.mtime().unwrap(), SECONDS);
            assert_eq!((header.uid().unwrap(), header.gid().unwrap()), (0, 0));
            assert_eq!(header.username().unwrap(), Some(""));
            let name = entry.path().unwrap().display().to_string();
            (name, header.mode().unwrap())
        });
        let expected = [
            ("folder/".to_owned(), 0o755),
            ("folder/a.html".to_owned(), 0o644),
            ("folder/b.css".to_owned(), 0o644),
        ];
        assert_eq!(entries.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_zip_holds_the_same() {
        let bytes = zip("folder", &files(), SECONDS).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<_> = archive
            .file_names()
            .map(|name| name.unwrap().into_owned())
            .collect();
        assert_eq!(names, ["folder/", "folder/a.html", "folder/b.css"]);
        let mut file = archive.by_index(1).unwrap();
        assert_eq!(file.unix_mode(), Some(0o100_644));
        assert_eq!(file.last_modified(), time::for_zip(SECONDS));
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "<p>");
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        for pack in [tar_gz, zip] {
            let pack = || pack("folder", &files(), SECONDS).unwrap();
            assert_eq!(pack(), pack());
        }
    }
}
