//! The cookies that are a session.
//!
//! In: an account, the request's headers and how long. Out: `Set-Cookie` values in the recorded order and form of the
//! generation. A panel names the host in them together with its port, which no browser accepts; here the port is left
//! out, as on a server with the usual one. [`Fault::DomainWithPort`](crate::Fault::DomainWithPort) plays the other case.

use std::time::{Duration, UNIX_EPOCH};

use axum::http::HeaderMap;
use axum::http::header::{HOST, HeaderName, USER_AGENT};

use crate::generation::sessions::Cookies;
use crate::php::url_encode;
use crate::secrets::session::{self, Claim};
use crate::state::State;
use crate::store::{Account, StoreError};

/// Remembered, and just registered.
pub(crate) const WEEK: u32 = 604_800;
pub(crate) const HOUR: u32 = 3_600;

const PLAIN_GONE: &[&str] = &["uid", "email", "key"];
const SECURE_GONE: &[&str] = &["uid", "email", "key", "ip", "device", "expire_in"];

/// Signs an account in for so many seconds.
pub(crate) fn set(
    state: &State,
    headers: &HeaderMap,
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
    let mut cookies = vec![
        ("uid", account.id.to_string()),
        ("email", url_encode(&account.email)),
        ("key", session::key(secret, claim)?),
    ];
    match state.behaviour.sessions.cookies {
        Cookies::Plain => cookies.push(("ip", session::short_address(secret, account.id)?)),
        Cookies::Secure => cookies.extend([
            ("ip", session::address(secret, account.id)?),
            ("device", device(state, headers, account.id)?),
        ]),
    }
    cookies.push(("expire_in", expires.to_string()));
    let date = date(expires);
    let attributes = attributes(state, headers);
    let cookie = |(name, value)| {
        format!("{name}={value}; expires={date}; Max-Age={seconds}; path=/{attributes}")
    };
    Ok(cookies.into_iter().map(cookie).collect())
}

/// Signs out: deletes the cookies that the panel deletes.
pub(crate) fn gone(state: &State, headers: &HeaderMap) -> Vec<String> {
    let names = match state.behaviour.sessions.cookies {
        Cookies::Plain => PLAIN_GONE,
        Cookies::Secure => SECURE_GONE,
    };
    let date = date(1);
    let attributes = attributes(state, headers);
    let cookie = |name| format!("{name}=deleted; expires={date}; Max-Age=0; path=/{attributes}");
    names.iter().map(cookie).collect()
}

/// The `device` cookie of an account with the browser that sends these headers.
pub(super) fn device(
    state: &State,
    headers: &HeaderMap,
    account: i64,
) -> Result<String, StoreError> {
    let agent = text(headers, USER_AGENT);
    Ok(session::device(
        &state.store.signing_secret,
        account,
        &agent,
    )?)
}

fn attributes(state: &State, headers: &HeaderMap) -> String {
    match state.behaviour.sessions.cookies {
        Cookies::Plain => String::new(),
        Cookies::Secure => {
            let host = text(headers, HOST);
            let host = host.split(':').next().unwrap_or_default();
            format!("; domain={host}; secure; HttpOnly")
        }
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> String {
    let value = headers.get(name);
    value.map_or(String::new(), |value| {
        String::from_utf8_lossy(value.as_bytes()).into_owned()
    })
}

fn date(seconds: i64) -> String {
    let since = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    httpdate::fmt_http_date(UNIX_EPOCH + since)
}
