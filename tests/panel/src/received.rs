//! What arrived at the API, exactly as it arrived.
//!
//! In: a request's parts and its body bytes. Out: a [`Received`] that a test reads. It interprets
//! nothing: a test of what was sent must see the bytes, not an interpretation of them.

use axum::http::request::Parts;

/// One API request as it came in, written down before any answer is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The method, such as `POST`.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// Every header in the order sent, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The raw body.
    pub body: Vec<u8>,
    /// Which connection it came on, counted from 1 since the panel started.
    pub peer: u64,
    /// When it arrived, in seconds since 1970 by the panel's clock.
    pub time: i64,
}

impl Received {
    pub(crate) fn new(parts: &Parts, body: &[u8], peer: u64, time: i64) -> Self {
        let path = parts.uri.path_and_query().map_or("", |path| path.as_str());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let headers = parts.headers.iter();
        Self {
            method: parts.method.to_string(),
            path: path.to_owned(),
            headers: headers
                .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
                .collect(),
            body: body.to_vec(),
            peer,
            time,
        }
    }

    /// The bytes that it takes.
    pub(crate) fn size(&self) -> usize {
        let headers = self.headers.iter();
        let headers: usize = headers.map(|(name, value)| name.len() + value.len()).sum();
        self.path.len() + headers + self.body.len()
    }

    /// The body as text; bytes that are no UTF-8 become U+FFFD.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The first header of this name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(header, _)| header.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}
