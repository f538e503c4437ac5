//! The panel's clock: sessions, mailed links and second-factor codes all read this one.
//!
//! In: shifts asked for by a test. Out: seconds since 1970. It can be stopped and moved so that a
//! test of an expiry neither waits nor depends on when it runs.

use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::state::lock;

/// Seconds since 1970, real time until it is moved or stopped.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    hands: Mutex<ClockState>,
}

#[derive(Debug, Default, Clone, Copy)]
struct ClockState {
    stopped_at: Option<i64>,
    shift: i64,
}

impl Clock {
    pub(crate) fn now(&self) -> i64 {
        let hands = *lock(&self.hands);
        hands.stopped_at.unwrap_or_else(real_now) + hands.shift
    }

    /// Stops the clock where it is; shifts still move it.
    pub(crate) fn stop(&self) {
        let mut hands = lock(&self.hands);
        hands.stopped_at.get_or_insert_with(real_now);
    }

    pub(crate) fn shift(&self, seconds: i64) {
        let mut hands = lock(&self.hands);
        hands.shift += seconds;
    }
}

fn real_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
}
