//! What the parts of one running panel share.
//!
//! In: the options, read once. Out: the store, clock, outbox, fault plan, gates, registration mode and
//! the list of requests. It decides nothing; each part has its own file.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::clock::Clock;
use crate::faults::Plan;
use crate::gate::Gates;
use crate::mail::Outbox;
use crate::pages::Hooks;
use crate::store::Store;
use crate::{Received, Registration};

/// One panel's state, shared by every request.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) origin: String,
    pub(crate) base: String,
    pub(crate) has_pages: bool,
    pub(crate) is_in_place: bool,
    pub(crate) is_logging: bool,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) outbox: Outbox,
    pub(crate) faults: Plan,
    pub(crate) gates: Gates,
    pub(crate) hooks: Arc<Hooks>,
    pub(crate) registration: Mutex<Registration>,
    pub(crate) received: Mutex<Vec<Received>>,
}

/// The state as handlers hold it.
pub(crate) type Shared = Arc<State>;

impl State {
    pub(crate) fn registration(&self) -> Registration {
        *lock(&self.registration)
    }

    pub(crate) fn set_registration(&self, mode: Registration) {
        *lock(&self.registration) = mode;
    }
}

/// Locks, whatever became of an earlier holder: nothing here is left half changed.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
