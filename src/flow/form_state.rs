//! The form of a page as a state machine: its state, and how events change it.
//!
//! In: events. The form opens, its button is pressed, a response arrives, time passes, another tab signs in, a visitor
//! types. Out: the next state, and the [`Effect`]s that only a browser can perform. [`FormView`](super::FormView) shows
//! a state. Clock, network, fields and addresses are parameters of the events: nothing here reads them.

use super::{
    Effect, EmailCodeMail, FormStatus, NavigationSource, NavigationState, Notice, Page, Phase,
    Screen, Stage, Step, Submission, submit, typing::Typing,
};
use crate::{
    config::{Logout, Settings},
    contract::{Failure, Outcome},
    form::{Fault, Field, Values},
};

/// The state of a form. It holds no value of a field.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub struct FormState {
    /// The page that the form is for.
    pub page: Page,
    /// Which part of a login is asked for.
    pub(super) stage: Stage,
    /// What a check or an answer led to.
    pub(super) screen: Screen,
    /// The status of time, network and other tabs.
    pub(super) status: Option<FormStatus>,
    /// The password field that is revealed.
    pub(super) revealed: Option<Field>,
    /// Whether the panel has asked for the code of the second factor.
    pub(super) is_code_asked: bool,
    /// Whether the panel has said that a new password turns the second factor off.
    pub(super) reset_ends_code: bool,
    pub(super) typing: Typing,
    /// Whether a complete code of the second factor was sent without a press.
    pub(super) has_taken_code: bool,
    /// The email of the account that the previous page has registered.
    registered_email: String,
    /// Whether a link of these pages led to this page.
    is_followed: bool,
    /// Whether the browser has passkeys.
    pub(super) has_keys: bool,
    /// Whether the last request was one with a key: a retry asks for the key again.
    pub(super) is_by_key: bool,
    /// Whether a cache has answered instead of the panel: the next request has an address that no cache knows.
    pub(super) avoids_cache: bool,
    /// The end of a countdown, in milliseconds of the clock.
    pub(super) wait_end: f64,
    /// The mail with the code for a new email.
    pub(super) mail: EmailCodeMail,
    /// The end of the wait for the next mail, in milliseconds of the clock.
    pub(super) mail_wait_end: f64,
}

/// The result of a press of the submit button.
pub enum PressResult {
    /// Nothing happens: a request is in flight, a countdown runs, or nothing is left to do.
    Ignored,
    /// Faults were found.
    Invalid(Step),
    /// A request can be sent.
    Send(Submission),
}

impl FormState {
    /// A form as its page opens.
    #[must_use]
    pub fn opening(page: Page, settings: &Settings, state: NavigationState) -> Self {
        let mut screen = Screen::opening(page, settings);
        screen.is_announced = state.notice.is_some();
        screen.notice = state.notice.or(screen.notice);
        Self {
            page,
            stage: Stage::default(),
            screen,
            status: None,
            revealed: None,
            is_code_asked: false,
            reset_ends_code: false,
            typing: Typing::default(),
            has_taken_code: false,
            registered_email: state.registered_email,
            is_followed: state.is_followed,
            has_keys: false,
            is_by_key: false,
            avoids_cache: false,
            wait_end: 0.0,
            mail: EmailCodeMail::default(),
            mail_wait_end: 0.0,
        }
    }

    /// The email of the account that the previous page has registered; empty if it has not.
    #[must_use]
    pub fn registered_email(&self) -> &str {
        &self.registered_email
    }

    /// The submit button was pressed.
    pub fn press(&mut self, values: &Values, settings: &Settings) -> PressResult {
        if !self.is_ready() {
            return PressResult::Ignored;
        }
        self.revealed = None;
        match submit(self.page, self.stage.action(self.page), values, settings) {
            Ok(submission)
                if self.stage.asks_for_code() && !submission.has(Field::SecondFactor) =>
            {
                let faults = vec![(Field::SecondFactor, Fault::CodeMissing)];
                PressResult::Invalid(Step::with_faults(self.page, faults))
            }
            Ok(submission) => PressResult::Send(submission),
            Err(faults) => PressResult::Invalid(Step::with_faults(self.page, faults)),
        }
    }

