//! A timer that runs at most once at a time and stops when its component is dropped.

use std::{mem, time::Duration};

use leptos::prelude::{StoredValue, TimeoutHandle, UpdateValue, on_cleanup};

use super::page;

/// A timer. It belongs to the component that made it.
#[derive(Clone, Copy)]
pub struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    /// A timer of the calling component. It does not run yet.
    #[must_use]
    pub fn for_component() -> Self {
        let timer = Self(StoredValue::default());
        on_cleanup(move || timer.replace(None));
        timer
    }

    /// Calls `act` after a delay. An earlier call of this function is cancelled.
    pub fn start(self, wait: Duration, act: impl FnOnce() + 'static) {
        self.replace(page::timer(wait, act));
    }

    /// Cancels the timer.
    pub fn stop(self) {
        self.replace(None);
    }

    fn replace(self, next: Option<TimeoutHandle>) {
        let before = self.0.try_update_value(|it| mem::replace(it, next));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }
}
