//! What tests may do to the served pages: watch, replace and cut.
//!
//! In: suffixes of file names. Out: another answer for the files that end so, or half of it. A replacement for a
//! suffix that is set again replaces the earlier one. A page without a file of its own is nothing; a
//! file that does not exist can be replaced, too.

use std::sync::Mutex;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use bytes::Bytes;

use super::more_headers::MoreHeaders;
use crate::recent::Recent;
use crate::state::lock;

/// The hooks of one panel.
#[derive(Debug, Default)]
pub(crate) struct Hooks {
    requests: Recent<String>,
    replacements: Mutex<Vec<(String, Replacement)>>,
    cuts: Mutex<Vec<String>>,
    pub(crate) more_headers: MoreHeaders,
}

/// An answer in place of a file.
#[derive(Debug, Clone)]
pub(crate) struct Replacement {
    pub(crate) status: StatusCode,
    pub(crate) content_type: HeaderValue,
    pub(crate) body: Bytes,
}

impl Hooks {
    pub(crate) fn replace(&self, suffix: &str, replacement: Replacement) {
        let mut replacements = lock(&self.replacements);
        replacements.retain(|(known, _)| known != suffix);
        replacements.push((suffix.to_owned(), replacement));
    }

    pub(crate) fn cut(&self, suffix: &str) {
        lock(&self.cuts).push(suffix.to_owned());
    }

    pub(crate) fn clear(&self) {
        lock(&self.replacements).clear();
        lock(&self.cuts).clear();
        self.more_headers.clear();
    }

    /// The paths asked for so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.all()
    }

    pub(super) fn note(&self, path: &str) {
        self.requests.push(path.to_owned(), path.len());
    }

    /// Whether the answer for this file ends in the middle.
    pub(super) fn is_cut(&self, name: &str) -> bool {
        let cuts = lock(&self.cuts);
        cuts.iter().any(|suffix| name.ends_with(suffix.as_str()))
    }

    /// The answer that replaces this file, if one does.
    pub(super) fn replaced(&self, name: &str) -> Option<Response> {
        let replacement = self.replacement(name)?;
        let mut response = Response::new(Body::from(replacement.body));
        *response.status_mut() = replacement.status;
        let kind = replacement.content_type;
        response.headers_mut().insert(CONTENT_TYPE, kind);
        Some(response)
    }

    fn replacement(&self, name: &str) -> Option<Replacement> {
        let replacements = lock(&self.replacements);
        let mut replacements = replacements.iter();
        let found = replacements.find(|(suffix, _)| name.ends_with(suffix.as_str()));
        found.map(|(_, replacement)| replacement.clone())
    }
}
