//! The captcha of a form, as far as the form decides it: which requests have one, and what becomes of a press without an
//! answer. Loading and solving are up to the script of the captcha.

use crate::contract::Action;

use super::{Effect, FormState, FormView, Screen, Step};

impl FormView {
    /// What the captcha of the next request has to know: provider, site key, panel, page and language; none if the request
    /// needs no captcha.
    #[must_use]
    pub fn captcha(&self) -> Option<[&str; 5]> {
        let page = self.state.page;
        let settings = &self.settings;
        let action = self.state.stage.action(page);
        let provider = settings.captcha.provider_for(action)?;
        Some([
            provider.name(),
            &settings.captcha.site_key,
            &settings.panel,
            page.name(),
            self.language.tag(),
        ])
    }
}

impl FormState {
    /// Whether the request of an action may have a captcha: that of the form, and none for an email code or with a key.
    #[must_use]
    pub fn has_captcha(&self, action: Action) -> bool {
        self.stage.action(self.page) == action
    }

    /// The captcha was not solved: nothing was sent, and everything that was typed stays. The captcha says why.
    pub fn unsolved(&mut self) {
        self.screen = Screen::default();
    }
}

impl Step {
    /// Whether the browser navigates away: then no other request follows.
    #[must_use]
    pub fn leaves(&self) -> bool {
        let is_navigation = |it: &Effect| matches!(it, Effect::Leave(_) | Effect::Open(..));
        self.effects.iter().any(is_navigation)
    }
}
