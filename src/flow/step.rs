//! The next state of a page: what it shows, and the effects for the browser.

use super::{Notice, Page, Problem, Screen, Stage};
use crate::form::{Fault, Faults, Field};

/// The next state of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the page shows.
    pub screen: Screen,
    /// The effects for the browser, in this order.
    pub effects: Vec<Effect>,
    /// The stage that the login goes on in, if that changes.
    pub stage: Option<Stage>,
}

impl Step {
    pub(super) fn new(screen: Screen, effects: Vec<Effect>) -> Self {
        Self {
            screen,
            effects,
            stage: None,
        }
    }

    /// The same step, in another stage of the login.
    pub(super) fn then(mut self, stage: Option<Stage>) -> Self {
        self.stage = stage;
        self
    }

    /// Faults were found before sending: they are shown, and the focus moves to them. On the screen of the code, any other
    /// fault leads back to the form that shows its field.
    #[must_use]
    pub fn with_faults(page: Page, faults: Faults) -> Self {
        let is_about_code = |(field, _): &(Field, Fault)| *field == Field::SecondFactor;
        let stage = (!faults.iter().all(is_about_code)).then_some(Stage::Credentials);
        Self::new(Screen::with_faults(page, faults), vec![Effect::FocusFaults]).then(stage)
    }

    /// The same step for a visitor who has continued to type: nothing is cleared and the focus stays.
    #[must_use]
    pub fn without_disturbing(mut self) -> Self {
        self.effects
            .retain(|effect| matches!(effect, Effect::Leave(_) | Effect::Open(..)));
        self.screen.moves_focus = false;
        self
    }

    /// Whether the focus stays where it is.
    pub(super) fn disturbs_nothing(&self) -> bool {
        self.effects.is_empty()
    }

    /// The same step for a visitor whose focus is in a field. If the focus would not move, a screen reader reads
    /// nothing: then the live region of the field announces the problem.
    #[must_use]
    pub fn with_focus_in(mut self, focused: Option<Field>) -> Self {
        let target = self.effects.iter().find_map(|effect| match effect {
            Effect::FocusField(field) => Some(*field),
            Effect::FocusFaults if self.screen.summary.is_empty() => {
                self.screen.problems.first().map(|(field, _)| *field)
            }
            _ => None,
        });
        if target.is_some() && target == focused {
            self.screen.moves_focus = false;
        }
        self
    }
}

/// Something that only a browser can do, as a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Clear the password fields.
    ClearPasswords,
    /// Empty a field.
    ClearField(Field),
    /// Move the focus to a field.
    FocusField(Field),
    /// Move the focus to the error summary or, without one, to the first invalid field.
    FocusFaults,
    /// Move the focus to the notice of the form.
    FocusNotice,
    /// Navigate to an address of the panel.
    Leave(String),
    /// The wait for the next mail with a code begins.
    StartCodeWait,
    /// Open another of the pages.
    Open(Page, NavigationState),
}

/// The state that one page hands to the next, in memory and never in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavigationState {
    /// The email of the account that was just registered.
    pub registered_email: String,
    /// The first notice of the next page.
    pub notice: Option<Notice>,
    /// Whether a link of these pages led to the next page.
    pub is_followed: bool,
}

pub(super) fn show_notice(notice: Notice) -> Step {
    Step::new(Screen::with_notice(notice), vec![Effect::FocusNotice])
}

pub(super) fn show_problem(field: Field, problem: Problem) -> Step {
    Step::new(
        Screen::with_problem(field, problem),
        vec![Effect::FocusField(field)],
    )
}
