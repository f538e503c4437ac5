//! What is around the pages: a window of their own, or an element in a page of somebody else.
//!
//! The build decides it, once. [`Host`] has the same face in both, so that no component asks where it
//! is, and neither build carries the ways of the other.

#[cfg(not(feature = "embed"))]
mod circumstances;
#[cfg(feature = "embed")]
mod element;
#[cfg(not(feature = "embed"))]
mod window;

#[cfg(not(feature = "embed"))]
pub use circumstances::Circumstances;
#[cfg(feature = "embed")]
pub use element::{Circumstances, Early, Host};
#[cfg(not(feature = "embed"))]
pub use window::Host;

#[cfg(not(feature = "embed"))]
pub use super::boot::Early;
