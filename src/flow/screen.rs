//! A screen: what a page shows of its form.

use super::{Message, Notice, Page, Success};
use crate::{
    config::Settings,
    contract::PanelMessage,
    form::{Fault, Faults, Field},
    i18n::Language,
};

/// The state of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The phase of the request.
    pub phase: Phase,
    /// The notice of the form.
    pub notice: Option<Notice>,
    /// The problems of single fields, in the order of the fields.
    pub problems: Vec<(Field, Problem)>,
    /// The problems of the last submit, if there were two or more. They stay until the next submit, so that nothing
    /// above a field moves while the visitor corrects it.
    pub summary: Vec<(Field, Problem)>,
    /// Whether a mail was sent, and the form has given way to what follows.
    pub is_sent: bool,
    /// Whether the notice is announced in the frame: it came with the page, whose own region is as new as its text.
    pub is_announced: bool,
    /// Whether the focus moves to the problem. Then a screen reader reads it there, and the live regions of the fields
    /// are off, so that each problem is announced once.
    pub moves_focus: bool,
}

/// The phase of a request. Only a ready screen accepts a submit, so a second press cannot send a second request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// No request is in flight.
    #[default]
    Ready,
    /// A request is under way.
    Busy,
    /// The browser asks the visitor for a passkey.
    Asking,
    /// The request succeeded, and the browser is navigating away.
    Leaving,
    /// The request succeeded, and nothing is left to do on this page.
    Done,
}

/// The problem of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Found before sending.
    Fault(Fault),
    /// A refusal of the panel, in its own words.
    Refused(String),
    /// A refusal of the panel, whose text has another meaning here than elsewhere.
    RefusedAs(String, PanelMessage),
    /// A part of the problem of another field, which shows the message.
    SharedWith(Field),
    /// The panel asks for the code of the second factor, which was not sent. This is a step, not an error.
    CodeAsked(Option<String>),
    /// The panel refused the code without a message.
    CodeWrong,
    /// The code was mailed; the panel's own text, if it has one. This is a step, not an error.
    EmailCodeSent(Option<String>),
    /// The code could not be mailed.
    EmailCodeNotSent(Box<Notice>),
    /// The code from the mail may be used up. This is no error, either.
    EmailCodeSpent,
}

impl Problem {
    /// Whether the field is invalid.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !matches!(
            self,
            Self::CodeAsked(_) | Self::EmailCodeSent(_) | Self::EmailCodeSpent
        )
    }

    /// The message that is shown.
    #[must_use]
    pub fn message(&self, language: Language) -> Message {
        let words = &language.phrases().words;
        match self {
            Self::Fault(fault) => Message::ours(words.fault(*fault)),
            Self::Refused(text) => Message::refusal(text, language),
            Self::RefusedAs(text, meaning) => Message::meaning(text, *meaning, language),
            Self::SharedWith(_) => Message::default(),
            Self::CodeAsked(text) => Message::above(words.code_asked, text.clone()),
            Self::CodeWrong => Message::ours(words.code_wrong),
            Self::EmailCodeSent(text) => {
                let sentence = words.email_code_sent;
                Message::success(text.as_deref(), language, sentence, "")
            }
            Self::EmailCodeNotSent(notice) => notice.message(Page::Register, language),
            Self::EmailCodeSpent => Message::ours(words.email_code_spent),
        }
    }
}

impl Screen {
    /// The screen of a page that opens: ready, unless the operator has closed registration.
    #[must_use]
    pub fn opening(page: Page, settings: &Settings) -> Self {
        if page == Page::Register && !settings.register.is_open {
            Self {
                phase: Phase::Done,
                ..Self::with_notice(Notice::RegistrationClosed)
            }
        } else {
            Self::default()
        }
    }

    /// A request is under way.
    #[must_use]
    pub fn busy() -> Self {
        Self {
            phase: Phase::Busy,
            ..Self::default()
        }
    }

    /// Ready again, with a notice.
    #[must_use]
    pub fn with_notice(notice: Notice) -> Self {
        Self {
            notice: Some(notice),
            ..Self::default()
        }
    }

    /// Ready again, with a problem of one field.
    #[must_use]
    pub fn with_problem(field: Field, problem: Problem) -> Self {
        Self {
            problems: vec![(field, problem)],
            moves_focus: true,
            ..Self::default()
        }
    }

    /// Ready again, with a problem of email and password together. Its message stands at the password, which is near
    /// the button and above the on-screen keyboard of a phone.
    #[must_use]
    pub fn with_wrong_pair(panel_text: String) -> Self {
        let at = Field::Password;
        let mut screen = Self::with_problem(at, Problem::Refused(panel_text));
        screen
            .problems
            .push((Field::Email, Problem::SharedWith(at)));
        screen
    }

