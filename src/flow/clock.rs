//! How the passing of time changes a form.
//!
//! In: the time of the clock, and whether there is a network. Out: the next state, and when to look again.

use std::time::Duration;

use super::{EmailCodeMail, FormState, FormStatus, Notice, Phase};
use crate::contract::{Failure, seconds_in};

/// The time after which the form says that a response takes longer than usual.
const SLOW_AFTER: Duration = Duration::from_secs(3);
/// The interval of a countdown, and of looking whether the network is back.
const SECOND: Duration = Duration::from_secs(1);

impl FormState {
    /// The time until [`Self::tick`] is due, if the passing of time can change the form.
    #[must_use]
    pub fn next_tick(&self) -> Option<Duration> {
        match self.status {
            Some(FormStatus::Wait(_)) => Some(SECOND),
            None if self.screen.phase == Phase::Busy => Some(SLOW_AFTER),
            Some(FormStatus::Retry | FormStatus::Online) if self.is_offline() => Some(SECOND),
            _ if matches!(self.mail, EmailCodeMail::Wait(_)) => Some(SECOND),
            _ => None,
        }
    }

    /// Time has passed: a response is late, a countdown continues, or the network may be back. The countdown reads the
    /// clock, since timers of a hidden page are late.
    pub fn tick(&mut self, now: f64, is_online: bool) {
        self.count_down_mail(now);
        self.status = match self.status {
            Some(FormStatus::Wait(_)) => Some(match seconds_in(self.wait_end - now) {
                0 => FormStatus::WaitOver,
                seconds => FormStatus::Wait(seconds),
            }),
            None if self.screen.phase == Phase::Busy => Some(FormStatus::Slow),
            Some(FormStatus::Retry | FormStatus::Online) if self.is_offline() => {
                Some(FormStatus::of_network(is_online))
            }
            status => status,
        };
    }

    fn is_offline(&self) -> bool {
        self.screen.notice == Some(Notice::Failed(Failure::Offline))
    }
}
