//! The one function that performs requests. In: an address and perhaps a body. Out: a response, or why there is none.
//! It does not know which form it carries, and it does not interpret the response.
//!
//! Every request includes credentials and has a deadline that covers the body. Dropping its future aborts it, which
//! leaving the page does.

use std::{cell::Cell, rc::Rc, time::Duration};

use gloo_net::http::{self, Headers, Method, RequestBuilder};
use js_sys::{Date, Reflect, Uint8Array};
use leptos::prelude::TimeoutHandle;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStreamDefaultReader, RequestCache, RequestCredentials,
    RequestRedirect, Url,
};

use super::page;
use crate::contract::{Body, Content, Failure, MAX_BODY_BYTES, Response, wait_of};

/// Sends a GET, or a POST if there is a body, and reads the whole response. If redirects are not followed only the status
/// counts, and no body is read; the status of a redirect is 0.
///
/// # Errors
///
/// [`Failure`] says why there is no response.
pub async fn send(
    address: &str,
    body: Option<Content<'_>>,
    redirect: RequestRedirect,
    deadline: Duration,
) -> Result<Response, Failure> {
    let call = Call::start(deadline).ok_or(Failure::Blocked)?;
    exchange(address, body, redirect, &call)
        .await
        .map_err(|cause| call.reason(&cause))
}

async fn exchange(
    address: &str,
    body: Option<Content<'_>>,
    redirect: RequestRedirect,
    call: &Call,
) -> Result<Response, Cause> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that performs requests"
    )]
    let builder = RequestBuilder::new(address)
        .credentials(RequestCredentials::Include)
        .cache(RequestCache::NoStore)
        .redirect(redirect)
        .abort_signal(Some(&call.controller.signal()));
    let request = match body {
        Some(body) => builder
            .method(Method::POST)
            .header("Content-Type", body.kind)
            .body(body.text)?,
        None => builder.method(Method::GET).build()?,
    };
    let answer = request.send().await?;
    let final_path = || Url::new(&answer.url()).ok().map(|url| url.pathname());
    Ok(Response {
        status: answer.status(),
        redirected_to: if answer.redirected() {
            final_path()
        } else {
            None
        },
        location: answer.headers().get("location"),
        hx_redirect: answer.headers().get("hx-redirect"),
        is_challenge: is_challenge(&answer.headers()),
        is_cached: is_cached(&answer.headers()),
        retry_after: retry_after(&answer.headers()),
        body: if redirect == RequestRedirect::Follow {
            read_body(&answer).await?
        } else {
            Body::Text(String::new())
        },
    })
}

/// Whether a firewall (Cloudflare, AWS) says that the browser has to pass a check.
fn is_challenge(headers: &Headers) -> bool {
    let has = |name| headers.get(name).is_some();
    has("cf-mitigated") || has("x-amzn-waf-action")
}

/// Whether the response was in a cache: then it has an `Age` above zero.
fn is_cached(headers: &Headers) -> bool {
    headers.get("age").is_some_and(|age| age != "0")
}

/// The value of `Retry-After` in seconds. A date is compared with the `Date` of the same response.
fn retry_after(headers: &Headers) -> Option<u16> {
    let asked = headers.get("retry-after")?;
    let sent = || {
        headers
            .get("date")
            .map_or_else(Date::now, |date| Date::parse(&date))
    };
    wait_of(&asked, || Date::parse(&asked) - sent())
}

/// Reads chunk by chunk and stops as soon as the body is too long.
async fn read_body(answer: &http::Response) -> Result<Body, Cause> {
    let Some(stream) = answer.body() else {
        return Ok(Body::Text(String::new()));
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let member = |chunk: &JsValue, name: &str| Reflect::get(chunk, &JsValue::from_str(name));
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await?;
        if member(&chunk, "done").is_ok_and(|done| done.is_truthy()) {
            return Ok(Body::Text(String::from_utf8_lossy(&bytes).into_owned()));
        }
        if let Ok(chunk) = member(&chunk, "value").and_then(JsCast::dyn_into::<Uint8Array>) {
            bytes.extend(chunk.to_vec());
        }
        if bytes.len() > MAX_BODY_BYTES {
            return Ok(Body::TooLarge);
        }
    }
}

/// Why the browser gave up, as far as its error says.
enum Cause {
    Aborted,
    Other,
}

impl Cause {
    fn named(name: &str) -> Self {
        if name == "AbortError" {
            Self::Aborted
        } else {
            Self::Other
        }
    }
}

impl From<gloo_net::Error> for Cause {
    fn from(error: gloo_net::Error) -> Self {
        match error {
            gloo_net::Error::JsError(error) => Self::named(&error.name),
            gloo_net::Error::GlooError(_) => Self::Other,
        }
    }
}

impl From<JsValue> for Cause {
    fn from(value: JsValue) -> Self {
        let name = value
            .dyn_ref::<js_sys::Error>()
            .map(|error| String::from(error.name()));
        Self::named(&name.unwrap_or_default())
    }
}

/// A request in flight. Its deadline runs while this value lives, and dropping the value aborts the request.
struct Call {
    controller: AbortController,
    is_late: Rc<Cell<bool>>,
    timer: TimeoutHandle,
}

impl Call {
    fn start(deadline: Duration) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let is_late = Rc::new(Cell::new(false));
        let ring = {
            let (controller, is_late) = (controller.clone(), Rc::clone(&is_late));
            move || {
                is_late.set(true);
                controller.abort();
            }
        };
        let timer = page::timer(deadline, ring)?;
        Some(Self {
            controller,
            is_late,
            timer,
        })
    }

    fn reason(&self, cause: &Cause) -> Failure {
        match cause {
            _ if self.is_late.get() => Failure::TimedOut,
            Cause::Aborted => Failure::Aborted,
            // The browser may be wrong about its network, so this is asked only of a request that has failed.
            Cause::Other if !page::is_online() => Failure::Offline,
            Cause::Other => Failure::Blocked,
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.timer.clear();
        self.controller.abort();
    }
}