    /// Still ready, with faults found before sending. A form of two fields needs no summary of them.
    #[must_use]
    pub fn with_faults(page: Page, faults: Faults) -> Self {
        let problem = |(field, fault)| (field, Problem::Fault(fault));
        let problems: Vec<_> = faults.into_iter().map(problem).collect();
        Self {
            summary: if problems.len() > 1 && page == Page::Register {
                problems.clone()
            } else {
                Vec::new()
            },
            problems,
            moves_focus: true,
            ..Self::default()
        }
    }

    /// The visitor returns to a page that was navigating away: it is ready again. So is a screen that reports a logout
    /// or a mail, since the visitor may have signed in meanwhile. A screen whose request is in flight stays busy, or a second
    /// request could be sent.
    pub fn restore(&mut self) {
        if self.phase == Phase::Leaving
            || matches!(
                self.notice,
                Some(Notice::Succeeded(
                    Success::LoggedOut | Success::ResetSent,
                    _
                ))
            )
        {
            *self = Self::default();
        }
    }

    /// The navigation was prevented, and nothing is left to do here: the notice says what happened, and its links lead
    /// on.
    pub fn stay(&mut self, notice: Option<Notice>) {
        self.phase = Phase::Done;
        self.notice = match notice.or_else(|| self.notice.take()) {
            Some(Notice::Succeeded(success, text)) => {
                Some(Notice::Succeeded(success.staying(), text))
            }
            other => other,
        };
    }

    /// Shows the fault of a field that lost the focus and is not empty. While a request is in flight it does nothing.
    pub fn show_fault(&mut self, field: Field, faults: &[(Field, Fault)]) {
        let fault = faults.iter().find(|(faulty, _)| *faulty == field);
        if self.phase == Phase::Ready
            && let Some((_, fault)) = fault
        {
            self.problems.retain(|(named, _)| *named != field);
            self.problems.push((field, Problem::Fault(*fault)));
            self.moves_focus = false;
        }
    }

    /// Removes faults that have been corrected. A refusal of the panel stays until the next request.
    pub fn clear_fixed_faults(&mut self, faults: &[(Field, Fault)]) {
        self.problems.retain(|(named, problem)| {
            let is_wrong = faults.iter().any(|(field, _)| field == named);
            is_wrong || !matches!(problem, Problem::Fault(_))
        });
    }

    /// The fields of the summary, in its order.
    #[must_use]
    pub fn summary_fields(&self) -> Vec<Field> {
        self.summary.iter().map(|(field, _)| *field).collect()
    }

    /// The problem of `field`.
    #[must_use]
    pub fn problem(&self, field: Field) -> Option<&Problem> {
        self.problems
            .iter()
            .find(|(named, _)| *named == field)
            .map(|(_, problem)| problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: (Field, Fault) = (Field::Email, Fault::EmailShape);
    const SHORT: (Field, Fault) = (Field::Password, Fault::PasswordShort);

    #[test]
    fn only_the_blurred_field_shows_its_fault_and_once() {
        let mut screen = Screen::default();
        screen.show_fault(Field::Email, &[SHAPE, SHORT]);
        screen.show_fault(Field::Email, &[SHAPE, SHORT]);
        screen.show_fault(Field::Name, &[SHAPE, SHORT]);
        assert_eq!(
            screen.problems,
            Screen::with_faults(Page::Register, vec![SHAPE]).problems
        );
        assert!(
            !screen.moves_focus,
            "the focus is elsewhere: the region announces"
        );
    }

    #[test]
    fn no_fault_is_shown_while_a_request_is_under_way() {
        let mut screen = Screen::busy();
        screen.show_fault(Field::Email, &[SHAPE]);
        assert_eq!(screen, Screen::busy());
    }

    #[test]
    fn a_corrected_fault_is_cleared_and_a_refusal_of_the_panel_stays() {
        let mut screen = Screen::with_faults(Page::Register, vec![SHAPE, SHORT]);
        let summary = screen.summary.clone();
        screen.clear_fixed_faults(&[SHORT]);
        assert_eq!(
            screen.problems,
            Screen::with_faults(Page::Register, vec![SHORT]).problems
        );
        assert_eq!(
            screen.summary, summary,
            "nothing moves while a visitor types"
        );
        let refused = Screen::with_problem(Field::Email, Problem::Refused("taken".to_owned()));
        let mut screen = refused.clone();
        screen.clear_fixed_faults(&[]);
        assert_eq!(screen, refused);
    }
}
