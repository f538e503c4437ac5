//! Headers that a server or CDN in front of the pages adds, for tests.
//!
//! In: suffixes of paths, each with a header. Out: the answers for the paths that end so, with these headers, which
//! replace those of the same name.

use std::sync::{Arc, Mutex};

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use super::Hooks;
use crate::state::lock;

/// Headers by suffixes.
#[derive(Debug, Default)]
pub(crate) struct MoreHeaders(Mutex<Vec<(String, HeaderName, HeaderValue)>>);

impl MoreHeaders {
    pub(crate) fn add(&self, suffix: &str, name: HeaderName, value: HeaderValue) {
        lock(&self.0).push((suffix.to_owned(), name, value));
    }

    pub(super) fn clear(&self) {
        lock(&self.0).clear();
    }
}

pub(super) async fn add(State(hooks): State<Arc<Hooks>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for (suffix, name, value) in lock(&hooks.more_headers.0).iter() {
        if path.ends_with(suffix.as_str()) {
            response.headers_mut().insert(name.clone(), value.clone());
        }
    }
    response
}
