//! The request of an API route, and how its work is run.
//!
//! In: a request that passed the middleware. Out: the answer of a plain function over [`ApiRequest`], which runs on a
//! thread for blocking work, since database and password hash are slow. A function that panics answers the 500 page.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State as FromState;
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use tokio::task::spawn_blocking;

use crate::api::ApiError;
use crate::php::Fields;
use crate::state::{Shared, State};

/// One request as the routes see it.
#[derive(Debug)]
pub(crate) struct ApiRequest {
    pub(crate) fields: Arc<Fields>,
    pub(crate) headers: HeaderMap,
    pub(crate) path: String,
}

impl ApiRequest {
    /// What follows the last slash of the path.
    pub(crate) fn last_segment(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// A route's work.
pub(crate) type Work<R> = fn(&State, &ApiRequest) -> R;

/// A route for `GET` and `HEAD`.
pub(crate) fn get<R: IntoResponse + Send + 'static>(work: Work<R>) -> MethodRouter<Shared> {
    route(MethodFilter::GET, work)
}

/// A route for `POST`.
pub(crate) fn post<R: IntoResponse + Send + 'static>(work: Work<R>) -> MethodRouter<Shared> {
    route(MethodFilter::POST, work)
}

fn route<R: IntoResponse + Send + 'static>(
    method: MethodFilter,
    work: Work<R>,
) -> MethodRouter<Shared> {
    let handler = move |FromState(shared): FromState<Shared>,
                        Extension(fields): Extension<Arc<Fields>>,
                        headers: HeaderMap,
                        uri: Uri| {
        let path = uri.path().to_owned();
        let request = ApiRequest {
            fields,
            headers,
            path,
        };
        run(shared, request, work)
    };
    on(method, handler)
}

async fn run<R: IntoResponse + Send + 'static>(
    shared: Shared,
    request: ApiRequest,
    work: Work<R>,
) -> Response {
    let done = spawn_blocking(move || work(&shared, &request)).await;
    done.map_or_else(|_| ApiError::Failed.into_response(), R::into_response)
}
