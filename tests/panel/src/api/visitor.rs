//! The account of a request, by its session cookies.
//!
//! In: request headers. Out: the account whose session cookies are in order: `key` must be this
//! panel's for `uid`, its present password and `expire_in`, which must lie ahead, and `device`, where there is one,
//! that of the browser. The `ip` cookie is not looked at: all visitors have one address here.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use percent_encoding::percent_decode_str;

use super::cookies;
use crate::generation::sessions::Cookies;
use crate::secrets::session::{self, Claim};
use crate::state::State;
use crate::store::{Account, StoreError, accounts};

pub(crate) fn visitor(state: &State, headers: &HeaderMap) -> Result<Option<Account>, StoreError> {
    let Some(shown) = SessionCookies::read(headers) else {
        return Ok(None);
    };
    if shown.expires <= state.clock.now() {
        return Ok(None);
    }
    let account = state.store.with(|db| accounts::by_id(db, shown.account))?;
    let Some(account) = account else {
        return Ok(None);
    };
    let claim = Claim {
        account: account.id,
        password_hash: &account.password_hash,
        expires: shown.expires,
    };
    let key = session::key(&state.store.signing_secret, claim)?;
    let is_true = key == shown.key
        && account.email == shown.email
        && is_same_device(state, headers, account.id)?;
    Ok(is_true.then_some(account))
}

fn is_same_device(state: &State, headers: &HeaderMap, account: i64) -> Result<bool, StoreError> {
    match state.behaviour.sessions.cookies {
        Cookies::Plain => Ok(true),
        Cookies::Secure => {
            let device = cookies::device(state, headers, account)?;
            Ok(cookie(headers, "device") == Some(device))
        }
    }
}

/// The session cookies of a request.
struct SessionCookies {
    account: i64,
    email: String,
    key: String,
    expires: i64,
}

impl SessionCookies {
    fn read(headers: &HeaderMap) -> Option<Self> {
        Some(Self {
            account: cookie(headers, "uid")?.parse().ok()?,
            email: cookie(headers, "email")?,
            key: cookie(headers, "key")?,
            expires: cookie(headers, "expire_in")?.parse().ok()?,
        })
    }
}

/// A cookie of a request, decoded.
pub(super) fn cookie(headers: &HeaderMap, wanted: &str) -> Option<String> {
    headers.get_all(COOKIE).iter().find_map(|header| {
        let header = String::from_utf8_lossy(header.as_bytes());
        let mut pairs = header
            .split(';')
            .filter_map(|pair| pair.trim().split_once('='));
        let (_, value) = pairs.find(|(name, _)| *name == wanted)?;
        Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
    })
}
