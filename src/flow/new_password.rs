//! How a form reacts to the mailed link for a new password: its token, and the login that follows.

use super::{FormState, Notice, Phase, Screen, Success};
use crate::form::Field;

impl FormState {
    /// The mailed link has a token, or it has none: without one nothing can be sent.
    pub fn follow_token(&mut self, has_token: bool) {
        let is_missing = self.screen.notice == Some(Notice::TokenMissing);
        if !has_token {
            self.screen = Screen {
                phase: Phase::Done,
                ..Screen::with_notice(Notice::TokenMissing)
            };
        } else if is_missing {
            self.screen = Screen::default();
        }
    }

    /// The field that has the focus as the form opens: after a new password was set, the visitor logs in.
    #[must_use]
    pub fn first_focus(&self) -> Option<Field> {
        let is_password_set = matches!(
            self.screen.notice,
            Some(Notice::Succeeded(Success::PasswordSet, _))
        );
        is_password_set.then_some(Field::Email)
    }
}
