//! A window of our own: its address, its history, its storage and `boot.js`. There is no host page.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::{
    browser::{
        boot::{self, ConfigFile, EarlyRequest},
        email_code_wait, language, navigation_source, page,
        tabs::TabListener,
    },
    config::{self, ConfigWarning, Settings, SettingsOfFile, SettingsUnknown, Theme},
    contract::{INVITATION, query},
    flow::{BasePath, HostEvent, NavigationSource, SessionLossCause, TabMessage, redirect_path},
    i18n::Language,
};

/// The window.
#[derive(Clone, Copy)]
pub struct Host;

impl Host {
    /// Whether the forms own the whole page: the heading is an `h1`, and each form has an address.
    pub const OWNS_PAGE: bool = true;

    /// What `config.json` says, if there is one.
    ///
    /// # Errors
    ///
    /// [`SettingsUnknown`] if it may say anything.
    pub async fn settings(self) -> SettingsOfFile {
        match boot::config().await {
            ConfigFile::Text(text) => Ok(Some(config::read(&text))),
            ConfigFile::Missing => Ok(None),
            ConfigFile::Unreadable => Err(SettingsUnknown),
        }
    }

    /// Asks for the settings again if they are unknown.
    pub fn ask_for_settings_again(self) {
        boot::ask_for_config_again();
    }

    /// Applies settings: warnings go to the console, the colours of the brand into the styles, its icon
    /// into the window.
    pub fn apply_settings(self, settings: &Settings, warnings: &[ConfigWarning]) {
        for warning in warnings {
            page::warn(&warning.text());
        }
        if let Some(accent) = settings.brand.accent {
            page::add_style(&accent.style());
        }
        if let Some(background) = &settings.brand.background {
            page::add_style(&background.style());
        }
        match settings.theme {
            Theme::System => {}
            Theme::Light => page::keep_theme_colour("light"),
            Theme::Dark => page::keep_theme_colour("dark"),
        }
        if !settings.brand.favicon.is_empty() {
            page::set_icon(&settings.brand.favicon);
        }
    }

    /// The name of the site without a brand: its host.
    #[must_use]
    pub fn site_name(self) -> String {
        page::hostname()
    }

    /// Asks the captcha of a form; see [`captcha::ask`](crate::browser::captcha::ask).
    #[must_use]
    pub fn ask_captcha(self, arguments: &Array) -> JsValue {
        boot::ask_captcha(arguments)
    }

    /// Loads the phrases of another language, and returns whether they are there. The language is kept for later
    /// visits.
    pub async fn choose_language(self, language: Language) -> bool {
        let is_loaded = language::load(language).await;
        if is_loaded {
            language::keep(language);
        }
        is_loaded
    }

    /// A request that was sent before the app started.
    #[must_use]
    pub fn early(self) -> Option<EarlyRequest> {
        EarlyRequest::take()
    }

    /// The path in `?redirect=`, where the visitor goes after signing in.
    #[must_use]
    pub fn redirect(self) -> Option<String> {
        let base_path = BasePath::of(&page::pathname());
        redirect_path(&page::search()).filter(|path| !base_path.leads_to_login(path))
    }

    /// The id of a part of the form. It is the same at every visit, so that password managers recognise the field.
    #[must_use]
    pub fn id(self, name: &str) -> String {
        ["auth-", name].concat()
    }

    /// Does nothing: there is no host page that could observe or prevent the event.
    pub fn dispatch(self, event: &HostEvent) -> bool {
        if let Some(message) = TabMessage::of(event) {
            navigation_source::remember_session(message == TabMessage::SignedIn);
        }
        true
    }

    /// Navigates to another address, and returns true.
    pub fn leave(self, address: &str, _restore: impl Fn() + 'static) -> bool {
        page::leave(address);
        true
    }

    /// Calls `act` each time the browser shows this page again from its back/forward cache.
    pub fn on_restore(self, act: impl Fn() + 'static) {
        page::on_restore(act);
    }

    /// Calls `act` when the page is hidden (`pagehide`).
    pub fn on_hide(self, act: impl Fn() + 'static) {
        page::on_hide(act);
    }

    /// Calls `act` with each message of another tab. The channel is closed while the page is in the back/forward cache:
    /// some browsers would not cache it otherwise.
    pub fn on_tab_message(self, act: impl Fn(TabMessage) + 'static) {
        let listener = TabListener::open(act);
        page::listen("pagehide", move |_| listener.set_open(false));
        page::listen("pageshow", move |_| listener.set_open(true));
    }

    /// Whether a note of ours or a cookie says that the visitor is signed in.
    #[must_use]
    pub fn may_be_signed_in(self, panel: &str) -> bool {
        navigation_source::remembers_session() || navigation_source::has_session_cookies(panel)
    }

    /// Keeps the wait for the next mail with a code.
    pub fn keep_code_wait(self, seconds: u16) {
        email_code_wait::keep(seconds);
    }

    /// The seconds that are left of a wait that began before a reload.
    #[must_use]
    pub fn code_wait(self) -> u16 {
        email_code_wait::left()
    }

    /// Removes the note, which is wrong.
    pub fn forget_session(self) {
        navigation_source::remember_session(false);
    }

    /// Sets the title of the window.
    pub fn set_title(self, title: &str) {
        page::set_title(title);
    }

    /// Why the login page is open again, if the browser did not keep the session. The cause is also written to the
    /// console.
    #[must_use]
    pub fn session_loss(self) -> Option<SessionLossCause> {
        let cause = navigation_source::session_loss();
        if let Some(cause) = cause {
            page::warn(cause.line());
        }
        cause
    }

    /// How the visitor came to a form. What led to the document counts for its first form only: the history may lead to
    /// the others.
    #[must_use]
    pub fn navigation_source(self, is_first: bool) -> NavigationSource {
        let document = navigation_source::of_document();
        NavigationSource {
            is_new: document.is_new && is_first,
            ..document
        }
    }

    /// Removes the code of an invitation link from the address.
    pub fn forget_invitation(self) {
        page::replace_search(&query::without(&page::search(), INVITATION));
    }
}
