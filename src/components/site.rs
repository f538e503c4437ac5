//! What all pages share: settings, language, and what one page hands to the next.

use leptos::prelude::*;

use crate::{
    api::{FormBody, query},
    browser::page,
    config::Settings,
    flow::{Carried, Page},
    form::Field,
    i18n::{Language, Words},
};

/// The shared state of the pages, found by [`Site::here`].
#[derive(Clone, Copy)]
pub struct Site {
    /// The operator's settings.
    pub settings: StoredValue<Settings>,
    /// The language that is shown.
    pub language: RwSignal<Language>,
    /// The code of the invitation link that the visitor came by.
    pub invitation: RwSignal<Option<String>>,
    /// What the last page handed over.
    pub carried: StoredValue<Carried>,
    /// Opens another page.
    pub open: Callback<(Page, Carried)>,
    base: StoredValue<String>,
}

impl Site {
    /// Makes the state and provides it to everything below.
    pub fn provide(
        base: String,
        settings: Settings,
        language: Language,
        open: Callback<(Page, Carried)>,
    ) -> Self {
        let code = query::value(&page::search(), Field::Invitation.wire_name());
        let site = Self {
            settings: StoredValue::new(settings),
            language: RwSignal::new(language),
            invitation: RwSignal::new(code.filter(|code| !code.is_empty())),
            carried: StoredValue::default(),
            open,
            base: StoredValue::new(base),
        };
        provide_context(site);
        site
    }

    /// The state of the pages around the calling component.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The phrases in the language that is shown; tracks it.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        self.language.get().words()
    }

    /// The address of a page. That of the register page carries the invitation along.
    #[must_use]
    pub fn address(&self, target: Page) -> String {
        let address = self.base.with_value(|base| target.address(base));
        match self.invitation.get() {
            Some(code) if target == Page::Register => {
                let query = FormBody::default().with(Field::Invitation.wire_name(), &code);
                [&address, "?", query.as_str()].concat()
            }
            _ => address,
        }
    }
}
