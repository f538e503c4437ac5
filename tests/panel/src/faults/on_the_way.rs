//! Faults of what stands between visitor and panel: firewalls, caches, the network. The panel does not see the request.
//!
//! In: the fault, and the path of the request. Out: an answer that is not the panel's.

use axum::http::header::{AGE, LOCATION, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::Fault;
use crate::api::Reply;
use crate::site;

const CHALLENGE: &str =
    "<!DOCTYPE html><title>Just a moment...</title><p>Checking your browser</p>";
const SCRIPT: &str = "<html><script>document.cookie='passed=1';location.reload()</script></html>";
/// Where the captive portal leads: to another origin, where nothing listens.
pub const CAPTIVE_PORTAL: &str = "http://localhost:9/";

pub(super) fn answer(fault: Fault, path: &str) -> Option<Response> {
    Some(match fault {
        Fault::Challenge => challenge(),
        Fault::CookieCheck => {
            let cookie = HeaderValue::from_static("passed=1; path=/");
            with(site::redirect(path), SET_COOKIE, cookie)
        }
        Fault::ScriptCheck => site::text(StatusCode::OK, SCRIPT.to_owned()),
        Fault::Cached => cached(Some("60")),
        Fault::CachedSilently => cached(None),
        Fault::CaptivePortal => captive_portal(),
        Fault::NetworkLogin => site::error_page(StatusCode::NETWORK_AUTHENTICATION_REQUIRED),
        _ => return None,
    })
}

/// The answer of a network that wants its visitors to sign in, to any request.
pub(crate) fn captive_portal() -> Response {
    let address = HeaderValue::from_static(CAPTIVE_PORTAL);
    with(site::redirect("/"), LOCATION, address)
}

fn challenge() -> Response {
    let page = site::text(StatusCode::FORBIDDEN, CHALLENGE.to_owned());
    let name = HeaderName::from_static("cf-mitigated");
    with(page, name, HeaderValue::from_static("challenge"))
}

/// A success that a cache has stored for another visitor.
fn cached(age: Option<&'static str>) -> Response {
    let response = Reply::bare(1).into_response();
    match age {
        Some(age) => with(response, AGE, HeaderValue::from_static(age)),
        None => response,
    }
}

fn with(mut response: Response, name: HeaderName, value: HeaderValue) -> Response {
    response.headers_mut().insert(name, value);
    response
}
