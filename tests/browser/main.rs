//! The pages in a real browser, with a stand-in for the panel's answers.
//!
//! `cargo xtask test` runs these; they are empty on every other target.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise"
)]

mod answers;
mod clock;
mod fields;
mod interaction;
mod panel;
mod sending;
mod settings;
mod status;
mod typing;
mod visitor;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
