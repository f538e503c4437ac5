//! The request of a form, from the press of its button to the step that its answer leads to.

use leptos::{prelude::*, task::tick};

use super::{FormController, second_look};
use crate::{
    browser::{boot::EarlyRequest, captcha::CaptchaTask, fields, page, tabs},
    config::{Settings, SettingsUnknown},
    contract::{Action, Failure, Outcome, Response, offered_path, settle},
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
                self.site.host.ask_for_settings_again();
                self.send(sent.request.action, values, None, None);
            }
            _ => {}
        }
    }

    /// Handles a press of the button that asks for the mail with the code.
    pub fn press_send_code(self) {
        let values = self.values();
        let settings = self.site.settings.get_untracked();
        match self.update(|state| state.press_send_code(&values, &settings)) {
            Some(PressResult::Invalid(step)) => self.show(step),
            Some(PressResult::Send(sent)) => {
                self.show_folded(&values);
                self.site.host.ask_for_settings_again();
                self.send(sent.request.action, values, None, None);
            }
            _ => {}
        }
    }

    /// Handles a press of the retry button. That button disappears, so the focus moves to the one that it stands for.
    pub fn press_again(self) {
        let is_by_key = untrack(|| self.view().retries_key());
        if let Some(form) = self.form() {
            fields::focus_button(&form, is_by_key);
        }
        if is_by_key {
            self.press_key();
        } else {
            self.press();
        }
    }

    /// Resumes a request that was sent before the app started.
    pub(super) fn resume_early_request(self) {
        let Some(early) = self.site.host.early() else {
            return self.forget_code();
        };
        let values = early.values(self.page.fields());
        let action = early.action(self.page.action());
        self.send(action, values, Some(early), None);
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

    /// Sends the request of an action, unless it was sent early, and shows its outcome. The settings decide what is sent
    /// and whether anything is. A request with a key asks for its answer first, unless there is one. No other request of the page is in flight, except one that looks for a session, which has
    /// become pointless.
    pub(super) fn send(
        self,
        action: Action,
        values: Values,
        early: Option<EarlyRequest>,
        key: Option<String>,
    ) {
        self.site.forget_dropped_effects();
        self.end_tasks();
        self.update(|state| state.begin(action));
        self.run_clock();
        self.spawn(async move {
            let settled = self.site.settled().await;
            let settings = settled.clone().unwrap_or_default();
            if self.update(|state| state.close(&settings)) == Some(true) {
                return;
            }
            let mut sent = Submission::of(self.page, action, &values, &settings);
            let answer = match (&early, settled) {
                (Some(early), _) => self.answer_of(early, &sent, &settings).await,
                (None, Ok(_)) => self.exchange(&mut sent, &values, key, &settings).await,
                (None, Err(SettingsUnknown)) => Err(Failure::NoSettings),
            };
            if let Err(Failure::Unsolved) = answer {
                self.update(FormState::unsolved);
                self.run_clock();
                return;
            }
            let offered = offered_path(&answer);
            let is_cached = answer.as_ref().is_ok_and(|response| response.is_cached);
            let outcome = settle(action, answer);
            let outcome = second_look::confirm(outcome, is_cached, self.page, &settings).await;
            let Some(outcome) = self.read(|state| state.interpret(&sent, outcome)) else {
                return;
            };
            if action != Action::SendEmailCode {
                self.report(&outcome);
            }
            let redirect = self.site.host.redirect().or_else(|| panel_path(offered));
            let step = apply(&sent, outcome, &settings, redirect);
            if self.has_captcha(action) && !step.leaves() {
                self.ask_captcha(CaptchaTask::Renew);
            }
            let is_edited = early.is_some_and(|early| early.is_edited());
            self.show(if is_edited {
                step.without_disturbing()
            } else {
                step
            });
            self.suggest_keys();
        });
    }

    /// The answer to a request that was sent before the app started.
    async fn answer_of(
        self,
        early: &EarlyRequest,
        sent: &Submission,
        settings: &Settings,
    ) -> Result<Response, Failure> {
        if !early.is_edited() {
            self.update(|state| state.resume(sent, settings));
        }
        early.answer().await
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
