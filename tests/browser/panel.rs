//! A mock of the panel: it replaces `fetch`, records every request, and answers when a test does so.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ReadableStream, ReadableStreamDefaultController, Request, RequestCache, RequestCredentials,
    RequestRedirect, Response, ResponseInit,
};

use crate::visitor::window;

/// The panel's answer to an unknown email, as documented, and its words.
pub(crate) const NO_SUCH_EMAIL: &str = r#"{"ret":0,"msg":"\u90ae\u7bb1\u4e0d\u5b58\u5728"}"#;
pub(crate) const UNKNOWN_EMAIL: &str = "邮箱不存在";
/// The documented success, and its words.
pub(crate) const YES: &str = r#"{"ret":1,"msg":"\u6210\u529f"}"#;
pub(crate) const SUCCESS: &str = "成功";
/// The panel's answer to a code that is missing or wrong, and its words.
pub(crate) const NO_SUCH_CODE: &str = r#"{"ret":0,"msg":"两步验证码错误"}"#;
pub(crate) const WRONG_CODE: &str = "两步验证码错误";

/// The stand-in; `fetch` is what it was before once this is dropped.
pub(crate) struct Panel {
    calls: Rc<RefCell<Vec<Call>>>,
    before: JsValue,
    _stub: Closure<dyn FnMut(Request) -> Promise>,
}

/// One request, and the ways to end it.
#[derive(Clone)]
pub(crate) struct Call {
    request: Request,
    resolve: Function,
    reject: Function,
}

impl Panel {
    pub(crate) fn stand_in() -> Self {
        let calls = Rc::new(RefCell::new(Vec::new()));
        let name = JsValue::from_str("fetch");
        let before = Reflect::get(&window(), &name).unwrap();
        let kept = Rc::clone(&calls);
        let stub = Closure::<dyn FnMut(Request) -> Promise>::new(move |request: Request| {
            Promise::new(&mut |resolve, reject| {
                let request = Clone::clone(&request);
                let call = Call::begin(request, resolve, reject);
                kept.borrow_mut().push(call);
            })
        });
        Reflect::set(&window(), &name, stub.as_ref()).unwrap();
        Self {
            calls,
            before,
            _stub: stub,
        }
    }

    /// How many requests came.
    pub(crate) fn count(&self) -> usize {
        self.calls.borrow().len()
    }

    /// The latest request.
    pub(crate) fn call(&self) -> Call {
        self.calls.borrow().last().cloned().expect("a request came")
    }

    /// The only request.
    pub(crate) fn only_call(&self) -> Call {
        assert_eq!(self.count(), 1, "exactly one request came");
        self.call()
    }
}

impl Drop for Panel {
    fn drop(&mut self) {
        let _ = Reflect::set(&window(), &JsValue::from_str("fetch"), &self.before);
    }
}

impl Call {
    /// Keeps a request open. Like that of the real `fetch` it fails as soon as it is aborted.
    fn begin(request: Request, resolve: Function, reject: Function) -> Self {
        let call = Self {
            request,
            resolve,
            reject,
        };
        let kept = call.clone();
        let fail = Closure::once_into_js(move || kept.fail_with(&kept.request.signal().reason()));
        call.request
            .signal()
            .add_event_listener_with_callback("abort", fail.unchecked_ref())
            .unwrap();
        call
    }

    pub(crate) fn method(&self) -> String {
        self.request.method()
    }

    /// The address without the origin of the pages.
    pub(crate) fn address(&self) -> String {
        let origin = window().location().origin().unwrap();
        let url = self.request.url();
        url.strip_prefix(&origin).unwrap_or(&url).to_owned()
    }

    pub(crate) fn has_credentials(&self) -> bool {
        self.request.credentials() == RequestCredentials::Include
    }

    pub(crate) fn is_stored(&self) -> bool {
        self.request.cache() != RequestCache::NoStore
    }

    pub(crate) fn follows_no_redirect(&self) -> bool {
        self.request.redirect() == RequestRedirect::Manual
    }

    pub(crate) fn header(&self, name: &str) -> Option<String> {
        self.request.headers().get(name).unwrap()
    }

    pub(crate) async fn body(&self) -> String {
        let copy = self.request.clone().unwrap();
        let text = JsFuture::from(copy.text().unwrap()).await.unwrap();
        text.as_string().unwrap()
    }

    pub(crate) fn is_aborted(&self) -> bool {
        self.request.signal().aborted()
    }

    pub(crate) fn answer(&self, status: u16, body: &str) {
        self.resolve(&response(status, Some(body)));
    }

    /// Answers with a header more.
    pub(crate) fn answer_with(&self, status: u16, name: &str, value: &str) {
        let response = response(status, Some(""));
        response.headers().set(name, value).unwrap();
        self.resolve(&response);
    }

    /// Answers as if redirects had been followed to `path`.
    pub(crate) fn answer_from(&self, path: &str, body: &str) {
        let response = response(200, Some(body));
        let url = [&window().location().origin().unwrap(), path].concat();
        define(&response, "redirected", &JsValue::TRUE);
        define(&response, "url", &JsValue::from_str(&url));
        self.resolve(&response);
    }

    /// Answers with a head and the first part of a body whose rest never comes.
    pub(crate) fn answer_without_end(&self, part: &str) {
        let bytes = js_sys::Uint8Array::from(part.as_bytes());
        let signal = self.request.signal();
        let start = Closure::once_into_js(move |stream: ReadableStreamDefaultController| {
            stream.enqueue_with_chunk(&bytes).unwrap();
            let reason = signal.clone();
            let cut = Closure::once_into_js(move || stream.error_with_e(&reason.reason()));
            signal
                .add_event_listener_with_callback("abort", cut.unchecked_ref())
                .unwrap();
        });
        let source = Object::new();
        Reflect::set(&source, &JsValue::from_str("start"), &start).unwrap();
        let stream = ReadableStream::new_with_underlying_source(&source).unwrap();
        let response = Response::new_with_opt_readable_stream(Some(&stream)).unwrap();
        self.resolve(&response);
    }

    /// Fails as `fetch` does without a network.
    pub(crate) fn fail(&self) {
        self.fail_with(&js_sys::TypeError::new("Failed to fetch"));
    }

    fn fail_with(&self, reason: &JsValue) {
        self.reject.call1(&JsValue::UNDEFINED, reason).unwrap();
    }

    fn resolve(&self, response: &Response) {
        self.resolve.call1(&JsValue::UNDEFINED, response).unwrap();
    }
}

fn response(status: u16, body: Option<&str>) -> Response {
    let head = ResponseInit::new();
    head.set_status(status);
    Response::new_with_opt_str_and_init(body, &head).unwrap()
}

fn define(object: &JsValue, name: &str, value: &JsValue) {
    let property = Object::new();
    Reflect::set(&property, &JsValue::from_str("value"), value).unwrap();
    Object::<JsValue>::define_property(object.unchecked_ref(), &JsValue::from_str(name), &property);
}
