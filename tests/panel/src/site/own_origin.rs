//! Keeps `/_panel` to its own pages.
//!
//! In: a request. Out: the answer, or 403 for a `Host` that is not the panel's own, which a name that was made to lead to
//! this machine (DNS rebinding) brings along, and for an `Origin` of another page. Programs send none. No page may put the
//! control page into a frame.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::frame::text;
use crate::state::Shared;

const POLICY: HeaderValue = HeaderValue::from_static("frame-ancestors 'none'");

pub(super) async fn only(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    if !is_own(&shared.origin, &request) {
        let words = "This page is for its own address alone.\n".to_owned();
        return text(StatusCode::FORBIDDEN, words);
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    response
}

/// Whether host and origin are those of the panel, by its address or by the name of the machine itself.
fn is_own(origin: &str, request: &Request) -> bool {
    let own = [origin.to_owned(), origin.replace("127.0.0.1", "localhost")];
    let all = |name: HeaderName| request.headers().get_all(name).into_iter();
    own.iter().any(|origin| {
        let host = origin.trim_start_matches("http://");
        let authority = request.uri().authority();
        all(HOST).eq([host])
            && all(ORIGIN).all(|sent| sent == origin)
            && authority.is_none_or(|named| named == host)
    })
}
