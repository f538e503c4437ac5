//! A screen: what a page shows of its form at one moment.

use super::{Message, Notice, Page, Success};
use crate::{
    config::Settings,
    form::{Fault, Faults, Field},
    i18n::Language,
};

/// The state of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// How far the request is.
    pub phase: Phase,
    /// What is said about the form as a whole.
    pub notice: Option<Notice>,
    /// What is said about single fields, in the order of the fields.
    pub problems: Vec<(Field, Problem)>,
    /// What was wrong at the last submit, if it was more than one thing. It stays as it is until the next one:
    /// nothing above a field moves while the visitor puts it right.
    pub summary: Vec<(Field, Problem)>,
    /// Whether the focus is led to what is wrong. Then it is read out there, and the regions beside the fields
    /// keep quiet: everything is said once.
    pub moves_focus: bool,
}

/// How far a request is. Only a ready screen takes a submit: that is what keeps a second press of
/// the button from sending a second request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is under way.
    #[default]
    Ready,
    /// A request is under way.
    Busy,
    /// It worked, and the browser is on its way to another page.
    Leaving,
    /// It worked, and there is nothing left to do on this page.
    Done,
}

/// What is said about a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Found before sending.
    Fault(Fault),
    /// Said by the panel, in its own words.
    Refused(String),
    /// The field is a part of what is wrong, which stands at another one.
    SharedWith(Field),
    /// The panel asks for the code of the second factor, which was not given. A step and no error.
    CodeAsked(Option<String>),
    /// The panel did not take the code and said no more.
    CodeWrong,
}

impl Problem {
    /// Whether what is in the field is wrong.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !matches!(self, Self::CodeAsked(_))
    }

    /// What to show of it.
    #[must_use]
    pub fn message(&self, language: Language) -> Message {
        let words = &language.phrases().words;
        match self {
            Self::Fault(fault) => Message::ours(words.fault(*fault)),
            Self::Refused(text) => Message::refusal(text, language),
            Self::SharedWith(_) => Message::default(),
            Self::CodeAsked(text) => Message::above(words.code_asked, text.clone()),
            Self::CodeWrong => Message::ours(words.code_wrong),
        }
    }
}

impl Screen {
    /// A page as it opens: ready, unless the operator has closed what it is for.
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

    /// Ready again, with something to say about the form.
    #[must_use]
    pub fn with_notice(notice: Notice) -> Self {
        Self {
            notice: Some(notice),
            ..Self::default()
        }
    }

    /// Ready again, with something wrong with one field.
    #[must_use]
    pub fn with_problem(field: Field, problem: Problem) -> Self {
        Self {
            problems: vec![(field, problem)],
            moves_focus: true,
            ..Self::default()
        }
    }

    /// Ready again, with email and password wrong together. What is said about them stands at the password, which is
    /// near the button and above the keyboard of a phone.
    #[must_use]
    pub fn with_wrong_pair(panel_text: String) -> Self {
        let at = Field::Password;
        let mut screen = Self::with_problem(at, Problem::Refused(panel_text));
        screen
            .problems
            .push((Field::Email, Problem::SharedWith(at)));
        screen
    }

    /// Ready still, because of faults found before sending.
    #[must_use]
    pub fn with_faults(faults: Faults) -> Self {
        let problem = |(field, fault)| (field, Problem::Fault(fault));
        let problems: Vec<_> = faults.into_iter().map(problem).collect();
        Self {
            summary: if problems.len() > 1 {
                problems.clone()
            } else {
                Vec::new()
            },
            problems,
            moves_focus: true,
            ..Self::default()
        }
    }

    /// The visitor came back to a screen that was on its way elsewhere: it is ready again, and so is one
    /// that says that nobody is signed in, which may have changed since. One that still waits for an answer
    /// goes on waiting, or a second request could be sent.
    pub fn restore(&mut self) {
        if self.phase == Phase::Leaving
            || matches!(self.notice, Some(Notice::Succeeded(Success::LoggedOut, _)))
        {
            *self = Self::default();
        }
    }

    /// The visitor does not go elsewhere after all, and there is nothing left to do here.
    pub fn stay(&mut self, notice: Option<Notice>) {
        self.phase = Phase::Done;
        self.notice = notice.or_else(|| self.notice.take());
    }

    /// Says what is wrong with a field that the visitor has left, with something in it. While a request is
    /// under way nothing is said.
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

    /// Takes back what has been put right meanwhile. What the panel said stays until it is asked again.
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

    /// What is wrong with `field`.
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
        assert_eq!(screen.problems, Screen::with_faults(vec![SHAPE]).problems);
        assert!(
            !screen.moves_focus,
            "the focus is elsewhere: the region has to speak"
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
        let mut screen = Screen::with_faults(vec![SHAPE, SHORT]);
        let summary = screen.summary.clone();
        screen.clear_fixed_faults(&[SHORT]);
        assert_eq!(screen.problems, Screen::with_faults(vec![SHORT]).problems);
        assert_eq!(
            screen.summary, summary,
            "nothing moves while somebody types"
        );
        let refused = Screen::with_problem(Field::Email, Problem::Refused("taken".to_owned()));
        let mut screen = refused.clone();
        screen.clear_fixed_faults(&[]);
        assert_eq!(screen, refused);
    }
}
