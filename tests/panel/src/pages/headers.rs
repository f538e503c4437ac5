//! The headers of a served file: type, caching, security.
//!
//! In: a file name, a response. Out: headers an operator would set. Names that carry a hash of
//! their content are kept for a year; everything else is asked for again each time. No proxy may change pages, scripts
//! and styles.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;

use super::mime;

// The recipes send Cross-Origin-Opener-Policy as well. With it, WebKit shows a page of another policy in another process, and
// its driver does not find the way back.
const SECURITY: [(HeaderName, &str); 4] = [
    (
        axum::http::header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; \
         frame-ancestors 'none'",
    ),
    (axum::http::header::REFERRER_POLICY, "same-origin"),
    (axum::http::header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Type and caching, both by name.
pub(super) fn describe(headers: &mut HeaderMap, name: &str) {
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(mime::of(name)));
    let is_fixed = [".html", ".css", ".js"]
        .iter()
        .any(|ending| name.ends_with(ending));
    let caching = match (is_hashed(name), is_fixed) {
        (true, true) => "public, max-age=31536000, immutable, no-transform",
        (true, false) => "public, max-age=31536000, immutable",
        (false, true) => "no-cache, no-transform",
        (false, false) => "no-cache",
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
}

/// What every answer under the base carries, missing files included.
pub(super) fn guard(mut response: Response) -> Response {
    for (name, value) in SECURITY {
        let value = HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}

/// `name-<hex>.ext`, and `name-<hex>_bg.wasm` as wasm-bindgen names its module.
fn is_hashed(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let digits = stem.rsplit_once('-').map_or("", |(_, digits)| digits);
    digits.len() >= 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn hashed_names_are_recognised() {
        let cases = [
            ("app-0123456789abcdef.js", true),
            ("app-0123456789abcdef_bg.wasm", true),
            ("app.js", false),
            ("sign-in.js", false),
            ("login.html", false),
        ];
        for (name, expected) in cases {
            assert_eq!(is_hashed(name), expected, "{name}");
        }
    }
}
