//! Makes a WebAssembly module smaller where no optimiser may: it knows what the module is for.
//!
//! In: a module and, for the names, the script that wasm-bindgen wrote beside it. Out: the same, smaller.

mod names;

use names::shorten;

/// What only an export held that is no more, and what only tools read.
const NOTES: &[&str] = &["--strip-producers", "--strip-target-features"];

/// The script and the module, smaller. `optimise` runs wasm-opt on a module with more options.
///
/// # Errors
///
/// One sentence that says what is not understood, or why wasm-opt failed.
pub fn shrink<E: From<String>>(
    script: &str,
    module: &[u8],
    optimise: impl Fn(&[u8], &[&str]) -> Result<Vec<u8>, E>,
) -> Result<(String, Vec<u8>), E> {
    let (script, module) = shorten(script, module)?;
    Ok((script, optimise(&module, NOTES)?))
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// The bytes of a section.
fn raw<'a>(module: &'a [u8], range: &std::ops::Range<u64>) -> Result<&'a [u8], String> {
    let start = usize::try_from(range.start).map_err(told)?;
    let end = usize::try_from(range.end).map_err(told)?;
    let bytes = module.get(start..end);
    bytes.ok_or_else(|| "a section is outside its module".to_owned())
}
