//! The guests' door: `/auth/*` and `/password/*` are for visitors who are not signed in.
//!
//! In: a request. Out: the way to `/user` for a signed-in visitor, whatever was asked; nothing is
//! carried out. Everybody else passes.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{ApiError, visitor};
use crate::site;
use crate::state::Shared;

pub(super) async fn only(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    match visitor(&shared, request.headers()) {
        Ok(None) => next.run(request).await,
        Ok(Some(_)) => site::redirect("/user"),
        Err(error) => ApiError::from(error).into_response(),
    }
}
