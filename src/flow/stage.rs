//! The stage of a login: which part of its form is asked for, and what the next press sends.
//!
//! In: what came of a request. Out: the fields that are seen, and the action of the next one. The rendered page is the
//! stage of the credentials; nothing of a stage is kept when the page is left.

use super::{Effect, FormState, Page, Problem, Screen, Submission, typing::Typing};
use crate::{
    config::{SecondFactor, Settings},
    contract::{Action, PanelMessage},
    form::{Field, Fold, Values},
};

/// The digits of a code.
const CODE_LENGTH: usize = 6;

/// Where a form stands. Only a login has a second stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The fields of the page are asked for.
    #[default]
    Credentials,
    /// The code of the second factor is asked for, on a screen of its own. It is sent by this action: alone, or with
    /// the credentials, which stay in their hidden fields.
    Code(Action),
}

impl Stage {
    /// The stage after the panel has asked for the code in the answer to a login. A form that shows the field from the
    /// start needs no screen for it.
    #[must_use]
    pub fn after_question(settings: &Settings) -> Option<Self> {
        let is_hidden = settings.second_factor == SecondFactor::OnDemand;
        is_hidden.then_some(Self::Code(Action::Login))
    }

    /// The stage in which a request was made before the app was there.
    #[must_use]
    pub fn of_early(sent: &Submission, settings: &Settings) -> Self {
        let stage = match sent.request.action {
            Action::SecondFactor => Some(Self::Code(Action::SecondFactor)),
            Action::Login if sent.has(Field::SecondFactor) => Self::after_question(settings),
            _ => None,
        };
        stage.unwrap_or_default()
    }

    /// What the next press of the button sends.
    #[must_use]
    pub const fn action(self, page: Page) -> Action {
        match self {
            Self::Credentials => page.action(),
            Self::Code(action) => action,
        }
    }

    /// Whether the code has the screen for itself.
    #[must_use]
    pub const fn asks_for_code(self) -> bool {
        matches!(self, Self::Code(_))
    }

    /// Whether the screen of the code has this field. The email says whose code it is.
    #[must_use]
    pub const fn has(self, field: Field) -> bool {
        match self {
            Self::Credentials => true,
            Self::Code(_) => matches!(field, Field::Email | Field::SecondFactor),
        }
    }
}

impl FormState {
    /// A request was sent before the app was there, perhaps with a code that the panel had asked for. Who has typed since
    /// its answer goes on where that leads.
    pub fn resume(&mut self, sent: &Submission, settings: &Settings) {
        self.stage = Stage::of_early(sent, settings);
        self.is_code_asked = self.stage.asks_for_code();
    }

    /// The visitor wants to log in with another account: the code and the password of this one are dropped.
    pub fn use_another_account(&mut self) -> Vec<Effect> {
        if !self.is_ready() {
            return Vec::new();
        }
        self.screen = Screen::default();
        self.status = None;
        let mut effects = self.enter(Stage::Credentials);
        effects.push(Effect::FocusField(Field::Email));
        effects
    }

    /// Whether the code is complete on its screen, which is said there: then it is sent without a press, once. Later codes
    /// wait for the button.
    pub fn takes_complete_code(&mut self, values: &Values) -> bool {
        let code = Fold::Code.apply(values.text(Field::SecondFactor));
        let is_complete =
            code.len() == CODE_LENGTH && code.bytes().all(|byte| byte.is_ascii_digit());
        let takes = is_complete && self.sends_complete_code() && self.is_ready();
        self.has_taken_code |= takes;
        takes
    }

    /// Whether a complete code is sent without a press.
    pub(super) const fn sends_complete_code(&self) -> bool {
        self.stage.asks_for_code() && !self.has_taken_code
    }

    /// Goes on in another stage. Nothing secret is left behind in the screen of the code.
    pub(super) fn enter(&mut self, stage: Stage) -> Vec<Effect> {
        let was_code = self.stage.asks_for_code();
        self.stage = stage;
        match (was_code, stage.asks_for_code()) {
            (true, false) => {
                self.is_code_asked = false;
                self.has_taken_code = false;
                vec![
                    Effect::ClearPasswords,
                    Effect::ClearField(Field::SecondFactor),
                ]
            }
            (false, true) => {
                self.typing = Typing::default();
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

impl Problem {
    /// Whether the panel says that a new password turns the second factor off, as those until April 2023 did.
    pub(super) fn promises_reset(&self) -> bool {
        let (Self::CodeAsked(Some(panel_text)) | Self::Refused(panel_text)) = self else {
            return false;
        };
        PanelMessage::recognise(panel_text) == Some(PanelMessage::CodeRefusedResetHelps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Values;

    fn sent(action: Action, code: &str) -> Submission {
        let values = Values::default().with(Field::SecondFactor, code);
        Submission::of(Page::Login, action, &values, &Settings::default())
    }

    #[test]
    fn an_early_request_with_a_code_was_made_on_its_screen() {
        let on_demand = Settings::default();
        let shown = Settings {
            second_factor: SecondFactor::Shown,
            ..Settings::default()
        };
        let with_credentials = Stage::Code(Action::Login);
        let alone = Stage::Code(Action::SecondFactor);
        for (action, code, settings, stage) in [
            (Action::Login, "", &on_demand, Stage::Credentials),
            (Action::Login, "1", &on_demand, with_credentials),
            (Action::Login, "1", &shown, Stage::Credentials),
            (Action::SecondFactor, "1", &on_demand, alone),
            (Action::SecondFactor, "1", &shown, alone),
        ] {
            let found = Stage::of_early(&sent(action, code), settings);
            assert_eq!(found, stage, "{action:?} {code}");
        }
    }

    #[test]
    fn a_stage_decides_what_is_sent_and_seen() {
        let code = Stage::Code(Action::SecondFactor);
        assert_eq!(code.action(Page::Login), Action::SecondFactor);
        assert_eq!(Stage::Credentials.action(Page::Login), Action::Login);
        let seen = [
            Field::Email,
            Field::Password,
            Field::SecondFactor,
            Field::Remember,
        ];
        assert_eq!(
            seen.map(|field| code.has(field)),
            [true, false, true, false]
        );
        assert!(seen.iter().all(|field| Stage::Credentials.has(*field)));
    }
}
