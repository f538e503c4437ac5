//! Locales of the C library, made when a browser's user speaks a language that the machine does not.
//!
//! In: a language with its region, such as `zh-CN`. Out: a locale's name, in a folder that all tests share.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// Where the locales are.
pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/locales")
}

/// Makes the locale for a language if it is missing, and returns its name.
pub(super) fn ready(language: &str) -> String {
    let source = language.replace('-', "_");
    let name = format!("{source}.UTF-8");
    let whole = folder().join(&name);
    if !whole.exists() {
        fs::create_dir_all(folder()).expect("a folder for locales");
        let part = TempDir::new_in(folder()).expect("a folder for the locale");
        let made = Command::new("localedef")
            .args(["-i", &source, "-f", "UTF-8"])
            .arg(part.path())
            .status();
        let is_made = made.is_ok_and(|status| status.success());
        assert!(
            is_made,
            "localedef makes no {source}: Debian's package locales is missing"
        );
        // Another test may have been faster: then its locale stays, and this one goes.
        match fs::rename(part.path(), &whole) {
            Ok(()) => drop(part.keep()),
            Err(error) => assert!(whole.exists(), "the locale stays nowhere: {error}"),
        }
    }
    name
}
