//! Serving the built pages under a base path.
//!
//! In: a directory and a base such as `/portal/`. Out: its files with the right types, caching and
//! security headers, precompressed where the visitor takes it. `/portal/login` gives `login.html`.
//! Everything that is not there, and every path that tries to leave the directory, gives `404.html`
//! with that status.

mod encoding;
mod find;
mod headers;
mod hooks;
mod mime;
mod more_headers;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::GetAll;
use axum::http::header::{ACCEPT_ENCODING, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::faults::cut_body;
use find::Found;
pub(crate) use hooks::{Hooks, Replacement};

/// The pages of a directory under a base path, ready to be merged into another router.
///
/// Slashes missing at either end of the base are added; the base without its last slash redirects.
pub fn router(directory: impl Into<PathBuf>, base: &str) -> Router {
    hooked(directory.into(), base, Arc::default())
}

/// The base with a slash at both ends.
#[must_use]
pub fn normal_base(base: &str) -> String {
    let inner = base.trim_matches('/');
    if inner.is_empty() {
        "/".to_owned()
    } else {
        format!("/{inner}/")
    }
}

pub(crate) fn hooked<S>(directory: PathBuf, base: &str, hooks: Arc<Hooks>) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    let base = normal_base(base);
    let without_slash = base.trim_end_matches('/').to_owned();
    let folder = Arc::new(PagesFolder {
        directory,
        base: base.clone(),
        hooks,
    });
    let mut router = Router::new()
        .route(&base, get(serve))
        .route(&format!("{base}{{*rest}}"), get(serve));
    if !without_slash.is_empty() {
        router = router.route(&without_slash, get(to_base));
    }
    let hooks = Arc::clone(&folder.hooks);
    router
        .with_state(folder)
        .layer(from_fn_with_state(hooks, more_headers::add))
}

/// One directory of pages.
struct PagesFolder {
    directory: PathBuf,
    base: String,
    hooks: Arc<Hooks>,
}

async fn to_base(State(folder): State<Arc<PagesFolder>>) -> Response {
    let mut response = StatusCode::MOVED_PERMANENTLY.into_response();
    if let Ok(base) = HeaderValue::try_from(folder.base.as_str()) {
        response.headers_mut().insert(LOCATION, base);
    }
    response
}

async fn serve(State(folder): State<Arc<PagesFolder>>, request: Request) -> Response {
    let path = request.uri().path();
    folder.hooks.note(path);
    let rest = path.strip_prefix(folder.base.as_str()).unwrap_or_default();
    let found = find::find(&folder.directory, rest).await;
    let name = found.as_ref().map_or(rest, |found| &found.name);
    let (replaced, is_cut) = (folder.hooks.replaced(name), folder.hooks.is_cut(name));
    let accepted = request.headers().get_all(ACCEPT_ENCODING);
    let mut response = match (replaced, found) {
        (Some(replaced), _) => replaced,
        (None, Some(found)) => read(&found, accepted).await,
        (None, None) => missing(&folder.directory, accepted).await,
    };
    if is_cut {
        response = cut_body(response).await;
    }
    headers::guard(response)
}

async fn missing(directory: &Path, accepted: GetAll<'_, HeaderValue>) -> Response {
    let mut response = match find::missing(directory).await {
        Some(page) => read(&page, accepted).await,
        None => "404".into_response(),
    };
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

async fn read(found: &Found, accepted: GetAll<'_, HeaderValue>) -> Response {
    match encoding::read(found, accepted).await {
        Ok(content) => file(found, content),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn file(found: &Found, content: encoding::Content) -> Response {
    let mut response = Response::new(Body::from(content.bytes));
    headers::describe(response.headers_mut(), &found.name);
    encoding::label(response.headers_mut(), content.encoding, content.varies);
    response
}
