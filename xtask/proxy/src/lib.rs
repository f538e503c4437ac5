//! A reverse proxy that puts the pages in front of a real panel, for trying them out.
//!
//! In: a request at our own address. Out: below the base, a file of the pages; anywhere else, the
//! panel's own answer, with only those headers changed that would not work at another address
//! (`headers`). Bodies pass through untouched and in pieces; redirects are the browser's to follow.
//! Meant for one developer on one machine: it listens on the loopback only and speaks plain HTTP, which
//! is why it must not be put before visitors.

mod address;
mod forward;
mod headers;

use std::path::Path;

use axum::Router;

pub use address::{Address, AddressError};
use forward::Panel;

/// The pages of the folder `pages` below `base`, and the panel at `address` everywhere else.
///
/// # Errors
/// The system has no certificates to check a panel's against.
pub fn router(pages: &Path, base: &str, address: Address) -> std::io::Result<Router> {
    let panel = Router::new()
        .fallback(forward::forward)
        .with_state(Panel::at(address)?);
    Ok(local_panel::pages::router(pages, base).fallback_service(panel))
}
