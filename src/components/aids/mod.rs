//! What helps while typing: checks of a field that is left, and remarks on what is in it.
//!
//! Pages of our own have all of it. In a page of somebody else there is none, for the sake of its size:
//! the build decides it, and [`Aids`] has the same face in both.

#[cfg(feature = "embed")]
pub mod element;
#[cfg(not(feature = "embed"))]
mod listen;
#[cfg(not(feature = "embed"))]
pub mod window;

#[cfg(feature = "embed")]
pub use element::{Aids, Help};
#[cfg(not(feature = "embed"))]
pub use window::{Aids, Help};
