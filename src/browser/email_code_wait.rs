//! The wait for the next mail with a code, kept in `sessionStorage`, so that it survives a reload.
//!
//! The end is a time of the wall clock, since no other clock survives a reload. Without storage nothing is kept.

use js_sys::Date;
use web_sys::Storage;

use super::page::window;
use crate::contract::seconds_in;

const KEY: &str = "sspanel-auth-email-code";

/// Keeps a wait that begins now.
pub fn keep(seconds: u16) {
    if let Some(storage) = storage() {
        let end = Date::now() + f64::from(seconds) * 1000.0;
        let _ = storage.set_item(KEY, &end.to_string());
    }
}

/// The seconds that are left; 0 without a wait.
#[must_use]
pub fn left() -> u16 {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let end: Option<f64> = kept.and_then(|end| end.parse().ok());
    end.map_or(0, |end| seconds_in(end - Date::now()))
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
