//! A running panel, as a test or a program holds it.
//!
//! In: questions and settings while it runs. Out: what it received, sent and knows. Dropping it
//! ends it and every connection; any number of panels run in one process.

use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use tokio::task::JoinHandle;

use crate::pages::Replacement;
use crate::secrets::totp;
use crate::state::Shared;
use crate::store::Store;
use crate::{Captcha, Fault, Gate, Mail, Received, Registration, Seeded, Switch, seed};

/// A running panel; it ends when this is dropped.
#[derive(Debug)]
#[must_use = "a panel that is dropped has ended"]
pub struct Panel {
    shared: Shared,
    task: JoinHandle<()>,
}

impl Drop for Panel {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Panel {
    pub(crate) fn new(shared: Shared, task: JoinHandle<()>) -> Self {
        Self { shared, task }
    }

    pub(crate) fn store(&self) -> &Store {
        &self.shared.store
    }

    /// Where it listens, such as `http://127.0.0.1:4000`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.shared.origin.clone()
    }

    /// The address of a page under the base, such as `login` or the empty name for the start page.
    #[must_use]
    pub fn address_of(&self, page: &str) -> String {
        format!("{}{}{page}", self.shared.origin, self.shared.base)
    }

    /// The API requests so far, in the order in which they arrived; of very many only the newest.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.all()
    }

    /// Starts [`received`](Self::received) anew.
    pub fn forget_received(&self) {
        self.shared.received.clear();
    }

    /// Changes who may register.
    pub fn set_registration(&self, mode: Registration) {
        self.shared.set_registration(mode);
    }

    /// Switches something on or off.
    pub fn set_switch(&self, switch: Switch, is_on: bool) {
        self.shared.set_switch(switch, is_on);
    }

    /// Switches a captcha on, if the generation has it, or switches captchas off.
    pub fn set_captcha(&self, captcha: Option<Captcha>) {
        self.shared.set_captcha(captcha);
    }

    /// Sets the fault every API request meets, or clears all faults.
    pub fn set_fault(&self, fault: Option<Fault>) {
        self.shared.faults.set(fault);
    }

    /// The fault the next API request will meet.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        self.shared.faults.current()
    }

    /// Sets a fault for the next API request alone.
    pub fn set_fault_once(&self, fault: Fault) {
        self.set_fault_for(fault, 1);
    }

    /// Sets a fault for the next so many API requests; afterwards the standing one is back.
    pub fn set_fault_for(&self, fault: Fault, requests: usize) {
        self.shared.faults.set_next(fault, requests);
    }

    /// Answers the next API request with this body and status 200, and does no work. Further bodies are for the
    /// requests after it.
    pub fn answer_once(&self, body: impl Into<String>) {
        self.shared.faults.queue_body(body.into());
    }

    /// Holds back every answer to a request whose path ends like this, such as `.wasm` or `/auth/login`, until the
    /// gate is opened or dropped. The work of the request is done at once.
    pub fn close(&self, path_suffix: &str) -> Gate {
        self.shared.gates.close(path_suffix)
    }

    /// Every mail so far, oldest first.
    #[must_use]
    pub fn outbox(&self) -> Vec<Mail> {
        self.shared.outbox.mails()
    }

    /// The seeded accounts and codes, whether or not seeding was asked for.
    #[must_use]
    pub fn seeded(&self) -> Seeded {
        seed::seeded()
    }

    /// The code an authenticator shows now for the account with a second factor.
    #[must_use]
    pub fn totp_code(&self) -> String {
        let secret = seed::seeded().totp.secret;
        totp::code(&secret, self.shared.clock.now()).unwrap_or_default()
    }

    /// Stops the panel's clock, so that a test does not depend on when it runs.
    pub fn stop_clock(&self) {
        self.shared.clock.stop();
    }

    /// Moves the panel's clock, stopped or not, by seconds: back when negative.
    pub fn shift_clock(&self, seconds: i64) {
        self.shared.clock.shift(seconds);
    }

    /// The paths of the page and asset requests so far, missing files included.
    #[must_use]
    pub fn page_requests(&self) -> Vec<String> {
        self.shared.hooks.requests()
    }

    /// Answers something else for every served file whose name ends like this.
    ///
    /// A status outside 100 to 999 becomes 500; a content type that is no header value, plain bytes.
    pub fn replace(
        &self,
        path_suffix: &str,
        status: u16,
        content_type: &str,
        body: impl Into<Vec<u8>>,
    ) {
        let status = StatusCode::from_u16(status);
        let kind = HeaderValue::try_from(content_type);
        let replacement = Replacement {
            status: status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            content_type: kind.unwrap_or(HeaderValue::from_static("application/octet-stream")),
            body: Bytes::from(body.into()),
        };
        self.shared.hooks.replace(path_suffix, replacement);
    }

    /// Closes the connection in the middle of every served file whose name ends like this.
    pub fn cut(&self, path_suffix: &str) {
        self.shared.hooks.cut(path_suffix);
    }

    /// Adds a header to the answers for every path below the base that ends like this, as a server in front does. What
    /// is no header is left out.
    pub fn set_page_header(&self, path_suffix: &str, name: &str, value: &str) {
        let header = (HeaderName::try_from(name), HeaderValue::try_from(value));
        if let (Ok(name), Ok(value)) = header {
            self.shared.hooks.more_headers.add(path_suffix, name, value);
        }
    }

    /// Ends every replacement and every cut, and takes every added header away.
    pub fn restore_pages(&self) {
        self.shared.hooks.clear();
    }

    /// Ends the panel and returns when its port is free again.
    pub async fn stop(mut self) {
        self.task.abort();
        // Aborted is how it is meant to end.
        let _ = (&mut self.task).await;
    }
}
