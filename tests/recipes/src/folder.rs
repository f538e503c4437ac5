//! A folder as an operator has it: the archive unpacked where a web server may read it.

use std::env;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The folder for operators.
///
/// # Panics
///
/// If there is none yet.
#[must_use]
pub fn dist() -> PathBuf {
    let name = concat!("sspanel-auth-", env!("CARGO_PKG_VERSION"));
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/dist");
    let folder = env::var_os("SSPANEL_AUTH_DIST").map_or(default.join(name), PathBuf::from);
    assert!(
        folder.join("login.html").is_file(),
        "there are no packed pages in {}: run `cargo xtask dist` first",
        folder.display()
    );
    folder
}

/// A folder that other accounts may read: Apache, started by root, gives up root's rights.
pub(crate) fn readable() -> TempDir {
    let everyone = Permissions::from_mode(0o755);
    let folder = tempfile::Builder::new().permissions(everyone).tempdir();
    folder.expect("a folder for the web server")
}

/// Copies a folder with all that is in it, and makes what lies above it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from)
        .expect("the folder can be read")
        .flatten()
    {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).expect("the file can be copied");
        }
    }
}
