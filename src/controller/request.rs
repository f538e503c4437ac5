//! The request of a form, from the press of its button to the step that its answer leads to.

use std::time::Duration;

use leptos::{prelude::*, task::tick};
use web_sys::RequestRedirect;

use super::FormController;
use crate::{
    browser::{boot::EarlyRequest, fields, page, send::send, tabs},
    contract::{Outcome, offered_path, settle},
    flow::{FormState, HostEvent, PressResult, Step, Submission, TabMessage, apply, panel_path},
    form::{Field, Fold, Values},
};

impl FormController {
    /// Handles a press of the submit button.
    pub fn press(self) {
        let values = self.values();
        let settings = self.site.settings.get_untracked();
        match self.update(|state| state.press(&values, &settings)) {
            Some(PressResult::Invalid(step)) => self.show(step),
            Some(PressResult::Send(sent))
                if self.site.host.dispatch(&HostEvent::Submit(self.page)) =>
            {
                self.show_folded(&values);
                self.send(sent, None);
            }
            _ => {}
        }
    }

    /// Handles a press of the retry button. That button disappears, so the focus moves to the submit button.
    pub fn press_again(self) {
        if let Some(form) = self.form() {
            fields::focus_button(&form);
        }
        self.press();
    }

    /// Resumes a request that was sent before the app started.
    pub(super) fn resume_early_request(self) {
        let Some(early) = self.site.host.early() else {
            return self.forget_code();
        };
        let values = early.values(self.page.fields());
        let settings = self.site.settings.get_untracked();
        let action = early.action(self.page.action());
        let sent = Submission::of(self.page, action, &values, &settings);
        self.send(sent, Some(early));
    }

    /// Clears a code that the browser has restored into the hidden field after a reload.
    fn forget_code(self) {
        let settings = self.site.settings.get_untracked();
        if settings.hides(Field::SecondFactor) {
            self.put(Field::SecondFactor, "");
        }
    }

    /// The field shows the folded text, which is what is sent.
    fn show_folded(self, values: &Values) {
        for row in self.page.fields() {
            if row.fold != Fold::AsTyped {
                self.put(row.field, &row.fold.apply(values.text(row.field)));
            }
        }
    }

    /// Sends a request, unless it was sent early, and shows its outcome.
    fn send(self, sent: Submission, early: Option<EarlyRequest>) {
        self.site.forget_dropped_effects();
        self.update(FormState::sending);
        self.run_clock();
        self.spawn(async move {
            let settings = self.site.settled().await;
            let answer = if let Some(early) = &early {
                if !early.is_edited() {
                    self.update(|state| state.resume(&sent, &settings));
                }
                early.answer().await
            } else {
                let address = settings.on_panel(sent.request.path);
                let deadline = Duration::from_secs(settings.deadline_seconds.into());
                let body = sent.request.body.as_ref();
                send(&address, body, RequestRedirect::Follow, deadline).await
            };
            let offered = offered_path(&answer);
            let outcome = settle(sent.request.action, answer);
            let Some(outcome) = self.read(|state| state.interpret(&sent, outcome)) else {
                return;
            };
            self.report(&outcome);
            let redirect = self.site.host.redirect().or_else(|| panel_path(offered));
            let step = apply(&sent, outcome, &settings, redirect);
            let is_edited = early.is_some_and(|early| early.is_edited());
            self.show(if is_edited {
                step.without_disturbing()
            } else {
                step
            });
        });
    }

    /// Reports an outcome to the host page and to other tabs.
    fn report(self, outcome: &Outcome) {
        let event = HostEvent::of(self.page, outcome);
        if let Some(message) = TabMessage::of(&event) {
            tabs::send(message);
        }
        let _ = self.site.host.dispatch(&event);
    }

    /// Shows a step, and runs its effects once it is rendered.
    fn show(self, step: Step) {
        let fields = self.page.fields();
        let focused = self.form().and_then(|form| fields::focused(&form, fields));
        let effects = self.update(|state| state.show(step, focused, page::now()));
        self.run_clock();
        self.spawn(async move {
            tick().await;
            self.run_effects(effects.unwrap_or_default());
        });
    }
}
