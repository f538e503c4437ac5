//! Where things are in a checkout.
//!
//! Only paths; nothing here reads or writes. The folders of built pages are apart from each other, so
//! that a running `serve` keeps its pages while `test` builds others.

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

/// Pages to publish with settings built in.
pub(crate) fn configured_pages() -> PathBuf {
    root().join("target/pages-configured")
}

/// The packed pages and their archives.
pub(crate) fn dist() -> PathBuf {
    root().join("target/dist")
}

/// Pages as `bench` serves them.
pub(crate) fn measured_pages() -> PathBuf {
    root().join("target/bench")
}

/// What `bench` measured.
pub(crate) fn measurements() -> PathBuf {
    root().join("target/bench.json")
}

/// Pictures of the pages.
pub(crate) fn pictures() -> PathBuf {
    root().join("target/gallery")
}

/// Pages shown by `serve`.
pub(crate) fn served_pages() -> PathBuf {
    root().join("target/pages-served")
}

/// Pages shown by `watch`, rebuilt at every change.
pub(crate) fn watched_pages() -> PathBuf {
    root().join("target/pages-watched")
}

/// What Cargo has compiled, below its target folder, in which this program lies, too.
pub(crate) fn compiled(name: &str) -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let target = program.ancestors().nth(2).map(PathBuf::from);
    target.unwrap_or_else(|| root().join("target")).join(name)
}
