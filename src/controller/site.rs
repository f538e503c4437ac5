//! The state that all pages share: settings, language, and what one page hands to the next.
//!
//! The build renders a page without knowing its visitor, its address or the settings. So the site starts with exactly
//! what the page was rendered with, and loads the rest after hydration.

use std::sync::Arc;

use leptos::prelude::*;

use super::prefill::Prefill;
use crate::{
    browser::{host::Host, language, page},
    config::{self, Settings, SettingsUnknown},
    contract::{FormBody, INVITATION, query},
    flow::{BasePath, HostEvent, NavigationState, Page},
    i18n::{Language, Words},
};

/// What the page was rendered with.
pub struct InitialState {
    /// The rendered page; `None` is the "not found" page.
    pub page: Option<Page>,
    /// The settings that it was rendered with.
    pub settings: Settings,
    /// The language that it was rendered in.
    pub language: Language,
    /// The requested address, if the server answered it with the file of another page.
    pub address: Option<String>,
}

impl InitialState {
    /// Reads what the document was rendered with.
    #[must_use]
    pub fn of_page() -> Self {
        let settings = page::meta("auth-config").map(|text| config::read(&text).0);
        Self {
            page: Page::named(&page::root_attribute("data-page")),
            settings: settings.unwrap_or_default(),
            language: Language::of_tag(&page::root_attribute("lang")).unwrap_or_default(),
            address: None,
        }
    }
}

/// The shared state of the pages. [`Site::from_context`] finds it.
#[derive(Clone, Copy)]
pub struct Site {
    /// The operator's settings.
    pub settings: RwSignal<Arc<Settings>>,
    /// The language that is shown.
    pub language: RwSignal<Language>,
    /// The code of the invitation link that the visitor followed.
    pub invitation: RwSignal<Option<String>>,
    /// The token of the mailed link, in an element. In a page `boot.js` takes it out of the address and fills it in.
    pub token: RwSignal<Option<String>>,
    /// What the frame announces about the page that has just opened.
    pub announcement: RwSignal<String>,
    /// Where the forms live.
    pub host: Host,
    pub(super) prefill: StoredValue<Prefill, LocalStorage>,
    opener: Callback<Page>,
    is_settled: StoredValue<bool>,
    pub(super) base_path: RwSignal<BasePath>,
}

impl Site {
    /// Creates the state as the page was rendered, and provides it as context.
    pub fn provide(start: InitialState, host: Host, opener: Callback<Page>) -> Self {
        let site = Self {
            settings: RwSignal::new(Arc::new(start.settings)),
            language: RwSignal::new(start.language),
            invitation: RwSignal::default(),
            token: RwSignal::default(),
            announcement: RwSignal::default(),
            host,
            prefill: StoredValue::new_local(Prefill::default()),
            opener,
            is_settled: StoredValue::default(),
            base_path: RwSignal::default(),
        };
        provide_context(site);
        site
    }

    /// The shared state, from the context of the calling component.
    #[must_use]
    pub fn from_context() -> Self {
        expect_context()
    }

    /// Opens another page and hands it a state.
    pub fn open(self, target: Page, state: NavigationState) {
        self.set_navigation_state(state);
        self.opener.run(target);
    }

    /// Follows a link to another page, unless the host page prevents it.
    pub fn follow(self, target: Page) {
        if self.host.dispatch(&HostEvent::Open(target)) {
            let state = NavigationState {
                is_followed: true,
                ..NavigationState::default()
            };
            self.open(target, state);
        }
    }

    /// Takes over the base path and reads the invitation code from the address.
    pub fn set_address(&self, base_path: BasePath) {
        self.base_path.set(base_path);
        let code = query::value(&page::search(), INVITATION);
        self.invitation.set(code.filter(|code| !code.is_empty()));
    }

    /// Loads the settings, and the language that the visitor prefers, which may depend on them.
    pub async fn load_preferences(self) {
        let settings = self.settings.get_untracked();
        if let Some(preferred) = language::preferred(&settings.languages) {
            self.set_language(preferred).await;
        }
        let Ok(settings) = self.settled().await else {
            return;
        };
        let preferred = language::preferred(&settings.languages);
        self.set_language(preferred.unwrap_or(settings.language))
            .await;
    }

    /// Switches to another language once its phrases are loaded. Without them nothing changes, and neither if the visitor has
    /// chosen one meanwhile.
    async fn set_language(self, language: Language) {
        let before = self.language.try_get_untracked();
        if language::load(language).await && self.language.try_get_untracked() == before {
            self.language.try_set(language);
        }
    }

    /// Switches to the language that the visitor has chosen.
    pub async fn choose(self, language: Language) {
        if self.host.choose_language(language).await {
            self.language.try_set(language);
        }
    }

    /// The settings, once they are loaded. Warnings go to the console.
    ///
    /// # Errors
    ///
    /// [`SettingsUnknown`] if their file did not arrive: then nothing may be sent.
    pub async fn settled(self) -> Result<Arc<Settings>, SettingsUnknown> {
        let is_open = || self.is_settled.try_get_value() == Some(false);
        if !is_open() {
            return Ok(self.settings.try_get_untracked().unwrap_or_default());
        }
        let read = self.host.settings().await?;
        if (Host::OWNS_PAGE || read.is_some()) && is_open() {
            self.is_settled.set_value(true);
            // Without a file those hold that the page began with.
            let present = || (*self.settings.try_get_untracked().unwrap_or_default()).clone();
            let (mut settings, warnings) = read.unwrap_or_else(|| (present(), Vec::new()));
            self.host.apply_settings(&settings, &warnings);
            if settings.brand.name.is_empty() {
                settings.brand.name = self.host.site_name();
            }
            self.settings.set(Arc::new(settings));
        }
        Ok(self.settings.try_get_untracked().unwrap_or_default())
    }

    /// The phrases in the language that is shown; tracks it.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        &self.language.get().phrases().words
    }

    /// Whether the operator has closed what a page is for; tracks it.
    #[must_use]
    pub fn is_closed(&self, page: Page) -> bool {
        page == Page::Register && self.settings.with(|settings| !settings.register.is_open)
    }

    /// The address of a page. That of the register page carries the invitation along.
    #[must_use]
    pub fn address(&self, target: Page) -> String {
        let address = self.base_path.with(|base_path| base_path.address(target));
        match self.invitation.get() {
            Some(code) if target == Page::Register => {
                let query = FormBody::default().with(INVITATION, &code);
                [&address, "?", query.as_str()].concat()
            }
            _ => address,
        }
    }
}
