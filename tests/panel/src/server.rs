//! Accepting connections and answering on them.
//!
//! In: a listener and the router. Out: answers, until the task is dropped, which ends every
//! connection with it. It is written out instead of left to `axum::serve` because a panel must be
//! able to close a connection without an answer.
//!
//! Every connection carries one request. A browser that finds a kept connection closed sends its
//! request again on a new one, even a POST: kept connections would make "sent exactly once"
//! impossible to check under [`Fault::Cut`](crate::Fault::Cut).

use std::convert::Infallible;
use std::fmt;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tower::ServiceExt;

/// Which connection a request came on, counted from 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) u64);

/// Marks a response that is not to be sent: the connection is closed instead.
#[derive(Debug, Clone, Copy)]
struct ConnectionCut;

/// A response that closes its connection without a byte sent.
pub(crate) fn cut() -> Response {
    let mut response = Response::default();
    response.extensions_mut().insert(ConnectionCut);
    response
}

/// Answers until dropped.
pub(crate) async fn serve(listener: TcpListener, router: Router) {
    let mut connections = JoinSet::new();
    let mut count = 0;
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                // A failed accept concerns that visitor alone.
                if let Ok((stream, _)) = accepted {
                    count += 1;
                    connections.spawn(answer(stream, router.clone(), Peer(count)));
                }
            }
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn answer(stream: TcpStream, router: Router, peer: Peer) {
    let service = service_fn(move |request| respond(router.clone(), request, peer));
    let stream = TokioIo::new(stream);
    let mut connection = http1::Builder::new();
    let connection = connection.keep_alive(false);
    // An error here is a visitor who left, or a cut that was asked for.
    let _ = connection.serve_connection(stream, service).await;
}

async fn respond(
    router: Router,
    request: Request<Incoming>,
    peer: Peer,
) -> Result<Response, CutError> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(peer);
    let answered: Result<Response, Infallible> = router.oneshot(request).await;
    let Ok(response) = answered;
    match response.extensions().get::<ConnectionCut>() {
        Some(ConnectionCut) => Err(CutError),
        None => Ok(response),
    }
}

/// The error that makes the connection close without an answer.
#[derive(Debug)]
struct CutError;

impl fmt::Display for CutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cut on request")
    }
}

impl std::error::Error for CutError {}
