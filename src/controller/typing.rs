//! One listener for the typing events of a form. Typing clears the fault of a field and never shows one; a field is
//! checked when it loses the focus.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::Event;

use super::FormController;
use crate::{
    browser::{fields, page},
    flow::FormState,
    form::Field,
};

/// The delay before a field that lost the focus is checked. It repeats while the submit button is being pressed: a
/// fault that appears would move the button away from under the pointer.
const CHECK_DELAY: Duration = Duration::from_millis(250);

/// The pause in typing after which the strength of a password is rated.
const RATING_DELAY: Duration = Duration::from_millis(400);

const EVENTS: [&str; 5] = ["keydown", "keyup", "input", "change", "focusout"];

impl FormController {
    pub(super) fn listen_to_typing(self) {
        if let Some(form) = self.form() {
            fields::listen(&form, &EVENTS, move |event| self.handle_typing(&event));
            // A kind may have been chosen before the app started.
            self.typed(Field::ContactKind);
        }
    }

    /// Replaces the email by the suggested one.
    pub fn correct_email(self, email: &str) {
        self.put(Field::Email, email);
        self.focus(Field::Email);
        self.typed(Field::Email);
    }

    fn handle_typing(self, event: &Event) {
        let Some(field) = fields::target(event, self.page.fields()) else {
            return;
        };
        match event.type_().as_str() {
            "input" | "change" => self.typed(field),
            "focusout" => {
                self.update(FormState::blurred);
                self.check_later(field);
            }
            _ => {
                if let Some(is_locked) = fields::has_caps_lock(event) {
                    self.update(|state| state.key_pressed(field, is_locked));
                }
            }
        }
    }

    fn typed(self, field: Field) {
        let values = self.values();
        let settings = self.site.settings.get_untracked();
        self.update(|state| state.typed(field, &values, &settings));
        if field == Field::SecondFactor
            && self.update(|state| state.takes_complete_code(&values)) == Some(true)
        {
            self.press();
        }
        if self.read(|state| state.rates_strength(field)) == Some(true) {
            self.pause.start(RATING_DELAY, move || {
                let values = self.values();
                self.update(|state| state.paused(&values));
            });
        }
    }

    fn check_later(self, field: Field) {
        page::after(CHECK_DELAY, move || self.check(field));
    }

    fn check(self, field: Field) {
        let Some(form) = self.form() else {
            return;
        };
        if fields::is_button_pressed(&form) {
            return self.check_later(field);
        }
        let values = self.values();
        let settings = self.site.settings.get_untracked();
        self.update(|state| state.entered(field, &values, &settings));
    }
}
