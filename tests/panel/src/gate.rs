//! Gates hold answers back until a test opens them. They depend on no time.
//!
//! In: how a path ends, such as `.wasm` or `/auth/login`. Out: a [`Gate`], and the wait of every answer that
//! meets it. A gate that is dropped is open, so that a test that fails holds nothing back.

use std::sync::Mutex;

use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use tokio::sync::watch::{self, Receiver, Sender};

use crate::state::lock;

/// Holds answers back as long as it lives.
#[derive(Debug)]
#[must_use = "a gate that is dropped is open"]
pub struct Gate {
    /// Its end is what the answers wait for.
    closed: Sender<()>,
}

impl Gate {
    /// Whether an answer waits at it.
    #[must_use]
    pub fn holds(&self) -> bool {
        // The list of gates has one, and each answer another one.
        self.closed.receiver_count() > 1
    }

    /// Lets everything through: what waits, and what comes later.
    pub fn open(self) {
        drop(self.closed);
    }
}

/// The closed gates of one panel, each with the end of the paths that it stands for.
#[derive(Debug, Default)]
pub(crate) struct Gates(Mutex<Vec<(String, Receiver<()>)>>);

impl Gates {
    pub(crate) fn close(&self, path_suffix: &str) -> Gate {
        let (closed, receiver) = watch::channel(());
        lock(&self.0).push((path_suffix.to_owned(), receiver));
        Gate { closed }
    }

    /// Gives an answer back when no gate is closed for its path. The browser must not keep one that has waited, so
    /// that the next visitor of a closed gate waits, too.
    pub(crate) async fn pass(&self, path: &str, mut answer: Response) -> Response {
        while let Some(mut gate) = self.closed(path) {
            // Nothing is ever sent: the error says that the gate is gone.
            let _ = gate.changed().await;
            let kept = HeaderValue::from_static("no-store");
            answer.headers_mut().insert(CACHE_CONTROL, kept);
        }
        answer
    }

    fn closed(&self, path: &str) -> Option<Receiver<()>> {
        let mut gates = lock(&self.0);
        gates.retain(|(_, gate)| gate.has_changed().is_ok());
        let mut gates = gates.iter();
        let found = gates.find(|(suffix, _)| path.ends_with(suffix.as_str()));
        found.map(|(_, gate)| gate.clone())
    }
}
