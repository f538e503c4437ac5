//! A custom element in a host page. Its attributes are the settings, and it dispatches its events to the host page. It
//! leaves title, address, history, storage, the window's events and everything outside the element untouched.

use std::{
    future::{Ready, ready},
    time::Duration,
};

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{GetValue, LocalStorage, StoredValue, set_timeout};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::{
    browser::{boot::EarlyRequest, navigation_source, page, tabs::TabListener},
    config::{ConfigWarning, Settings, SettingsOfFile},
    flow::{HostEvent, NavigationSource, SessionLossCause, TabMessage},
    i18n::Language,
};

/// How long a navigation away may take. Timers do not run in the back/forward cache: a visitor who returns finds the
/// form ready.
const NAVIGATION_TIMEOUT: Duration = Duration::from_secs(10);

/// The element.
#[derive(Clone, Copy)]
pub struct Host {
    element: StoredValue<HtmlElement, LocalStorage>,
    prefix: StoredValue<String>,
    captcha: StoredValue<Function, LocalStorage>,
}

impl Host {
    /// Whether the forms own the whole page. An element does not: its heading is below one of the host page, and no
    /// form has an address.
    pub const OWNS_PAGE: bool = false;

    /// The host of a form in `element`. The ids of the form begin with `prefix`, and `captcha` asks its captcha.
    #[must_use]
    pub fn new(element: HtmlElement, prefix: &str, captcha: Function) -> Self {
        Self {
            element: StoredValue::new_local(element),
            prefix: StoredValue::new(prefix.to_owned()),
            captcha: StoredValue::new_local(captcha),
        }
    }

    /// An attribute of the element, unless it is empty.
    #[must_use]
    pub fn attribute(self, name: &str) -> Option<String> {
        let text = self.element.get_value().get_attribute(name);
        text.filter(|text| !text.is_empty())
    }

    /// There is no file: the attributes are the settings, and they are known at once.
    pub fn settings(self) -> Ready<SettingsOfFile> {
        ready(Ok(None))
    }

    /// See [`Self::settings`].
    pub const fn ask_for_settings_again(self) {}

    /// There is nothing to apply: the accent is a custom property of the host page.
    pub const fn apply_settings(self, _settings: &Settings, _warnings: &[ConfigWarning]) {}

    /// Asks the captcha of a form; see [`captcha::ask`](crate::browser::captcha::ask).
    #[must_use]
    pub fn ask_captcha(self, arguments: &Array) -> JsValue {
        let ask = self.captcha.try_get_value();
        ask.and_then(|ask| ask.apply(&JsValue::UNDEFINED, arguments).ok())
            .unwrap_or_default()
    }

    /// The name of the site belongs to the host page.
    pub const fn site_name(self) -> String {
        String::new()
    }

    /// Writes another language into the attribute `lang`, unless the host page prevents it. `element.js` observes the
    /// attribute and fetches the phrases.
    pub fn choose_language(self, language: Language) -> Ready<bool> {
        if self.dispatch(&HostEvent::Language(language))
            && let Some(element) = self.element.try_get_value()
        {
            let _ = element.set_attribute("lang", language.tag());
        }
        ready(false)
    }

    /// There is no `boot.js` that could have sent a request.
    #[must_use]
    pub const fn early(self) -> Option<EarlyRequest> {
        None
    }

    /// The address belongs to the host page.
    #[must_use]
    pub const fn redirect(self) -> Option<String> {
        None
    }

    /// The id of a part of the form. A page may have several elements.
    #[must_use]
    pub fn id(self, name: &str) -> String {
        [&self.prefix.get_value(), name].concat()
    }

    /// Dispatches an event, and returns whether the host page has not prevented its default action.
    #[must_use]
    pub fn dispatch(self, event: &HostEvent) -> bool {
        let detail = Object::new();
        for (name, value) in event.detail() {
            let _ = Reflect::set(&detail, &JsValue::from(name), &JsValue::from(value));
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(event.is_cancelable());
        init.set_detail(&detail);
        let event = CustomEvent::new_with_event_init_dict(event.name(), &init);
        match (event, self.element.try_get_value()) {
            (Ok(event), Some(element)) => element.dispatch_event(&event).unwrap_or(true),
            _ => true,
        }
    }

    /// Navigates to another address, unless the host page prevents it, and returns whether it does. There is no
    /// listener on the window: `restore` is called after a time in which the navigation should be done.
    pub fn leave(self, address: &str, restore: impl Fn() + 'static) -> bool {
        let may_leave = self.dispatch(&HostEvent::Leave(address));
        if may_leave {
            page::leave(address);
            set_timeout(restore, NAVIGATION_TIMEOUT);
        }
        may_leave
    }

    /// See [`Self::leave`].
    pub fn on_restore(self, _act: impl Fn() + 'static) {}

    /// See [`Self::leave`].
    pub fn on_hide(self, _act: impl Fn() + 'static) {}

    /// Calls `act` with each message of another tab.
    pub fn on_tab_message(self, act: impl Fn(TabMessage) + 'static) {
        TabListener::open(act);
    }

    /// Whether a cookie says that the visitor is signed in. The storage belongs to the host page.
    #[must_use]
    pub fn may_be_signed_in(self, panel: &str) -> bool {
        navigation_source::has_session_cookies(panel)
    }

    /// The storage belongs to the host page.
    pub const fn keep_code_wait(self, _seconds: u16) {}

    /// No wait was kept.
    #[must_use]
    pub const fn code_wait(self) -> u16 {
        0
    }

    /// There is no note.
    pub const fn forget_session(self) {}

    /// The title belongs to the host page.
    pub const fn set_title(self, _title: &str) {}

    /// Detecting it would need the storage of the host page.
    #[must_use]
    pub const fn session_loss(self) -> Option<SessionLossCause> {
        None
    }

    /// How the visitor came to a form. What led to the document concerns the host page alone.
    #[must_use]
    pub fn navigation_source(self, _is_first: bool) -> NavigationSource {
        NavigationSource {
            from: None,
            is_new: false,
            ..navigation_source::of_document()
        }
    }

    /// Removes the attribute with the code of the invitation.
    pub fn forget_invitation(self) {
        let _ = self.element.get_value().remove_attribute("invitation");
    }
}
