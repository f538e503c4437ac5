//! A recipe with an operator's changes.
//!
//! In: the name of a recipe, and pairs of what it says and what it is to say. Out: its text. A replacement that finds
//! nothing fails the test, so a recipe contains what it asks an operator to change.

use std::fs;
use std::path::Path;

/// The text of a recipe as operators get it.
///
/// # Panics
///
/// If there is no such recipe.
#[must_use]
pub fn text_of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../recipes");
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The text of a recipe after the changes.
pub(crate) fn adapted(name: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text_of(name), |text, (from, to)| {
        assert!(text.contains(from), "{name} does not say {from}");
        text.replace(from, to)
    })
}
