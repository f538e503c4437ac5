//! Where things are in a checkout.
//!
//! Only paths; nothing here reads or writes. Each command has a folder of its own below `target`, so that a running
//! `serve` keeps its pages while `test` builds others.

use std::path::PathBuf;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo sets the variable for `cargo run`; a program started by hand remembers where it was built.
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map(PathBuf::from).unwrap_or(package)
}

/// Pages to publish and to test; the same folder as `dist` in `Trunk.toml`.
pub(crate) fn pages() -> PathBuf {
    root().join("target/pages")
}

/// Anything else that a command writes, below the folder `target`.
pub(crate) fn target(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// What Cargo has compiled, below its target folder, in which this program lies, too.
pub(crate) fn compiled(name: &str) -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let target = program.ancestors().nth(2).map(PathBuf::from);
    target.unwrap_or_else(|| root().join("target")).join(name)
}
