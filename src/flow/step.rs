//! Applies an outcome to a page: the next screen and what the browser has to do.

use super::{Notice, Page, Phase, Problem, Screen, Submission, Success};
use crate::{
    config::{AfterLogout, AfterRegister, Settings},
    contract::{Outcome, PanelMessage, SECOND_STEP, Subject},
    form::{Faults, Field},
};

/// The next state of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the page shows.
    pub screen: Screen,
    /// What the browser is asked for, in this order.
    pub effects: Vec<Effect>,
}

impl Step {
    /// Faults were found before sending: they are shown, and the focus goes there.
    #[must_use]
    pub fn faulty(faults: Faults) -> Self {
        Self {
            screen: Screen::faulty(faults),
            effects: vec![Effect::FocusFaults],
        }
    }

    /// The same for a visitor who has gone on typing since: nothing is emptied and the focus stays.
    #[must_use]
    pub fn without_disturbing(mut self) -> Self {
        self.effects
            .retain(|effect| matches!(effect, Effect::Leave(_) | Effect::Open(..)));
        self.screen.is_led = false;
        self
    }

    /// The same for a visitor whose focus is in a field. A focus that stays where it is has nothing read out: then the
    /// region beside the field has to speak.
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
            self.screen.is_led = false;
        }
        self
    }
}

/// Something that only a browser can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Empty the password fields.
    ClearPasswords,
    /// Move the focus to a field.
    FocusField(Field),
    /// Move the focus to the summary of what is wrong, or, where there is none, to the first wrong field.
    FocusFaults,
    /// Move the focus to the notice of the form.
    FocusNotice,
    /// Go to an address of the panel, leaving the pages.
    Leave(String),
    /// Open another of the pages.
    Open(Page, NavigationState),
}

/// What one page hands to the next, in memory and never in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavigationState {
    /// The email of the account that was just made.
    pub newcomer: String,
    /// The notice to open with.
    pub notice: Option<Notice>,
    /// Whether the visitor pressed a link to the next page.
    pub is_followed: bool,
}

/// What follows from `outcome`. `wish` is the path of the panel that a visitor wants to go to after
/// signing in, as [`wished_path`](super::wished_path) finds it.
#[must_use]
pub fn apply(
    sent: &Submission,
    outcome: Outcome,
    settings: &Settings,
    wish: Option<String>,
) -> Step {
    match outcome {
        Outcome::Succeeded(said) => succeed(sent, said, settings, wish),
        Outcome::Refused(said) => refuse(sent.page, said, settings),
        Outcome::CodeAsked(said) => ask_for_code(sent, said),
        Outcome::SignedIn => say(Notice::SignedIn),
        Outcome::Unreadable(reason) => say(Notice::Unreadable(reason)),
        Outcome::Http(class) => say(Notice::Http(class)),
        Outcome::Limited(seconds) => say(Notice::Limited(seconds)),
        Outcome::Failed(failure) => say(Notice::Failed(failure)),
    }
}

fn succeed(
    sent: &Submission,
    said: Option<String>,
    settings: &Settings,
    wish: Option<String>,
) -> Step {
    let user_centre = || settings.on_panel(&settings.user_centre);
    let known = said.as_deref().and_then(PanelMessage::recognise);
    match sent.page {
        Page::Login if known == Some(PanelMessage::SecondStep) => {
            leave(Success::SecondStep, said, settings.on_panel(SECOND_STEP))
        }
        Page::Login => {
            let address = wish.map_or_else(user_centre, |path| settings.on_panel(&path));
            leave(Success::LoggedIn, said, address)
        }
        Page::Register if settings.after_register == AfterRegister::UserCentre => {
            leave(Success::RegisteredAndLeaving, said, user_centre())
        }
        Page::Register => {
            let carried = NavigationState {
                newcomer: sent.email.clone(),
                notice: Some(Notice::Succeeded(Success::Registered, said)),
                ..NavigationState::default()
            };
            Step {
                screen: Screen {
                    phase: Phase::Leaving,
                    ..Screen::default()
                },
                effects: vec![Effect::Open(Page::Login, carried)],
            }
        }
        Page::Reset => say(Notice::Succeeded(Success::ResetSent, said)),
        Page::Logout => match &settings.after_logout {
            AfterLogout::Path(path) => leave(Success::LoggedOut, said, settings.on_panel(path)),
            AfterLogout::Stay => stay_signed_out(said),
        },
    }
}

fn stay_signed_out(said: Option<String>) -> Step {
    let screen = Screen {
        phase: Phase::Done,
        ..Screen::saying(Notice::Succeeded(Success::LoggedOut, said))
    };
    Step {
        screen,
        effects: vec![Effect::FocusNotice],
    }
}

fn leave(success: Success, said: Option<String>, address: String) -> Step {
    let screen = Screen {
        phase: Phase::Leaving,
        ..Screen::saying(Notice::Succeeded(success, said))
    };
    Step {
        screen,
        effects: vec![Effect::Leave(address)],
    }
}

/// A message about a field that the operator has hidden is about the form. Only a password that may be wrong is emptied.
fn refuse(page: Page, said: Option<String>, settings: &Settings) -> Step {
    let is_seen = |field| page.has(field) && !settings.register.hides(field);
    let subject = said.as_deref().map_or(Subject::Form, Subject::of);
    let subject = subject.within(is_seen);
    match (subject, said) {
        (Subject::Field(field), Some(said)) => {
            let mut step = blame(field, Problem::Refused(said));
            if page == Page::Login && field == Field::Password {
                step.effects.insert(0, Effect::ClearPasswords);
            }
            step
        }
        (Subject::Pair, Some(said)) => Step {
            screen: Screen::blaming_pair(said),
            effects: vec![Effect::ClearPasswords, Effect::FocusField(Field::Password)],
        },
        (_, said) => say(Notice::Refused(said)),
    }
}

/// The password was right, so it stays for the next try.
fn ask_for_code(sent: &Submission, said: Option<String>) -> Step {
    let problem = match said {
        said if !sent.has_code => Problem::CodeAsked(said),
        Some(said) => Problem::Refused(said),
        None => Problem::CodeWrong,
    };
    blame(Field::SecondFactor, problem)
}

fn say(notice: Notice) -> Step {
    Step {
        screen: Screen::saying(notice),
        effects: vec![Effect::FocusNotice],
    }
}

fn blame(field: Field, problem: Problem) -> Step {
    Step {
        screen: Screen::blaming(field, problem),
        effects: vec![Effect::FocusField(field)],
    }
}
