//! An element in a page of somebody else. Its attributes tell things, and the page around it hears
//! events; title, address, history, storage and everything outside the element stay untouched.

use std::{
    convert::Infallible,
    future::{Ready, ready},
    time::Duration,
};

use js_sys::{Object, Reflect};
use leptos::prelude::{GetValue, LocalStorage, StoredValue, set_timeout};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::{
    browser::page,
    config::{Complaint, Logout, Settings},
    contract::{Failure, FieldSpec, Response},
    flow::{Circumstance, News, Told, Unkept},
    form::Values,
};

/// How long a page that is left may take to go. A page that the browser keeps does not count on
/// meanwhile: the visitor who comes back to it finds the form ready.
const LEAVING: Duration = Duration::from_secs(10);

/// The element.
#[derive(Clone, Copy)]
pub struct Around {
    host: StoredValue<HtmlElement, LocalStorage>,
    name: StoredValue<String>,
}

/// Nothing is told about the surroundings: they belong to the page around.
#[derive(Clone, Copy)]
pub struct Circumstances;

impl Circumstances {
    /// None.
    #[must_use]
    pub const fn start() -> Self {
        Self
    }

    /// Nothing.
    #[must_use]
    pub const fn shown(self) -> Option<Circumstance> {
        None
    }

    /// Nothing.
    #[must_use]
    pub const fn now(self) -> Option<Circumstance> {
        None
    }

    /// Stays silent.
    pub const fn set(self, _circumstance: Option<Circumstance>) {}

    /// Never.
    pub fn later(self, _wait: Duration, _act: impl FnOnce() + 'static) {}
}

/// A request that was sent before the form was there: nothing is.
pub enum Early {}

impl Early {
    /// There are none.
    #[must_use]
    pub fn values(&self, _fields: &[FieldSpec]) -> Values {
        match *self {}
    }

    /// There is none.
    ///
    /// # Errors
    ///
    /// There are none either.
    pub fn answer(&self) -> Ready<Result<Response, Failure>> {
        match *self {}
    }

    /// Never.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        match *self {}
    }
}

impl Around {
    /// What is good to have but can be done without stays out, for the sake of the size.
    pub const IS_ROOMY: bool = false;

    /// The surroundings of a form in `host`. What has an id in it begins with `name`.
    #[must_use]
    pub fn new(host: HtmlElement, name: &str) -> Self {
        Self {
            host: StoredValue::new_local(host),
            name: StoredValue::new(name.to_owned()),
        }
    }

    /// An attribute of the element, unless it is empty.
    #[must_use]
    pub fn attribute(self, name: &str) -> Option<String> {
        let text = self.host.get_value().get_attribute(name);
        text.filter(|text| !text.is_empty())
    }

    /// There is no `config.json`: the attributes are the settings, and known at once.
    pub fn settings(self) -> Ready<Option<(Settings, Vec<Complaint>, Infallible)>> {
        ready(None)
    }

    /// There is no `boot.js` either.
    #[must_use]
    pub const fn early(self) -> Option<Early> {
        None
    }

    /// The address belongs to the page around.
    #[must_use]
    pub const fn wish(self) -> Option<String> {
        None
    }

    /// The id of a field. There may be several elements in a page.
    #[must_use]
    pub fn id(self, name: &str) -> String {
        [&self.name.get_value(), name].concat()
    }

    /// Tells the page around, and whether it lets things take their course.
    #[must_use]
    pub fn allows(self, news: &News) -> bool {
        let detail = Object::new();
        for (name, value) in news.detail() {
            let _ = Reflect::set(&detail, &JsValue::from(name), &JsValue::from(value));
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(news.is_question());
        init.set_detail(&detail);
        let event = CustomEvent::new_with_event_init_dict(news.name(), &init);
        let host = self.host.try_get_value();
        match (event, host) {
            (Ok(event), Some(host)) => host.dispatch_event(&event).unwrap_or(true),
            _ => true,
        }
    }

    /// Goes to another address, unless the page around objects. No listener waits for the visitor's
    /// coming back: `revive` is called when the page should have been gone for long.
    pub fn leave(self, address: &str, revive: impl Fn() + 'static) -> bool {
        let may_leave = self.allows(&News::Leave(address));
        if may_leave {
            page::leave(address);
            set_timeout(revive, LEAVING);
        }
        may_leave
    }

    /// See [`Self::leave`].
    pub fn when_revived(self, _act: impl Fn() + 'static) {}

    /// Nobody listens to the network.
    pub fn when_network_changes(self, _act: impl Fn(bool) + Clone + 'static) {}

    /// Nobody listens to other tabs.
    pub fn when_told(self, _act: impl Fn(Told) + 'static) {}

    /// The page around knows where its visitors come from.
    #[must_use]
    pub const fn unkept_session(self) -> Option<Unkept> {
        None
    }

    /// The page around has opened the logout page.
    #[must_use]
    pub const fn signs_out(self, _is_followed: bool, _is_first: bool, _rule: Logout) -> bool {
        true
    }

    /// Nothing is counted down.
    #[must_use]
    pub fn wait_of(_header: impl Fn(&str) -> Option<String>) -> Option<u16> {
        None
    }

    /// The invitation is an attribute, which belongs to the page around.
    pub const fn forget_invitation(self) {}
}
