//! The class that the WebAssembly exports to `element.js`: an object is the form in one element.
//!
//! The module exports nothing else, and only the script that loaded it can use the class: the host page gets no global.
//! `free()`, which wasm-bindgen adds, removes the form.

use js_sys::Function;
use sspanel_auth::{browser::page, embed::Embedded};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// The form in an element.
#[wasm_bindgen]
pub struct Form(Embedded);

#[wasm_bindgen]
impl Form {
    /// Builds the form of `host` into `root`, with ids that begin with `name`, in the language of this tag
    /// and with the text of its phrases. `captcha` asks its captcha.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        host: HtmlElement,
        root: HtmlElement,
        name: &str,
        tag: &str,
        text: &str,
        keeps_cookies: bool,
        captcha: Function,
    ) -> Self {
        Self(Embedded::mount(
            host,
            root,
            name,
            (tag, text),
            keeps_cookies,
            captcha,
        ))
    }

    /// Switches to another language.
    pub fn set_language(&self, tag: &str, text: &str) {
        self.0.set_language(tag, text);
    }

    /// Reads the settings and the other attributes again, except page and language.
    pub fn configure(&self) {
        self.0.configure();
    }

    /// Opens the page that the attribute names.
    pub fn open(&self) {
        self.0.open();
    }
}

fn main() {
    page::report_panics();
}
