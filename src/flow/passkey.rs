//! Sign-in with a passkey, and with a security key in place of a code.
//!
//! In: a press of the button, and what the browser can do. Out: the action, and what the button shows. It is there if the
//! operator has switched passkeys on and the browser has them. While the browser asks the visitor, the form takes no press,
//! as while a request is in flight; a field that suggests passkeys disturbs nothing.

use super::{FormState, FormView, Page, Phase, Stage};
use crate::{config::Passkeys, contract::Action, i18n::KeyWords};

impl FormState {
    /// The browser has passkeys.
    pub fn find_keys(&mut self) {
        self.has_keys = true;
    }

    /// The button was pressed, or a suggested passkey was chosen: the action that follows, if the form is ready.
    #[must_use]
    pub fn press_key(&self) -> Option<Action> {
        self.is_ready().then(|| self.key_action())
    }

    /// The browser asks the visitor for a key, which may take its time.
    pub fn ask_for_key(&mut self) {
        self.screen.phase = Phase::Asking;
        self.status = None;
    }

    /// Whether the field of the email can suggest passkeys.
    #[must_use]
    pub fn suggests_keys(&self) -> bool {
        self.has_keys && self.page == Page::Login && !self.stage.asks_for_code() && self.is_ready()
    }

    fn key_action(&self) -> Action {
        if self.stage.asks_for_code() {
            Action::SecurityKey
        } else {
            Action::Passkey
        }
    }
}

impl FormView {
    /// Whether there is a button for keys. Only panels whose code is a step of its own take a key in place of it.
    #[must_use]
    pub fn offers_key(&self) -> bool {
        let state = &self.state;
        let is_possible = match state.stage {
            Stage::Credentials => state.page == Page::Login,
            Stage::Code(action) => action == Action::SecondFactor,
        };
        let is_on = self.settings.passkeys != Passkeys::Off;
        is_on && is_possible && state.has_keys && !self.is_done()
    }

    /// The label of that button.
    #[must_use]
    pub fn key_label(&self) -> &'static str {
        let words = self.key_words();
        match self.state.screen.phase {
            Phase::Asking => words.asking,
            _ if self.asks_for_code() => words.use_security_key,
            _ => words.use_passkey,
        }
    }

    /// Whether a retry asks for a key again.
    #[must_use]
    pub fn retries_key(&self) -> bool {
        self.state.is_by_key && self.offers_key()
    }

    /// The word between the two buttons.
    #[must_use]
    pub fn or(&self) -> &'static str {
        self.key_words().or
    }

    fn key_words(&self) -> &'static KeyWords {
        &self.language.phrases().keys
    }
}
