//! What tests may do to the served pages: watch, hold back, replace.
//!
//! In: suffixes of file names. Out: a pause or another answer for the files that end so. A hook
//! for a suffix that is set again replaces the earlier one. A page without a file of its own is
//! nothing; a file that does not exist can be replaced, too.

use std::sync::Mutex;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use bytes::Bytes;

use crate::state::lock;

/// The hooks of one panel.
#[derive(Debug, Default)]
pub(crate) struct Hooks {
    requests: Mutex<Vec<String>>,
    holds: Mutex<Vec<(String, Duration)>>,
    replacements: Mutex<Vec<(String, Replacement)>>,
}

/// An answer in place of a file.
#[derive(Debug, Clone)]
pub(crate) struct Replacement {
    pub(crate) status: StatusCode,
    pub(crate) content_type: HeaderValue,
    pub(crate) body: Bytes,
}

impl Hooks {
    pub(crate) fn hold(&self, suffix: &str, pause: Duration) {
        set(&self.holds, suffix, pause);
    }

    pub(crate) fn replace(&self, suffix: &str, replacement: Replacement) {
        set(&self.replacements, suffix, replacement);
    }

    pub(crate) fn clear(&self) {
        lock(&self.holds).clear();
        lock(&self.replacements).clear();
    }

    /// The paths asked for so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.requests).clone()
    }

    pub(super) fn note(&self, path: &str) {
        lock(&self.requests).push(path.to_owned());
    }

    /// Waits as long as this file is held; gives the answer that replaces it, if one does.
    pub(super) async fn meet(&self, name: &str) -> Option<Response> {
        if let Some(pause) = matching(&self.holds, name) {
            tokio::time::sleep(pause).await;
        }
        let replacement = matching(&self.replacements, name)?;
        let mut response = Response::new(Body::from(replacement.body));
        *response.status_mut() = replacement.status;
        let kind = replacement.content_type;
        response.headers_mut().insert(CONTENT_TYPE, kind);
        Some(response)
    }
}

fn set<T>(hooks: &Mutex<Vec<(String, T)>>, suffix: &str, hook: T) {
    let mut hooks = lock(hooks);
    hooks.retain(|(known, _)| known != suffix);
    hooks.push((suffix.to_owned(), hook));
}

fn matching<T: Clone>(hooks: &Mutex<Vec<(String, T)>>, name: &str) -> Option<T> {
    let hooks = lock(hooks);
    let mut hooks = hooks.iter();
    let found = hooks.find(|(suffix, _)| name.ends_with(suffix.as_str()));
    found.map(|(_, hook)| hook.clone())
}
