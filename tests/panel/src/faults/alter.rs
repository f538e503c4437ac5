//! Faults that alter the true answer.
//!
//! In: the true answer, whose work is done. Out: the same answer late, cut or with text before or after it. Headers
//! that describe the body, such as its length, are made anew.

use std::io;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, SET_COOKIE};
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::{self, StreamExt};

const NOTICE: &str = "<br />\n<b>Notice</b>:  Undefined index: theme in \
    <b>/www/panel/config/.config.php</b> on line <b>12</b><br />\n";
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The work is done at once, as a slow mail server or network has it; only the answer is late.
pub(super) async fn slow(response: Response, delay: Duration) -> Response {
    tokio::time::sleep(delay).await;
    response
}

/// Half of the body under the length of the whole, then the end of the connection.
pub(crate) async fn cut_body(response: Response) -> Response {
    let (mut parts, body) = split(response).await;
    let length = body.len().max(2);
    let half = body.slice(..body.len() / 2);
    let chunks = stream::once(async move { Ok(half) }).chain(stream::once(broken_off()));
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(length));
    Response::from_parts(parts, Body::from_stream(chunks))
}

pub(super) async fn notice_before(response: Response) -> Response {
    with_body(response, |body| format!("{NOTICE}{body}")).await
}

pub(super) async fn notice_after(response: Response) -> Response {
    with_body(response, |body| format!("{body}{NOTICE}")).await
}

pub(super) async fn bom(response: Response) -> Response {
    with_body(response, |body| format!("{BYTE_ORDER_MARK}\n{body}")).await
}

pub(super) fn wrong_type(mut response: Response) -> Response {
    let kind = HeaderValue::from_static("application/octet-stream");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// Panels from October 2023 on put the raw `Host` header there.
pub(super) fn domain_with_port(mut response: Response) -> Response {
    let cookies = response.headers().get_all(SET_COOKIE).iter();
    let spoilt = cookies.map(|cookie| [cookie.as_bytes(), b"; domain=127.0.0.1:8443"].concat());
    let spoilt: Vec<_> = spoilt
        .flat_map(|cookie| HeaderValue::from_bytes(&cookie))
        .collect();
    response.headers_mut().remove(SET_COOKIE);
    for cookie in spoilt {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

pub(super) async fn number_as_text(response: Response) -> Response {
    with_body(response, |body| {
        let zero = body.replacen("\"ret\":0", "\"ret\":\"0\"", 1);
        zero.replacen("\"ret\":1", "\"ret\":\"1\"", 1)
    })
    .await
}

async fn with_body(response: Response, change: impl Fn(&str) -> String) -> Response {
    let (parts, body) = split(response).await;
    let changed = change(&String::from_utf8_lossy(&body));
    Response::from_parts(parts, Body::from(changed))
}

async fn split(response: Response) -> (axum::http::response::Parts, Bytes) {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    // The panel's own answers are in memory: reading them back cannot fail.
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    (parts, body)
}

/// The turn given up lets the half reach the visitor before the connection ends.
async fn broken_off() -> io::Result<Bytes> {
    tokio::task::yield_now().await;
    Err(io::Error::from(io::ErrorKind::ConnectionAborted))
}
