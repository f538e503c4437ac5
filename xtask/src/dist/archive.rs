//! Packing a folder into archives that depend on nothing but its files.
//!
//! In: the name of the folder, its files in their order, and one time for all of them. Out: the bytes of
//! an archive. Modes are fixed, the owner is 0 without a name, and nothing of the machine gets in. The clock is
//! never asked: the same commit has the same time.

use std::io::{Cursor, Write};
use std::process::Command;

use time::{OffsetDateTime, PrimitiveDateTime};
use zip::write::SimpleFileOptions;

use crate::compress;
use crate::error::{Error, Result};
use crate::files::Files;
use crate::{process, project};

const MODE: u32 = 0o644;

/// 1980-01-01, the earliest that a zip can hold: for sources that are no checkout.
const EARLIEST: i64 = 315_532_800;

/// The time of the commit, unless `SOURCE_DATE_EPOCH` says another.
pub(super) fn commit_time() -> Result<OffsetDateTime> {
    let seconds = if let Some(chosen) = std::env::var_os("SOURCE_DATE_EPOCH") {
        chosen.to_str().and_then(|chosen| chosen.parse().ok())
    } else {
        let mut git = Command::new("git");
        git.args(["log", "-1", "--format=%ct"]);
        match process::output_of(git.current_dir(project::root())) {
            Err(Error::Interrupted) => return Err(Error::Interrupted),
            Err(Error::Failed(_)) => Some(EARLIEST),
            Ok(answer) => answer.trim().parse().ok(),
        }
    };
    seconds
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
        .ok_or_else(|| Error::new("SOURCE_DATE_EPOCH is no number of seconds"))
}

/// A `.tar.gz` of the folder.
pub(super) fn tar_gz(folder: &str, files: &Files, time: OffsetDateTime) -> Result<Vec<u8>> {
    compress::gzip(&tar(folder, files, time)?)
}

fn tar(folder: &str, files: &Files, time: OffsetDateTime) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_mode(MODE);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(u64::try_from(time.unix_timestamp())?);
        header.set_size(u64::try_from(bytes.len())?);
        archive.append_data(&mut header, format!("{folder}/{name}"), bytes.as_slice())?;
    }
    Ok(archive.into_inner()?)
}

/// A `.zip` of the folder, whose times have no zone: always UTC.
pub(super) fn zip(folder: &str, files: &Files, time: OffsetDateTime) -> Result<Vec<u8>> {
    let time = PrimitiveDateTime::new(time.date(), time.time())
        .try_into()
        .map_err(|_| Error::new("a zip holds times from 1980 to 2107 only"))?;
    let options = SimpleFileOptions::default()
        .last_modified_time(time)
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(9))
        .unix_permissions(MODE);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn time() -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(1_600_000_000).unwrap()
    }

    fn files() -> Files {
        let files = [("b.css", "b{}"), ("a.html", "<p>")];
        Files::from(files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())))
    }

    #[test]
    fn a_tar_holds_names_in_order_and_nothing_of_the_machine() {
        let bytes = tar("folder", &files(), time()).unwrap();
        let mut archive = tar::Archive::new(bytes.as_slice());
        let entries = archive.entries().unwrap().map(|entry| {
            let entry = entry.unwrap();
            let header = entry.header();
            assert_eq!(header.mtime().unwrap(), 1_600_000_000);
            assert_eq!((header.uid().unwrap(), header.gid().unwrap()), (0, 0));
            assert_eq!(header.username().unwrap(), Some(""));
            assert_eq!(header.mode().unwrap(), MODE);
            entry.path().unwrap().display().to_string()
        });
        let names: Vec<_> = entries.collect();
        assert_eq!(names, ["folder/a.html", "folder/b.css"]);
    }

    #[test]
    fn a_zip_holds_the_same_with_its_time_in_utc() {
        let bytes = zip("folder", &files(), time()).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), 2);
        let mut file = archive.by_index(0).unwrap();
        assert_eq!(file.unix_mode(), Some(0o100_644));
        let time = file.last_modified().unwrap().to_string();
        assert_eq!(time, "2020-09-13 12:26:40");
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "<p>");
    }

    #[test]
    fn a_time_that_no_zip_can_hold_is_refused() {
        assert!(zip("folder", &files(), OffsetDateTime::UNIX_EPOCH).is_err());
    }
}
