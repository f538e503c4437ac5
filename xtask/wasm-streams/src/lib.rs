//! Replaces the crate `wasm-streams`, of which Leptos' server functions use these four functions.
//!
//! The pages have no server functions. The real crate exports three classes to JavaScript, and what
//! is exported cannot be dropped by the linker: with them every visitor would download 15 kB (5 kB
//! compressed) that nothing calls. This one streams nothing: a call that would have to read or write a stream panics.

use futures_core::{Stream, stream::LocalBoxStream};
use wasm_bindgen::JsValue;

/// A stream of the browser, taken in and given back but never read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Panics: what is written to it would be lost.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        fail()
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

    /// Panics: a reader would find nothing in it.
    #[must_use]
    pub fn into_stream(self) -> LocalBoxStream<'static, Result<JsValue, JsValue>> {
        fail()
    }
}

#[expect(
    clippy::panic,
    reason = "nothing calls it: a server function that is added must not lose its body in silence"
)]
fn fail() -> ! {
    panic!("a body is streamed, but `xtask/wasm-streams` stands in for the crate that could do it")
}
