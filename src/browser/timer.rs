//! A timer of a page: one at a time, stopped when the page is left.

use std::{mem, time::Duration};

use leptos::prelude::{StoredValue, TimeoutHandle, UpdateValue, on_cleanup};

use super::page;

/// A timer. It belongs to the component that made it.
#[derive(Clone, Copy)]
pub struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    /// A timer of the calling component, which does not run yet.
    #[must_use]
    pub fn for_component() -> Self {
        let timer = Self(StoredValue::default());
        on_cleanup(move || timer.replace(None));
        timer
    }

    /// Calls `act` after a while, and not what was asked for before.
    pub fn start(self, wait: Duration, act: impl FnOnce() + 'static) {
        self.replace(page::timer(wait, act));
    }

    /// Calls nothing.
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
