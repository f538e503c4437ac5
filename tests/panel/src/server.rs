//! Accepting connections and answering on them.
//!
//! In: a listener, the router, and how long a client may take to send the head of a request. Out: answers, until the task
//! is dropped, which ends every connection with it. Further connections wait while there are very many, and while the
//! system has no descriptor for them. It is written out instead of left to `axum::serve` because a panel must be
//! able to close a connection without an answer.
//!
//! Every connection carries one request. A browser that finds a kept connection closed sends its
//! request again on a new one, even a POST: kept connections would make "sent exactly once"
//! impossible to check under [`Fault::Cut`](crate::Fault::Cut).

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tower::ServiceExt;

/// More than browsers open, and fewer than a process may have descriptors.
const MOST_CONNECTIONS: usize = 128;
/// How long to wait after a failed accept: a process without a descriptor to spare would fail again at once.
const PAUSE: Duration = Duration::from_millis(100);

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
pub(crate) async fn serve(listener: TcpListener, router: Router, patience: Duration) {
    let slots = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut connections = JoinSet::new();
    let mut count = 0;
    // The semaphore is never closed.
    while let Ok(slot) = Arc::clone(&slots).acquire_owned().await {
        let (stream, _) = accepted(|| listener.accept()).await;
        while connections.try_join_next().is_some() {}
        count += 1;
        let answer = answer(stream, router.clone(), Peer(count), patience);
        connections.spawn(async move {
            answer.await;
            drop(slot);
        });
    }
}

/// The next connection; a failure is no reason to stop.
async fn accepted<C, F>(mut accept: impl FnMut() -> F) -> C
where
    F: Future<Output = io::Result<C>>,
{
    loop {
        match accept().await {
            Ok(connection) => return connection,
            Err(_) => sleep(PAUSE).await,
        }
    }
}

async fn answer(stream: TcpStream, router: Router, peer: Peer, patience: Duration) {
    let service = service_fn(move |request| respond(router.clone(), request, peer));
    let stream = TokioIo::new(stream);
    let mut connection = http1::Builder::new();
    connection.keep_alive(false);
    connection
        .timer(TokioTimer::new())
        .header_read_timeout(patience);
    // An error here is a visitor who left or was too slow, or a cut that was asked for.
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

#[cfg(test)]
mod tests {
    use std::future::ready;

    use tokio::time::Instant;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn accepting_waits_while_there_is_no_descriptor() {
        let mut failures = 10;
        let started = Instant::now();
        let accept = || {
            failures -= 1;
            let is_full = failures >= 0;
            let full = || io::Error::other("too many open files");
            ready(if is_full {
                Err(full())
            } else {
                Ok("connection")
            })
        };
        assert_eq!(accepted(accept).await, "connection");
        assert_eq!(started.elapsed(), 10 * PAUSE);
    }
}
