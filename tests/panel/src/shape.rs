//! The shape that a generation gives to every answer of its own.
//!
//! In: an answer, marked as JSON or as an error where it was made. Out: the same with the generation's label, or a
//! redirect to the page of the error. Answers that a fault made up never come here.

use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::site;
use crate::state::Shared;

/// What an answer is, for this file to shape.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark {
    Json,
    Error,
}

/// Marks an answer.
pub(crate) fn marked(mut response: Response, mark: Mark) -> Response {
    response.extensions_mut().insert(mark);
    response
}

pub(crate) async fn shape(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let answers = &shared.behaviour.answers;
    match response.extensions().get() {
        Some(Mark::Json) => {
            let kind = HeaderValue::from_static(answers.json_type);
            response.headers_mut().insert(CONTENT_TYPE, kind);
        }
        Some(Mark::Error) if answers.redirects_errors => {
            if let Some(page) = page_of(response.status()) {
                response = site::redirect(page);
            }
        }
        _ => {}
    }
    response
}

fn page_of(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::NOT_FOUND => Some("/404"),
        StatusCode::METHOD_NOT_ALLOWED => Some("/405"),
        StatusCode::INTERNAL_SERVER_ERROR => Some("/500"),
        _ => None,
    }
}
