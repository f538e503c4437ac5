//! A stopped clock: timers of the pages run when a test advances it.
//!
//! It replaces `setTimeout` until it is dropped. Timeouts of a few milliseconds run as usual: the tests use them for
//! polling.

use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};

/// Returns a function that advances the clock, and one that restores `setTimeout`.
const STAND_STILL: &str = "
    const { setTimeout, clearTimeout } = window;
    const due = new Map();
    let now = 0;
    let last = 0;
    window.setTimeout = (act, wait = 0) => {
        if (wait < 10) return setTimeout(act, wait);
        due.set(--last, { act, time: now + wait });
        return last;
    };
    window.clearTimeout = (id) => due.delete(id) || clearTimeout(id);
    const pass = (wait) => {
        now += wait;
        for (const [id, { act, time }] of [...due].toSorted(([, one], [, other]) => one.time - other.time)) {
            if (time <= now && due.delete(id)) act();
        }
    };
    return [pass, () => Object.assign(window, { setTimeout, clearTimeout })];";

/// The clock is stopped while this value lives.
pub(crate) struct Clock {
    pass: Function,
    go_on: Function,
}

impl Clock {
    pub(crate) fn stopped() -> Self {
        let stop = Function::new_no_args(STAND_STILL);
        let both: Array = stop.call0(&JsValue::NULL).unwrap().unchecked_into();
        Self {
            pass: both.get(0).unchecked_into(),
            go_on: both.get(1).unchecked_into(),
        }
    }

    /// Advances the clock by these milliseconds and runs the timers that are due.
    pub(crate) fn passes(&self, milliseconds: u32) {
        let wait = JsValue::from_f64(milliseconds.into());
        self.pass.call1(&JsValue::NULL, &wait).unwrap();
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        self.go_on.call0(&JsValue::NULL).unwrap();
    }
}
