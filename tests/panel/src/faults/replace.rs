//! Faults that replace the answer of the panel: no work is done.
//!
//! In: the fault. Out: its answer. Faults that need the true answer, or no answer at all, are not
//! for this file; they get an empty one.

use std::time::Duration;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::Fault;
use crate::api::Reply;
use crate::site;

const DATABASE_TEXT: &str =
    "Could not connect to main database: SQLSTATE[HY000] [2002] Connection refused";
const MARKUP: &str = "<img src=x onerror=\"document.title='injected'\"><b>bold</b>";
const TWO_MIB: usize = 2 * 1024 * 1024;

pub(super) fn answer(fault: Fault) -> Response {
    match fault {
        Fault::Http500 => site::error_page(StatusCode::INTERNAL_SERVER_ERROR),
        Fault::Http404 => site::error_page(StatusCode::NOT_FOUND),
        Fault::Http405 => site::error_page(StatusCode::METHOD_NOT_ALLOWED),
        Fault::Http502 => in_front(StatusCode::BAD_GATEWAY),
        Fault::Http504 => in_front(StatusCode::GATEWAY_TIMEOUT),
        Fault::DatabaseText => site::text(StatusCode::OK, DATABASE_TEXT.to_owned()),
        Fault::Html => site::page("首页 Home", "<p>欢迎 Welcome</p>"),
        Fault::Redirect => site::redirect("/user"),
        Fault::Redirect404 => site::redirect("/404"),
        Fault::TooLarge => Reply::no(&"x".repeat(TWO_MIB)).into_response(),
        Fault::NoMessage => Reply::bare(0).into_response(),
        Fault::Markup => Reply::no(MARKUP).into_response(),
        _ => site::text(StatusCode::OK, String::new()),
    }
}

/// An error page of the web server in front of the panel, without a charset.
fn in_front(status: StatusCode) -> Response {
    let mut response = site::error_page(status);
    let kind = HeaderValue::from_static("text/html");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// Seconds are rounded up.
pub(super) fn too_many(wait: Duration) -> Response {
    let mut response = in_front(StatusCode::TOO_MANY_REQUESTS);
    let begun = u64::from(wait.subsec_nanos() > 0);
    let seconds = HeaderValue::from(wait.as_secs() + begun);
    response.headers_mut().insert(RETRY_AFTER, seconds);
    response
}
