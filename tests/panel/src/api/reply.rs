//! An answer in JSON, or why there is none.
//!
//! In: `ret`, a message, cookies, an address. Out: the JSON of the recorded panels, byte for byte: `ret` before
//! `msg`, PHP's escapes; the generation labels it (see `shape`). Anything that is no JSON is an HTML page of `site`.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::generation::answers::Success;
use crate::php::json_string;
use crate::shape::{Mark, marked};
use crate::site;
use crate::store::StoreError;

/// An answer of the API.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reply {
    body: String,
    cookies: Vec<String>,
    hx_redirect: Option<String>,
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

    /// `ret` and a message.
    pub(crate) fn said(ret: u8, message: &str) -> Self {
        let message = json_string(message);
        Self::json(format!("{{\"ret\":{ret},\"msg\":{message}}}"))
    }

    /// JSON of another shape, already encoded.
    pub(crate) fn json(body: String) -> Self {
        Self {
            body,
            ..Self::default()
        }
    }

    /// A visitor was signed in, in the form of the generation; the address is where to go next.
    pub(crate) fn signed_in(success: Success, message: &str, address: &str) -> Self {
        match success {
            Success::Message => Self::yes(message),
            Success::Redir => {
                let (message, address) = (json_string(message), json_string(address));
                Self::json(format!(
                    "{{\"ret\":1,\"msg\":{message},\"redir\":{address}}}"
                ))
            }
            Success::HxRedirect => Self::yes(message).with_hx_redirect(address),
            Success::Empty => Self::default().with_hx_redirect(address),
        }
    }

    pub(crate) fn with_cookies(self, cookies: Vec<String>) -> Self {
        Self { cookies, ..self }
    }

    pub(crate) fn with_hx_redirect(self, address: &str) -> Self {
        let hx_redirect = Some(address.to_owned());
        Self {
            hx_redirect,
            ..self
        }
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let is_json = !self.body.is_empty();
        let mut response = site::text(StatusCode::OK, self.body);
        let address = self.hx_redirect.map(HeaderValue::try_from);
        if let Some(Ok(address)) = address {
            response.headers_mut().insert("hx-redirect", address);
        }
        let response = with_cookies(response, self.cookies);
        if is_json {
            marked(response, Mark::Json)
        } else {
            response
        }
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
pub(crate) enum ApiError {
    /// A refusal with its message.
    Refused(&'static str),
    /// PHP would have failed here: the 500 page.
    Failed,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            Self::Refused(message) => Reply::no(message).into_response(),
            Self::Failed => site::error_page(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        eprintln!("local-panel: {error}");
        Self::Failed
    }
}
