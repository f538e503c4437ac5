//! A clock that stands still: what the pages would do later is due when a test says so.
//!
//! It takes the place of `setTimeout` until it is dropped. Waits of a few milliseconds go on as ever: they are those of
//! the tests, which ask again and again.

use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};

/// Gives a function that lets time pass, and one that puts everything back.
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

/// Time stands still as long as this lives.
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

    /// Does what is due within these milliseconds.
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
