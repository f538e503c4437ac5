//! The shape of an answer.
//!
//! In: `ret`, a message, cookies. Out: the JSON of the recorded panel, byte for byte: `ret` before
//! `msg`, PHP's escapes, labelled `text/html`. Anything that is no JSON is an HTML page of `site`.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::php::json_string;
use crate::site;
use crate::store::StoreError;

/// An answer in JSON.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reply {
    body: String,
    cookies: Vec<String>,
}

impl Reply {
    /// Success with a message.
    pub(crate) fn yes(message: &str) -> Self {
        Self::said(1, message)
    }

    /// A refusal with a message.
    pub(crate) fn no(message: &str) -> Self {
        Self::said(0, message)
    }

    /// `ret` alone.
    pub(crate) fn bare(ret: u8) -> Self {
        Self::json(format!("{{\"ret\":{ret}}}"))
    }

    /// JSON of another shape, already encoded.
    pub(crate) fn json(body: String) -> Self {
        let cookies = Vec::new();
        Self { body, cookies }
    }

    pub(crate) fn with_cookies(self, cookies: Vec<String>) -> Self {
        Self { cookies, ..self }
    }

    fn said(ret: u8, message: &str) -> Self {
        let message = json_string(message);
        Self::json(format!("{{\"ret\":{ret},\"msg\":{message}}}"))
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let response = site::text(StatusCode::OK, self.body);
        with_cookies(response, self.cookies)
    }
}

/// Adds cookies in order; one that is no header value, which no cookie here is, is left out.
pub(crate) fn with_cookies(mut response: Response, cookies: Vec<String>) -> Response {
    let values = cookies.into_iter().map(HeaderValue::try_from);
    for value in values.filter_map(Result::ok) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// Why a request was not carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The visitor is told why.
    Refused(&'static str),
    /// PHP would have failed here: the 500 page.
    Failed,
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        match self {
            Self::Refused(message) => Reply::no(message).into_response(),
            Self::Failed => site::error_page(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        eprintln!("local-panel: {error}");
        Self::Failed
    }
}
