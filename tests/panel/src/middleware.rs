//! What every request passes: API requests are noted down and meet the fault of the moment, and every
//! answer waits at its gate if that is closed.
//!
//! In: any request. Out: the answer of the routes behind it, or what a fault made of it. A request is
//! noted before anything can go wrong with it, and its work is done before its answer waits. Refused: a body that is too
//! large, or that does not arrive in time.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::timeout;

use crate::php::Fields;
use crate::server::Peer;
use crate::state::Shared;
use crate::{Fault, Received, faults, log, site};

/// As much as the recorded panel was seen to take, and far more than a form has. Every connection may hold as much.
const MAX_BODY_BYTES: usize = 1024 * 1024;

pub(crate) async fn pass(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let body = match timeout(shared.patience, to_bytes(body, MAX_BODY_BYTES)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let fields = Arc::new(Fields::read(&parts, &body));
    let is_api = is_api(&parts.method, parts.uri.path());
    let peer = parts.extensions.get().map_or(0, |Peer(number)| *number);
    let received = is_api.then(|| Received::new(&parts, &body, peer, shared.clock.now()));
    parts.extensions.insert(Arc::clone(&fields));
    let uri = parts.uri.clone();
    let truth = next.run(Request::from_parts(parts, Body::from(body)));
    let response = match received {
        None if is_intercepted(&shared, uri.path()) => faults::on_the_way::captive_portal(),
        None => truth.await,
        Some(received) => answer(&shared, received, &fields, &uri, truth).await,
    };
    shared.gates.pass(uri.path(), response).await
}

/// The requests of the sign-in API, which faults apply to.
fn is_api(method: &Method, path: &str) -> bool {
    let takes_form = path.starts_with("/auth/") || path.starts_with("/password/");
    let is_get_of_api = [
        "/logout",
        "/user/logout",
        "/auth/login_getCaptcha",
        "/auth/webauthn",
        "/auth/fido",
    ]
    .contains(&path);
    (method == Method::POST && takes_form) || (method == Method::GET && is_get_of_api)
}

/// Whether the network answers a page of the panel.
fn is_intercepted(shared: &Shared, path: &str) -> bool {
    let is_own = ["/auth/", "/password/", "/user"]
        .iter()
        .any(|start| path.starts_with(start));
    (is_own || path == "/") && shared.faults.current() == Some(Fault::CaptivePortal)
}

async fn answer(
    shared: &Shared,
    received: Received,
    fields: &Fields,
    uri: &Uri,
    truth: impl Future<Output = Response>,
) -> Response {
    shared.received.push(received.clone(), received.size());
    if let Some(body) = shared.faults.take_body() {
        print(shared, &received, fields, Some(StatusCode::OK));
        return site::text(StatusCode::OK, body);
    }
    let fault = shared.faults.take();
    if fault == Some(Fault::Silent) {
        print(shared, &received, fields, None);
    }
    let response = match fault {
        None => truth.await,
        Some(fault) => faults::play(fault, &shared.faults, uri, truth).await,
    };
    let status = (fault != Some(Fault::Cut)).then(|| response.status());
    print(shared, &received, fields, status);
    response
}

fn print(shared: &Shared, received: &Received, fields: &Fields, status: Option<StatusCode>) {
    if shared.is_logging {
        log::print(&log::request(received, fields, status));
    }
}
