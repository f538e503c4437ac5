//! The wait for the next mail with a code, kept in `sessionStorage`, so that it survives a reload.
//!
//! The end is a time of the wall clock, in whole seconds, since no other clock survives a reload. Without storage nothing is
//! kept.

use js_sys::Date;
use web_sys::Storage;

use super::page::window;

const KEY: &str = "sspanel-auth-email-code";

/// Keeps a wait that begins now.
pub fn keep(seconds: u16) {
    if let Some(storage) = storage() {
        let end = now() + u32::from(seconds);
        let _ = storage.set_item(KEY, &end.to_string());
    }
}

/// The seconds that are left; 0 without a wait.
#[must_use]
pub fn left() -> u16 {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let end: Option<u32> = kept.and_then(|end| end.parse().ok());
    let left = end.map_or(0, |end| end.saturating_sub(now()));
    left.try_into().unwrap_or(u16::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, in the year 2106"
)]
fn now() -> u32 {
    (Date::now() / 1000.0) as u32
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
