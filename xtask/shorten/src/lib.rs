//! Makes a WebAssembly module smaller where no optimiser may: it knows what the module is for.
//!
//! In: a module and, for the names, the script that wasm-bindgen wrote beside it. Out: the same, smaller.

mod names;
mod panics;
mod places;

pub use names::shorten;
pub use panics::silence;
pub use places::forget_places;

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
