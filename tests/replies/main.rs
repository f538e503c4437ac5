//! What answers mean: those of real panels, and those that come when something is broken.
//!
//! `data/replies.json` holds the answers, recorded from or read off panels of 2019 to 2021,
//! with what each means in words of its own, and answers of their neighbours in time.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod content;
mod cost;
mod recorded;
mod steps;
mod transport;
