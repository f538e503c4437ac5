//! The cookies that are a session.
//!
//! In: an account and how long. Out: `Set-Cookie` values in the documented order and form. There
//! is no `Secure`, `HttpOnly` or `SameSite`: that panel sets none.

use std::time::{Duration, UNIX_EPOCH};

use crate::php::url_encode;
use crate::secrets::session::{self, Claim};
use crate::state::State;
use crate::store::{Account, StoreError};

/// Not remembered, remembered, just registered.
pub(crate) const DAY: u32 = 86_400;
pub(crate) const WEEK: u32 = 604_800;
pub(crate) const HOUR: u32 = 3_600;

/// Signs an account in for so many seconds.
pub(crate) fn set(
    state: &State,
    account: &Account,
    seconds: u32,
) -> Result<Vec<String>, StoreError> {
    let expires = state.clock.now() + i64::from(seconds);
    let claim = Claim {
        account: account.id,
        password_hash: &account.password_hash,
        expires,
    };
    let secret = &state.store.signing_secret;
    let cookies = [
        ("uid", account.id.to_string()),
        ("email", url_encode(&account.email)),
        ("key", session::key(secret, claim)?),
        ("ip", session::address(secret, account.id)?),
        ("expire_in", expires.to_string()),
    ];
    let date = date(expires);
    let cookie =
        |(name, value)| format!("{name}={value}; expires={date}; Max-Age={seconds}; path=/");
    Ok(cookies.into_iter().map(cookie).collect())
}

/// Signs out: the three cookies that panel deletes.
pub(crate) fn gone() -> Vec<String> {
    let date = date(1);
    let cookie = |name| format!("{name}=deleted; expires={date}; Max-Age=0; path=/");
    ["uid", "email", "key"].into_iter().map(cookie).collect()
}

fn date(seconds: i64) -> String {
    let since = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    httpdate::fmt_http_date(UNIX_EPOCH + since)
}
