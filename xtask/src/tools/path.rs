//! Programs on a search path.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The path of the shell that started us.
pub(super) fn system_path() -> OsString {
    std::env::var_os("PATH").unwrap_or_default()
}

/// The first `program` on `path`.
pub(super) fn find(program: &str, path: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path)
        .map(|folder| folder.join(program))
        .find(|file| is_program(file))
}

/// Whether a file can be started.
pub(super) fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|entry| entry.is_file() && entry.permissions().mode() & 0o111 != 0)
}

/// Whether a program is on `PATH`.
pub(super) fn is_there(program: &str) -> bool {
    find(program, &system_path()).is_some()
}
