//! The result of a request: a response of any kind, or why there is none.
//!
//! Plain values, made by `browser::send` and interpreted by [`settle`](super::settle).

use super::KeyFailure;

/// The longest body that is read, in bytes. A reply has a few hundred bytes; the panel's own HTML
/// pages, to which it may redirect, have up to a hundred thousand.
pub const MAX_BODY_BYTES: usize = 256 * 1024;

/// A response, before it is interpreted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The path of the final address, if redirects were followed to get there.
    pub redirected_to: Option<String>,
    /// The `Location` header of the final response. Panels before August 2020 send it with status
    /// 200, for a page that does not exist or that failed.
    pub location: Option<String>,
    /// The `HX-Redirect` header: the path to which panels from November 2023 on direct the visitor after a success. It may
    /// be empty.
    pub hx_redirect: Option<String>,
    /// Whether a header says that a firewall wants the browser to pass a check first.
    pub is_challenge: bool,
    /// Whether the response comes from a cache, by its header `Age`.
    pub is_cached: bool,
    /// How long to wait before the next request, in seconds, if the response has a valid `Retry-After` header.
    pub retry_after: Option<u16>,
    /// The content.
    pub body: Body,
}

impl Response {
    /// A response without redirects, with this text and without the headers above.
    #[must_use]
    pub fn plain(status: u16, text: impl Into<String>) -> Self {
        Self {
            status,
            redirected_to: None,
            location: None,
            hx_redirect: None,
            is_challenge: false,
            is_cached: false,
            retry_after: None,
            body: Body::Text(text.into()),
        }
    }

    /// Whether the status means success.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the status means success and no redirect was followed.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.is_success() && self.redirected_to.is_none()
    }

    /// Whether the body has one of these words, in any case.
    #[must_use]
    pub fn mentions(&self, words: &[&str]) -> bool {
        let Body::Text(text) = &self.body else {
            return false;
        };
        let text = text.to_ascii_lowercase();
        words.iter().any(|word| text.contains(word))
    }
}

/// The content of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The whole text; bytes that are not UTF-8 are replaced by U+FFFD.
    Text(String),
    /// More than [`MAX_BODY_BYTES`] bytes. The rest was not read.
    TooLarge,
}

/// Why there is no response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No response arrived, and the browser believes that it has no network, which may be wrong behind a VPN.
    Offline,
    /// The deadline passed before the response was complete. The panel may have handled the request.
    TimedOut,
    /// No response arrived: no connection, or blocked by CORS, a policy or an extension. The browser does not say which.
    Blocked,
    /// The site answers, but by a redirect that browsers do not follow from here, such as one from https to http.
    Redirected,
    /// Something else has answered in place of the panel, such as a cache: the visitor is still signed in.
    NotThePanel,
    /// The browser aborted the request, or the visitor left the page.
    Aborted,
    /// The captcha was not solved, and its widget says so; nothing was sent.
    Unsolved,
    /// The settings, which may say where the panel is, did not arrive; nothing was sent.
    NoSettings,
    /// The browser gave no answer of a passkey; nothing was sent.
    Key(KeyFailure),
}
