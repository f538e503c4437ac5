//! `probe`: which panel answers at an address, and which settings suit it.
//!
//! In: an origin and a language. Out: what the package `probe` prints; it is one of its own, since it needs TLS.

use crate::error::Result;
use crate::process;
use crate::serve::program;

/// Asks the panel.
pub(crate) fn probe(panel: &str, language: &str) -> Result<()> {
    eprintln!("Building probe (less than a minute on two cores the first time)");
    process::run(program("probe").args([panel, language]))
}
