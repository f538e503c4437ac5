//! The middleware for guests: `/auth/*` and `/password/*` are for visitors who are not signed in.
//!
//! In: a request. Out: a redirect to `/user` for a signed-in visitor, and no work is done. The requests of guests pass.

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
