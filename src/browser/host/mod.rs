//! Where a form lives: in a window of its own, or in an element of another page.
//!
//! The build decides it. [`Host`] has the same methods in both builds, and its two files hold every difference: no
//! component asks where it is.

#[cfg(feature = "embed")]
mod element;
#[cfg(not(feature = "embed"))]
mod window;

#[cfg(feature = "embed")]
pub use element::Host;
#[cfg(not(feature = "embed"))]
pub use window::Host;
