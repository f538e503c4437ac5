//! What the Rust toolchain itself must have: the WebAssembly target, rustfmt and clippy.
//!
//! In: nothing. Out: nothing, or one sentence; what is missing is added through rustup.

use std::path::Path;
use std::process::Command;

use crate::error::Result;
use crate::process;

/// The target of the pages.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that code can be compiled to WebAssembly.
pub(crate) fn ensure_for_webassembly() -> Result<()> {
    let mut rustc = Command::new("rustc");
    let library = process::output_of(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the compiler's target {TARGET} (some seconds, 20 MB)");
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// Makes sure that rustfmt and clippy are there; rustup's smallest profile has neither.
pub(crate) fn ensure_for_checks() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let probe = Command::new("cargo")
            .args([subcommand, "--version"])
            .output();
        if !probe.is_ok_and(|output| output.status.success()) {
            println!("Adding the compiler's component {component} (some seconds)");
            process::run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}
