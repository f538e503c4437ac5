//! Stands in for the crate `wasm-streams`, of which Leptos' server functions use these four calls.
//!
//! The pages have no server functions. The real crate exports three classes to JavaScript, and what
//! is exported cannot be dropped by the linker: with them every visitor would download 15 kB (5 kB
//! compressed) that nobody calls. This one streams nothing: every stream is empty.

use futures_core::Stream;
use futures_util::stream::{Empty, empty};
use wasm_bindgen::JsValue;

/// A stream of the browser, taken in and given back but never read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// No stream at all; the given one is dropped.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    /// Takes a stream of the browser in.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives the stream of the browser back.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing.
    #[must_use]
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
