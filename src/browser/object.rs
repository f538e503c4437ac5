//! Members of JavaScript objects by name, for what is not worth a binding.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A member; undefined if there is none.
pub(super) fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// What a method without arguments gives; nothing if there is none, or if it fails.
pub(super) fn call(object: &JsValue, name: &str) -> Option<JsValue> {
    let function: Function = member(object, name).dyn_into().ok()?;
    function.call0(object).ok()
}
