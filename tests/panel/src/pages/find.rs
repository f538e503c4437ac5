//! Which file a path means.
//!
//! In: the directory and the path below the base, still percent-encoded. Out: a file that exists,
//! or nothing. Dot segments, empty segments, backslashes and NUL are refused before the file
//! system is asked.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// A file to be served.
pub(super) struct Found {
    pub(super) path: PathBuf,
    /// Its path below the directory, with slashes.
    pub(super) name: String,
}

const START: &str = "index.html";
const MISSING: &str = "404.html";

pub(super) async fn find(directory: &Path, rest: &str) -> Option<Found> {
    let rest = percent_decode_str(rest).decode_utf8().ok()?;
    if rest.is_empty() {
        return existing(directory, START).await;
    }
    if !rest.split('/').all(is_plain) {
        return None;
    }
    if let Some(found) = existing(directory, &rest).await {
        return Some(found);
    }
    // A page may be asked for without the ending of its file.
    if rest.contains(['/', '.']) {
        return None;
    }
    existing(directory, &format!("{rest}.html")).await
}

/// The page that is shown for everything that does not exist.
pub(super) async fn missing(directory: &Path) -> Option<Found> {
    existing(directory, MISSING).await
}

async fn existing(directory: &Path, name: &str) -> Option<Found> {
    let path = directory.join(name);
    let about = tokio::fs::metadata(&path).await.ok()?;
    let name = name.to_owned();
    about.is_file().then_some(Found { path, name })
}

fn is_plain(segment: &str) -> bool {
    !matches!(segment, "" | "." | "..") && !segment.contains(['\\', '\0', ':'])
}
