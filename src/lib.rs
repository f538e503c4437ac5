//! Sign-in pages for SSPanel-UIM panels: login, register, reset and logout.
//!
//! A press of the submit button runs through these steps:
//!
//! ```text
//! form --check--> request --send--> response --read--> reply --settle--> outcome --apply--> step --> page
//!      (contract)        (browser)          (contract)       (contract)           (flow)
//! ```
//!
//! No step calls an earlier one. A module may use the modules before it in this list, and none after it:
//! [`form`], [`contract`], [`i18n`], [`config`], [`flow`], then, with the feature `browser`, `browser`, `controller`,
//! `components`, `pages` and one of `app` and `embed`.
//!
//! Invariants:
//! 1. The pure layers never name Leptos or the browser, and never panic.
//! 2. One function performs requests, `browser::send::send`. It does not know which form it carries.
//! 3. No phrase for visitors outside [`i18n`]; errors are closed enums until a page asks for words.
//! 4. Text of the panel is shown as text.
//! 5. A password is never in a log, address, storage, event or `Debug` print.
//! 6. The build holds no address, no brand and no base path: those are settings read at run time.
//! 7. Paths of the panel and names on the wire stand in [`contract`] alone.

pub mod config;
pub mod contract;
pub mod flow;
pub mod form;
pub mod i18n;

#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod app;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "browser")]
pub mod components;
#[cfg(feature = "browser")]
pub mod controller;
#[cfg(feature = "embed")]
pub mod embed;
#[cfg(feature = "browser")]
pub mod pages;
