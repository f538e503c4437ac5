//! Members of JavaScript objects by name, where a typed binding would cost more bytes than it is worth.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Returns a member; undefined if there is none.
pub(super) fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a method without arguments; none if there is no such method, or if it throws.
pub(super) fn call(object: &JsValue, name: &str) -> Option<JsValue> {
    call_with(object, name, &JsValue::UNDEFINED)
}

/// Calls a method with one argument; none if there is no such method, or if it throws.
pub(super) fn call_with(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = member(object, name).dyn_into().ok()?;
    function.call1(object, argument).ok()
}
