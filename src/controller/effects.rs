//! Runs the effects that a state of the form asks for.

use super::FormController;
use crate::{
    browser::fields,
    flow::{EMAIL_CODE_WAIT, Effect, FormState, HostEvent, Notice},
};

impl FormController {
    pub(super) fn run_effects(self, effects: Vec<Effect>) {
        for effect in effects {
            self.run_effect(effect);
        }
    }

    fn run_effect(self, effect: Effect) {
        match effect {
            Effect::ClearPasswords => {
                let fields = self.page.fields().iter().map(|row| row.field);
                for field in fields.filter(|field| field.is_secret()) {
                    self.put(field, "");
                }
            }
            Effect::ClearField(field) => self.put(field, ""),
            Effect::FocusField(field) => self.focus(field),
            Effect::FocusFaults => self.on_form(fields::focus_faults),
            Effect::FocusNotice => self.on_form(fields::focus_notice),
            Effect::StartCodeWait => self.start_code_wait(EMAIL_CODE_WAIT),
            Effect::Leave(address) => {
                if !self.site.host.leave(&address, move || self.restore()) {
                    self.stay(None);
                }
            }
            Effect::Open(target, state) => {
                if self.site.host.dispatch(&HostEvent::Open(target)) {
                    self.site.open(target, state);
                } else {
                    self.stay(state.notice);
                }
            }
        }
    }

    /// The form is shown again: from the back/forward cache, or because a navigation did not happen.
    pub(super) fn restore(self) {
        let effects = self.update(FormState::restore);
        self.run_clock();
        self.run_effects(effects.unwrap_or_default());
    }

    /// Leads from the screen of the code back to that of the credentials.
    pub fn use_another_account(self) {
        let effects = self.update(FormState::use_another_account);
        self.run_effects(effects.unwrap_or_default());
    }

    /// Leads from the sent mail back to the form.
    pub fn correct_address(self) {
        let effects = self.update(FormState::correct_address);
        self.run_effects(effects.unwrap_or_default());
    }

    fn stay(self, notice: Option<Notice>) {
        let effects = self.update(|state| state.stay(notice));
        self.run_effects(effects.unwrap_or_default());
    }

    fn on_form(self, act: impl Fn(&web_sys::HtmlFormElement)) {
        if let Some(form) = self.form() {
            act(&form);
        }
    }
}
