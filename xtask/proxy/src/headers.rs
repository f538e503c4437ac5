//! The few headers that must change between two addresses.
//!
//! In: the headers of a request or an answer. Out: the same, ready for the other side. Everything that is
//! not named here passes as it is, in whatever bytes it is written.

use axum::http::header::{
    CONNECTION, HOST, HeaderName, LOCATION, ORIGIN, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION,
    REFERER, SET_COOKIE, TE, TRAILER, TRANSFER_ENCODING, UPGRADE,
};
use axum::http::{HeaderMap, HeaderValue};

use crate::Address;

/// Headers about one connection, which are nobody's business on the next.
const HOP_BY_HOP: [HeaderName; 9] = [
    CONNECTION,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
    PROXY_AUTHENTICATE,
    PROXY_AUTHORIZATION,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
];

/// Makes a browser's request one to the panel's own address.
pub(crate) fn towards_panel(headers: &mut HeaderMap, panel: &Address) {
    remove_hop_by_hop(headers);
    // The client writes the panel's host itself.
    let own = headers.remove(HOST).and_then(|host| origin_of(&host));
    for name in [ORIGIN, REFERER] {
        let Some(value) = headers.get(&name).and_then(|value| value.to_str().ok()) else {
            continue;
        };
        // Addresses elsewhere, and the origin `null`, mean what they say.
        let path = own.as_deref().and_then(|own| value.strip_prefix(own));
        if let Some(path) = path.filter(|path| path.is_empty() || path.starts_with('/'))
            && let Ok(value) = HeaderValue::try_from(format!("{panel}{path}"))
        {
            headers.insert(name, value);
        }
    }
}

/// Makes the panel's answer one from our address.
pub(crate) fn towards_browser(headers: &mut HeaderMap, panel: &Address) {
    remove_hop_by_hop(headers);
    let cookies: Vec<_> = headers.get_all(SET_COOKIE).iter().map(own_cookie).collect();
    headers.remove(SET_COOKIE);
    for cookie in cookies {
        headers.append(SET_COOKIE, cookie);
    }
    if let Some(location) = headers
        .get(LOCATION)
        .and_then(|value| own_location(value, panel))
    {
        headers.insert(LOCATION, location);
    }
}

fn remove_hop_by_hop(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|names| names.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named.iter().chain(&HOP_BY_HOP) {
        headers.remove(name);
    }
}

fn origin_of(host: &HeaderValue) -> Option<String> {
    host.to_str().ok().map(|host| format!("http://{host}"))
}

/// A cookie without what ties it to the panel's own name or to HTTPS.
fn own_cookie(cookie: &HeaderValue) -> HeaderValue {
    let parts: Vec<&[u8]> = cookie.as_bytes().split(|byte| *byte == b';').collect();
    // The first part is the cookie itself, whatever it is called.
    let (pair, attributes) = parts
        .split_first()
        .map_or((&[][..], &[][..]), |(a, b)| (*a, b));
    let kept = attributes
        .iter()
        .copied()
        .filter(|attribute| !is_tied(attribute));
    let kept: Vec<&[u8]> = std::iter::once(pair).chain(kept).collect();
    HeaderValue::from_bytes(&kept.join(&b';')).unwrap_or_else(|_| cookie.clone())
}

fn is_tied(attribute: &[u8]) -> bool {
    let attribute = attribute.trim_ascii().to_ascii_lowercase();
    // Browsers refuse the last two without `Secure`.
    attribute.starts_with(b"domain=")
        || [
            b"domain".as_slice(),
            b"secure",
            b"partitioned",
            b"samesite=none",
        ]
        .contains(&attribute.as_slice())
}

/// A redirect within the panel, as one within our address.
fn own_location(location: &HeaderValue, panel: &Address) -> Option<HeaderValue> {
    let path = panel.path_in(location.to_str().ok()?)?;
    let slash = if path.starts_with('/') { "" } else { "/" };
    HeaderValue::try_from(format!("{slash}{path}")).ok()
}

#[cfg(test)]
mod tests;
