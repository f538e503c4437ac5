//! What is told about the surroundings of a form at the moment, and the one timer that changes it.

use std::time::Duration;

use leptos::prelude::{
    Get, GetUntracked, RwSignal, Set, StoredValue, TimeoutHandle, UpdateValue, on_cleanup,
};

use crate::{browser::page, flow::FormStatus};

/// The circumstances of one page.
#[derive(Clone, Copy)]
pub struct Circumstances {
    shown: RwSignal<Option<FormStatus>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Circumstances {
    /// None yet; the timer ends with the page that asks for them.
    #[must_use]
    pub fn start() -> Self {
        let circumstances = Self {
            shown: RwSignal::default(),
            timer: StoredValue::default(),
        };
        on_cleanup(move || circumstances.ring(None));
        circumstances
    }

    /// What is told; tracks it.
    #[must_use]
    pub fn shown(self) -> Option<FormStatus> {
        self.shown.get()
    }

    /// What is told, without tracking it.
    #[must_use]
    pub fn now(self) -> Option<FormStatus> {
        self.shown.try_get_untracked().flatten()
    }

    /// Tells something else, and stops the timer.
    pub fn set(self, circumstance: Option<FormStatus>) {
        self.ring(None);
        self.shown.try_set(circumstance);
    }

    /// Calls `act` after a while, unless something else is told before.
    pub fn later(self, wait: Duration, act: impl FnOnce() + 'static) {
        self.ring(page::timer(wait, act));
    }

    fn ring(self, timer: Option<TimeoutHandle>) {
        let before = self
            .timer
            .try_update_value(|it| std::mem::replace(it, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }
}
