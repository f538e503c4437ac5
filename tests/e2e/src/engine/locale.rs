//! Locales of the C library, made when a browser's user speaks a language that the machine does not.
//!
//! In: a language with its region, such as `zh-CN`. Out: a locale's name, in a folder of the build.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{self, Command},
    sync::{Mutex, PoisonError},
};

/// Where the locales are.
pub(super) fn folder() -> PathBuf {
    Path::new(env!("OUT_DIR")).join("locales")
}

/// Makes sure that there is a locale for a language, and gives its name.
pub(super) fn ready(language: &str) -> String {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let source = language.replace('-', "_");
    let name = format!("{source}.UTF-8");
    let whole = folder().join(&name);
    if !whole.exists() {
        let part = folder().join(format!("{name}.{}", process::id()));
        fs::create_dir_all(&part).expect("a folder for the locale");
        let made = Command::new("localedef")
            .args(["-i", &source, "-f", "UTF-8"])
            .arg(&part)
            .status();
        let is_made = made.is_ok_and(|status| status.success());
        assert!(
            is_made,
            "localedef makes no {source}: Debian's package locales is missing"
        );
        // Another process may have been faster.
        if fs::rename(&part, &whole).is_err() {
            assert!(whole.exists(), "the locale can be put in its place");
            fs::remove_dir_all(part).expect("the folder is ours");
        }
    }
    name
}
