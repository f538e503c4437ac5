//! What a page does about time, the network and other tabs. It tells and offers; it never sends anything by
//! itself but the one request of a logout page that was opened to sign out.

use std::time::Duration;

use leptos::prelude::*;

use super::Task;
use crate::{
    browser::page,
    contract::seconds_in,
    flow::{Circumstance, Page, Screen},
};

/// How long an answer may take before the page says that it takes longer than usual.
const PATIENCE: Duration = Duration::from_secs(3);

impl Task {
    /// Begins to look at what goes on around the form.
    pub(super) fn look_around(self) {
        let around = self.site.around;
        around.when_network_changes(move |is_online| {
            self.turn(|now, screen| Circumstance::at_network(now, is_online, screen));
        });
        around.when_told(move |told| {
            self.turn(|now, screen| Circumstance::at_news(now, told, self.page, screen));
        });
        if self.page == Page::Login {
            self.circumstances
                .set(around.unkept_session().map(Circumstance::NotKept));
        }
    }

    /// Says so if an answer takes long.
    pub(super) fn watch_the_time(self) {
        let circumstances = self.circumstances;
        circumstances.set(None);
        circumstances.later(PATIENCE, move || {
            circumstances.set(Some(Circumstance::Slow));
        });
    }

    /// Tells what an answer led to, and counts down if it asks to wait.
    pub(super) fn heed(self, circumstance: Option<Circumstance>) {
        self.circumstances.set(circumstance);
        if let Some(Circumstance::Wait(seconds)) = circumstance {
            self.count_down(page::now() + f64::from(seconds) * 1000.0);
        }
    }

    /// By the clock, since timers of a hidden page are late.
    fn count_down(self, end: f64) {
        let left = end - page::now();
        let circumstances = self.circumstances;
        circumstances.set(Some(match seconds_in(left) {
            0 => Circumstance::WaitOver,
            seconds => Circumstance::Wait(seconds),
        }));
        if left > 0.0 {
            circumstances.later(Duration::from_secs(1), move || self.count_down(end));
        }
    }

    /// Signs out at once if that is the visitor's wish, or that of the operator; else the button asks first.
    pub fn sign_out_if_wished(self) {
        let is_first = self.site.along.with_value(|along| along.is_first);
        self.spawn(Box::pin(async move {
            let settings = self.site.settled().await;
            let around = self.site.around;
            if around.signs_out(self.is_followed, is_first, settings.logout) {
                self.submit();
            }
        }));
    }

    fn turn(self, next: impl Fn(Option<Circumstance>, &Screen) -> Option<Circumstance>) {
        let now = self.circumstances.now();
        let next = self.screen.try_with_untracked(|screen| next(now, screen));
        if let Some(next) = next
            && next != now
        {
            self.circumstances.set(next);
        }
    }
}
