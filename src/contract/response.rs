//! What the transport brings back: an answer of any kind, or why there is none.
//!
//! Plain values, made by `browser::send` and read by [`settle`](super::settle).

/// The longest body that is read, in bytes. A real answer has a few hundred; the panel's own HTML
/// pages, which a redirect may end on, have up to a hundred thousand.
pub const MAX_BODY_BYTES: usize = 256 * 1024;

/// An answer as it came, whatever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The path of the final address, if redirects were followed to get there.
    pub redirected_to: Option<String>,
    /// The `Location` header of the answer itself. Panels before August 2020 send one with status
    /// 200 for a page that does not exist or that failed.
    pub location: Option<String>,
    /// The `HX-Redirect` header: the path where panels from November 2023 on want the visitor to go after a success. It may
    /// be there and empty.
    pub hx_redirect: Option<String>,
    /// How long to wait before the next request, in seconds, if the answer says so.
    pub retry_after: Option<u16>,
    /// The content, or that it was too long.
    pub body: Body,
}

impl Response {
    /// An answer of the address itself, with this text and without headers that count.
    #[must_use]
    pub fn plain(status: u16, text: impl Into<String>) -> Self {
        Self {
            status,
            redirected_to: None,
            location: None,
            hx_redirect: None,
            retry_after: None,
            body: Body::Text(text.into()),
        }
    }

    /// Whether this is an answer of the address itself, with a status that means success.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        (200..300).contains(&self.status) && self.redirected_to.is_none()
    }
}

/// The content of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The whole text; bytes that are not UTF-8 are replaced by U+FFFD.
    Text(String),
    /// More than [`MAX_BODY_BYTES`] bytes; the rest was not fetched.
    TooLarge,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The browser knows that it has no network; nothing was sent.
    Offline,
    /// The deadline passed before the answer was complete. The panel may have acted all the same.
    TimedOut,
    /// No response arrived: refused, cut, not found, or blocked by CORS, a policy or an extension. The browser does not
    /// say which.
    Blocked,
    /// The request was called off by the browser or by the page being left.
    Aborted,
}
