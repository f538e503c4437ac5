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
    /// Takes a press of the submit button.
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

    /// Takes a press of the button that offers another try. That one goes away, so the submit button has the focus.
    pub fn press_again(self) {
        if let Some(form) = self.form() {
            fields::focus_button(&form);
        }
        self.press();
    }

    /// Goes on with a request that was sent before the app was there.
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

    /// A browser may have restored a code after a reload, into a field that is not shown.
    fn forget_code(self) {
        let settings = self.site.settings.get_untracked();
        if settings.hides(Field::SecondFactor) {
            self.put(Field::SecondFactor, "");
        }
    }

    /// What is sent is what is seen.
    fn show_folded(self, values: &Values) {
        for row in self.page.fields() {
            if row.fold != Fold::AsTyped {
                self.put(row.field, &row.fold.apply(values.text(row.field)));
            }
        }
    }

    /// Sends a request, unless it was sent early, and shows what comes of it.
    fn send(self, sent: Submission, early: Option<EarlyRequest>) {
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
            let wish = self.site.host.redirect().or_else(|| panel_path(offered));
            let step = apply(&sent, outcome, &settings, wish);
            let is_edited = early.is_some_and(|early| early.is_edited());
            self.show(if is_edited {
                step.without_disturbing()
            } else {
                step
            });
        });
    }

    /// Reports an outcome to the page around and to other tabs.
    fn report(self, outcome: &Outcome) {
        let event = HostEvent::of(self.page, outcome);
        if let Some(message) = TabMessage::of(&event) {
            tabs::send(message);
        }
        let _ = self.site.host.dispatch(&event);
    }

    /// Shows a step, and carries out its effects once the page has it.
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
