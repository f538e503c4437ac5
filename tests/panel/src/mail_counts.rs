//! How many mails were asked for, where a generation allows so many in an hour.
//!
//! In: the time. Out: whether one more mail is allowed. Panels count visitors and emails, with the same limit; all
//! visitors here have one address, so theirs is always met first and emails need no count.

use std::sync::Mutex;

use crate::state::lock;

const HOUR: i64 = 3_600;

/// When the mails of the last hour were asked for.
#[derive(Debug, Default)]
pub(crate) struct MailCounts {
    times: Mutex<Vec<i64>>,
}

impl MailCounts {
    /// Counts a request; false when there were as many as the limit.
    pub(crate) fn admit(&self, now: i64, limit: usize) -> bool {
        let mut times = lock(&self.times);
        times.retain(|time| *time > now - HOUR);
        let is_admitted = times.len() < limit;
        if is_admitted {
            times.push(now);
        }
        is_admitted
    }

    pub(crate) fn clear(&self) {
        lock(&self.times).clear();
    }
}