    /// A request is in flight. Until its outcome is shown, presses are ignored.
    pub fn sending(&mut self) {
        let is_sent = self.screen.is_sent;
        self.screen = Screen::busy();
        self.screen.is_sent = is_sent;
        self.status = None;
    }

    /// Interprets an outcome for this visitor.
    #[must_use]
    pub fn interpret(&self, sent: &Submission, outcome: Outcome) -> Outcome {
        sent.interpret(&self.registered_email, outcome)
    }

    /// Shows a step. `focused` is the field that has the focus, `now` the time of the clock.
    pub fn show(&mut self, step: Step, focused: Option<Field>, now: f64) -> Vec<Effect> {
        let is_elsewhere = focused.is_some_and(|field| field != Field::SecondFactor);
        let stays = step.disturbs_nothing() && is_elsewhere;
        let Step {
            screen,
            mut effects,
            stage,
        } = step.with_focus_in(focused);
        if let Some(problem) = screen.problem(Field::SecondFactor) {
            self.is_code_asked = true;
            self.reset_ends_code = problem.promises_reset();
        }
        // Who types a password meanwhile goes on in the form that has it.
        if let Some(stage) = stage.filter(|_| !stays) {
            let mut first = self.enter(stage);
            first.append(&mut effects);
            effects = first;
        }
        if self.mail == EmailCodeMail::Sending {
            self.mail = EmailCodeMail::Ready;
        }
        self.status = FormStatus::after(self.page, &screen);
        self.avoids_cache = screen.notice == Some(Notice::Failed(Failure::NotThePanel));
        if let Some(FormStatus::Wait(seconds)) = self.status {
            self.wait_end = now + f64::from(seconds) * 1000.0;
        }
        self.screen = screen;
        effects
    }

    /// The settings have changed: they may close registration, or open it again.
    pub fn follow_settings(&mut self, settings: &Settings) {
        let opening = Screen::opening(self.page, settings);
        let was_closed = self.screen.notice == Some(Notice::RegistrationClosed);
        if was_closed || (self.is_ready() && opening.phase == Phase::Done) {
            self.screen = opening;
        }
    }

    /// The settings have arrived and close the form before its request was sent. Returns whether they do.
    pub fn close(&mut self, settings: &Settings) -> bool {
        let opening = Screen::opening(self.page, settings);
        let is_closed = opening.phase == Phase::Done;
        if is_closed {
            self.screen = opening;
        }
        is_closed
    }

    /// The host page has prevented the navigation: nothing is left to do here. Passwords are cleared.
    pub fn stay(&mut self, notice: Option<Notice>) -> Vec<Effect> {
        self.screen.stay(notice);
        vec![Effect::ClearPasswords]
    }

    /// The visitor returns to a page that was navigating away. Passwords are cleared.
    pub fn restore(&mut self) -> Vec<Effect> {
        self.screen.restore();
        self.status = None;
        self.revealed = None;
        let mut effects = self.enter(Stage::Credentials);
        effects.push(Effect::ClearPasswords);
        effects
    }

    /// Whether the logout page, opened in this way, signs out before its button is pressed.
    #[must_use]
    pub fn signs_out(&self, source: NavigationSource, rule: Logout) -> bool {
        let source = NavigationSource {
            is_followed: self.is_followed,
            ..source
        };
        source.signs_out(rule)
    }

    /// Reveals or hides a password.
    pub fn toggle_password(&mut self, field: Field) {
        self.revealed = (self.revealed != Some(field)).then_some(field);
    }

    /// Hides every password.
    pub fn hide_passwords(&mut self) {
        self.revealed = None;
    }

    /// Whether a press of the submit button is accepted.
    pub(super) fn is_ready(&self) -> bool {
        let is_waiting = matches!(self.status, Some(FormStatus::Wait(_)));
        let is_free = self.screen.phase == Phase::Ready && self.mail != EmailCodeMail::Sending;
        !is_waiting && is_free && !self.waits_for_mail()
    }
}
