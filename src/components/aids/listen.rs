//! What is looked at, and when: one listener on the form, behind which everything is computed by the pure
//! layers. While a visitor types, a fault is taken back and never found; it is found when the field is left.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{Event, HtmlFormElement};

use super::window::{Aids, State};
use crate::{
    browser::{fields, page},
    contract::ContactKind,
    flow::{Page, faults},
    form::{Faults, Field, Fold, Strength, Values, likely_email},
};

/// How long after a field was left it is looked at, and again as long as the button is pressed: what is said about
/// the field would move the button away from under the pointer.
const PRESS: Duration = Duration::from_millis(250);

/// How long nothing is typed before the strength of a password is told: not at every key.
const PAUSE: Duration = Duration::from_millis(400);

impl Aids {
    pub(super) fn listen(self, form: &HtmlFormElement) {
        fields::listen(
            form,
            &["keydown", "keyup", "input", "change", "focusout"],
            move |event| {
                self.hear(&event);
            },
        );
        page::when_left(move || {
            self.task.revealed.try_set(None);
        });
        // Something may have been chosen before the app was there.
        self.hear_typing(form, Field::ContactKind);
    }

    fn hear(self, event: &Event) {
        let form = self.task.form.try_get_untracked().flatten();
        let field = fields::target(event, self.task.page.fields());
        let (Some(form), Some(field)) = (form, field) else {
            return;
        };
        match event.type_().as_str() {
            "input" | "change" => self.hear_typing(&form, field),
            "focusout" => {
                self.change(|state| state.capitals = None);
                self.look_later(field);
            }
            _ if field.is_secret() => self.hear_key(event, field),
            _ => {}
        }
    }

    fn hear_key(self, event: &Event, field: Field) {
        if let Some(is_locked) = fields::has_caps_lock(event) {
            let capitals = is_locked.then_some(field);
            self.change(|state| state.capitals = capitals);
        }
    }

    /// Something was typed or chosen.
    pub(super) fn hear_typing(self, form: &HtmlFormElement, field: Field) {
        let (values, faults) = self.read(form);
        if self
            .task
            .screen
            .with_untracked(|screen| !screen.problems.is_empty())
        {
            self.task.screen.update(|screen| screen.forgive(&faults));
        }
        match field {
            Field::Email => self.change(|state| state.likely_email.clear()),
            Field::ContactKind => {
                let kind = ContactKind::numbered(values.text(field));
                self.change(|state| state.kind = kind);
                let is_number = kind == Some(ContactKind::Qq);
                let keyboard = if is_number { "numeric" } else { "text" };
                fields::set_keyboard(form, self.task.page.name_of(Field::Contact), keyboard);
            }
            Field::Password if self.task.page == Page::Register => self.wait_for_pause(),
            _ => {}
        }
    }

    fn wait_for_pause(self) {
        let turn = self.typed.get_value().wrapping_add(1);
        self.typed.set_value(turn);
        page::after(PAUSE, move || {
            let form = self.task.form.try_get_untracked().flatten();
            if let Some(form) = form
                && self.typed.try_get_value() == Some(turn)
            {
                let strength = Strength::of(&self.read(&form).0);
                self.change(|state| state.strength = strength);
            }
        });
    }

    fn look_later(self, field: Field) {
        page::after(PRESS, move || self.look_at(field));
    }

    /// The visitor has left a field. An empty one is not blamed: it may be filled in later.
    fn look_at(self, field: Field) {
        let Some(form) = self.task.form.try_get_untracked().flatten() else {
            return;
        };
        if fields::is_button_pressed(&form) {
            return self.look_later(field);
        }
        let (values, faults) = self.read(&form);
        let text = values.text(field);
        if !text.is_empty() {
            let is_wrong = faults.iter().any(|(faulty, _)| *faulty == field);
            if is_wrong {
                self.task
                    .screen
                    .update(|screen| screen.blame(field, &faults));
            }
            if field == Field::Email && !is_wrong {
                let likely = likely_email(&Fold::Email.apply(text)).unwrap_or_default();
                self.change(|state| state.likely_email = likely);
            }
        }
    }

    fn read(self, form: &HtmlFormElement) -> (Values, Faults) {
        let page = self.task.page;
        let values = fields::read(form, page.fields());
        let settings = self.task.site.settings;
        let faults = settings.with_untracked(|settings| faults(page, &values, settings));
        (values, faults)
    }

    /// Changes what is said. What stays the same is not said again.
    fn change(self, change: impl FnOnce(&mut State)) {
        let mut state = self.state.get_untracked();
        change(&mut state);
        if self.state.with_untracked(|before| *before != state) {
            self.state.set(state);
        }
    }
}
