//! The fields of a request: the body first, then the query string.
//!
//! In: request parts and body bytes. Out: values by name. A body whose content type is none of
//! form, multipart or JSON has no fields, whatever it holds; a broken body is an empty one.

use std::collections::HashMap;

use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;

use super::{Value, form, json, multipart};

/// Values by name; what the body lacks is looked for in the query.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    body: Vec<(String, Value)>,
    json: serde_json::Value,
    values: HashMap<String, Value>,
}

impl Fields {
    pub(crate) fn read(parts: &Parts, body: &[u8]) -> Self {
        let json = serde_json::from_slice(body).unwrap_or_default();
        let query = form::read(parts.uri.query().unwrap_or_default().as_bytes());
        let body = read_body(parts, body);
        let values = query.into_iter().chain(body.iter().cloned()).collect();
        Self { body, json, values }
    }

    pub(crate) fn value(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    /// The body as JSON with everything in it; null if it is none.
    pub(crate) fn json(&self) -> &serde_json::Value {
        &self.json
    }

    /// The value as text, empty when missing; `None` for an array, where PHP raises an error.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        match self.value(name) {
            None => Some(String::new()),
            Some(value) if value.is_list() => None,
            Some(value) => Some(value.text()),
        }
    }

    /// The fields of the body in the order sent.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(String, Value)> {
        self.body.iter()
    }
}

fn read_body(parts: &Parts, body: &[u8]) -> Vec<(String, Value)> {
    let header = parts.headers.get(CONTENT_TYPE);
    let header = header.map_or(String::new(), |value| {
        String::from_utf8_lossy(value.as_bytes()).into_owned()
    });
    let kind = header.split(';').next().unwrap_or_default().trim();
    match kind.to_ascii_lowercase().as_str() {
        "application/x-www-form-urlencoded" => form::read(body),
        "application/json" => json::read(body),
        "multipart/form-data" => multipart::read(&header, body),
        _ => Vec::new(),
    }
}
