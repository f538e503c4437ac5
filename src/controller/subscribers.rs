//! Signals that outlive the effects that read them.
//!
//! A signal lists every effect that has read it, and a dropped effect stays in the list: each page, and each message
//! with a link, would leave entries behind in the signals of the site, four kilobytes for a change of the page. So a
//! signal now and then forgets its whole list. Every living effect is due to run at that moment, and enters itself again.

use leptos::{
    prelude::{Notify, RwSignal, Set},
    reactive::graph::Source,
};

use super::Site;

/// Sets a value and forgets the effects of earlier values.
pub(super) fn replace<T: Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.set(value);
    signal.clear_subscribers();
}

impl Site {
    /// Makes all effects that read the site run again, and forgets those that are gone. A text or an attribute that is
    /// computed again and has not changed is not written.
    pub(super) fn forget_dropped_effects(self) {
        refresh(self.settings);
        refresh(self.language);
        refresh(self.invitation);
        refresh(self.base_path);
    }
}

fn refresh<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    signal.notify();
    signal.clear_subscribers();
}
