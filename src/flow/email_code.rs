//! The mail with the code that proves the email of a new account: when it can be asked for, and what follows.
//!
//! In: a press of the button beside the field, the outcome of its request, and time. Out: a request, a step, and how long
//! the button waits. The countdown starts only when a mail was really sent.

use super::{Effect, FormState, Notice, Page, PressResult, Problem, Screen, Step, submit};
use crate::{
    config::Settings,
    contract::{Action, Outcome, PanelMessage, seconds_in},
    form::{Field, Values},
};

/// The time between two mails, in seconds. Panels allow three to five in an hour.
pub const EMAIL_CODE_WAIT: u16 = 60;

/// The state of the button beside the field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmailCodeMail {
    /// A code can be asked for.
    #[default]
    Ready,
    /// The request is in flight.
    Sending,
    /// A code was sent. The next one can be asked for after this many seconds.
    Wait(u16),
}

impl FormState {
    /// The button beside the field was pressed.
    pub fn press_send_code(&mut self, values: &Values, settings: &Settings) -> PressResult {
        if !self.is_ready() || self.mail != EmailCodeMail::Ready {
            return PressResult::Ignored;
        }
        match submit(self.page, Action::SendEmailCode, values, settings) {
            Ok(submission) => PressResult::Send(submission),
            Err(faults) => PressResult::Invalid(Step::with_faults(self.page, faults)),
        }
    }

    /// The request of this action is in flight.
    pub fn begin(&mut self, action: Action) {
        self.is_by_key = action.uses_key();
        if action == Action::SendEmailCode {
            self.screen = Screen::default();
            self.status = None;
            self.mail = EmailCodeMail::Sending;
        } else {
            self.sending();
        }
    }

    /// The next code can be asked for after this many seconds.
    pub fn wait_for_code(&mut self, seconds: u16, now: f64) {
        let seconds = seconds.min(EMAIL_CODE_WAIT);
        self.mail_wait_end = now + f64::from(seconds) * 1000.0;
        self.mail = EmailCodeMail::Wait(seconds);
        self.count_down_mail(now);
    }

    pub(super) fn count_down_mail(&mut self, now: f64) {
        if let EmailCodeMail::Wait(_) = self.mail {
            self.mail = match seconds_in(self.mail_wait_end - now) {
                0 => EmailCodeMail::Ready,
                seconds => EmailCodeMail::Wait(seconds),
            };
        }
    }
}

/// The step that follows from the request for a code. Whatever is said stands at the field of the code or of the email.
pub(super) fn apply_mail(outcome: Outcome, refuse: impl FnOnce(Option<String>) -> Step) -> Step {
    let field = Field::EmailCode;
    let problem = match outcome {
        Outcome::Succeeded(panel_text) => {
            let mut screen = Screen::with_problem(field, Problem::EmailCodeSent(panel_text));
            screen.moves_focus = true;
            let effects = vec![Effect::StartCodeWait, Effect::FocusField(field)];
            return Step::new(screen, effects);
        }
        Outcome::Refused(panel_text) => {
            let mut step = refuse(panel_text);
            match step.screen.notice.take() {
                Some(notice) => Problem::EmailCodeNotSent(Box::new(notice)),
                None => return step,
            }
        }
        outcome => Problem::EmailCodeNotSent(Box::new(Notice::of(outcome))),
    };
    let effects = vec![Effect::FocusField(field)];
    Step::new(Screen::with_problem(field, problem), effects)
}

/// Whether a refused registration may have used up its code: panels from January 2020 to May 2023 check the invitation
/// last.
pub(super) fn may_have_spent_code(page: Page, panel_text: &str) -> bool {
    let about_invitation = [
        PanelMessage::InvitationUnknown,
        PanelMessage::InvitationExpired,
        PanelMessage::InviterRefused,
        PanelMessage::InvitationUsedUp,
        PanelMessage::InvitationMissing,
    ];
    let message = PanelMessage::recognise(panel_text);
    page == Page::Register && message.is_some_and(|it| about_invitation.contains(&it))
}
