//! Members of JavaScript objects by name, for what is not worth a binding.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A member; undefined if there is none.
pub(super) fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// What a method without arguments gives; nothing if there is none, or if it fails.
pub(super) fn call(object: &JsValue, name: &str) -> Option<JsValue> {
    call_with(object, name, &JsValue::UNDEFINED)
}

/// What a method with one argument gives; nothing if there is none, or if it fails.
pub(super) fn call_with(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = member(object, name).dyn_into().ok()?;
    function.call1(object, argument).ok()
}
