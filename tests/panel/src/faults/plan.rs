//! The faults that are due.
//!
//! In: one that stands until it is cleared, and one for the next few requests, which comes first.
//! Out: the fault of each request, in turn. Bodies of answers that were queued come before any fault.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use crate::Fault;
use crate::state::lock;

/// The faults of one panel.
#[derive(Debug)]
pub(crate) struct Plan {
    due: Mutex<Due>,
    delay: Duration,
}

#[derive(Debug)]
struct Due {
    standing: Option<Fault>,
    next: Option<(Fault, usize)>,
    open_visits: usize,
    bodies: VecDeque<String>,
}

impl Plan {
    pub(crate) fn new(standing: Option<Fault>, delay: Duration) -> Self {
        let due = Due {
            standing,
            next: None,
            open_visits: 0,
            bodies: VecDeque::new(),
        };
        let due = Mutex::new(due);
        Self { due, delay }
    }

    /// Sets the fault that stands, or clears every fault.
    pub(crate) fn set(&self, fault: Option<Fault>) {
        let mut due = lock(&self.due);
        due.standing = fault;
        due.next = None;
        due.open_visits = 0;
    }

    /// Sets a fault for the next requests only.
    pub(crate) fn set_next(&self, fault: Fault, requests: usize) {
        lock(&self.due).next = (requests > 0).then_some((fault, requests));
    }

    /// Queues the body of an answer.
    pub(crate) fn queue_body(&self, body: String) {
        lock(&self.due).bodies.push_back(body);
    }

    /// The body that this request is answered with instead of any work.
    pub(crate) fn take_body(&self) -> Option<String> {
        lock(&self.due).bodies.pop_front()
    }

    /// How long a slow answer takes, and a limit lasts.
    pub(crate) fn delay(&self) -> Duration {
        self.delay
    }

    /// What the next request will meet.
    pub(crate) fn current(&self) -> Option<Fault> {
        let due = lock(&self.due);
        due.next.map(|(fault, _)| fault).or(due.standing)
    }

    /// What this request meets; counts it.
    pub(crate) fn take(&self) -> Option<Fault> {
        let mut due = lock(&self.due);
        let fault = match due.next {
            Some((fault, left)) => {
                due.next = (left > 1).then(|| (fault, left - 1));
                Some(fault)
            }
            None => due.standing,
        };
        if fault == Some(Fault::Redirect) {
            due.open_visits += 1;
        }
        fault
    }

    /// Whether `/user` answers its page to a guest: as long as the redirect stands, and once for
    /// every redirect that was played.
    pub(crate) fn admits_guest(&self) -> bool {
        let mut due = lock(&self.due);
        let admits = due.standing == Some(Fault::Redirect) || due.open_visits > 0;
        due.open_visits = due.open_visits.saturating_sub(1);
        admits
    }
}
