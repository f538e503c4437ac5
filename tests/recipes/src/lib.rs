//! The recipes for operators, each in the web server that it is for.
//!
//! In: the files of `recipes/` as they are, with an operator's changes (the folder of the pages, the
//! address of the panel, the name of the site), and the packed pages. Out: a running web server on a
//! free port of the loopback, which is asked by a [`Client`] or visited by a browser. The servers are
//! Debian's, started as programs of the test with files in a folder of its own; the system's services
//! are neither used nor touched.
//!
//! Needs the folder for operators (`SSPANEL_AUTH_DIST`, else in `target/dist`, made by
//! `cargo xtask dist`).
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that fails is the failure of its test"
)]

mod client;
mod file_server;
mod folder;
mod recipe;
mod server;
mod servers;

pub use client::{Answer, Client};
pub use file_server::FileServer;
pub use folder::dist;
pub use recipe::text_of;
pub use server::{Mode, WebServer, free_port};
pub use servers::Kind;
