//! The frame of every page, and answers that hold no page.
//!
//! In: a title and HTML that is already safe; [`escape`] makes text safe. Out: responses labelled
//! as the recorded panel labels everything, `text/html; charset=UTF-8`.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

use crate::shape::{Mark, marked};

const KIND: &str = "text/html; charset=UTF-8";

/// Any text under the panel's one content type.
pub(crate) fn text(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static(KIND);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// A page with status 200.
pub(crate) fn page(title: &str, content: &str) -> Response {
    text(StatusCode::OK, html(title, content))
}

/// The page of a status that is no success.
pub(crate) fn error_page(status: StatusCode) -> Response {
    let words = match status {
        StatusCode::NOT_FOUND => "没有这个页面 There is no such page",
        StatusCode::METHOD_NOT_ALLOWED => "不能这样访问 That is not how to ask for this page",
        _ => "服务器出错了 The server failed",
    };
    let title = status.to_string();
    let page = text(status, html(&title, &format!("<p>{words}</p>")));
    marked(page, Mark::Error)
}

/// 302 with an empty body; an address that is no header value, which none here is, is left out.
pub(crate) fn redirect(to: &str) -> Response {
    let mut response = text(StatusCode::FOUND, String::new());
    if let Ok(address) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, address);
    }
    response
}

/// Text as HTML, in attributes too.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

fn html(title: &str, content: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title} - local panel</title>\n</head>\n<body>\n<h1>{title}</h1>\n{content}\n\
         </body>\n</html>\n"
    )
}
