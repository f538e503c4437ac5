//! What follows a mail with a reset link: the form gives way to where the mail went. It can be sent again after a while, or
//! to another address.

use super::{Effect, EmailCodeMail, FormState, Screen};
use crate::form::Field;

impl FormState {
    /// Whether the next mail has to wait.
    pub(super) fn waits_for_mail(&self) -> bool {
        self.screen.is_sent && matches!(self.mail, EmailCodeMail::Wait(_))
    }

    /// The address was wrong: the form is there again, with it.
    pub fn correct_address(&mut self) -> Vec<Effect> {
        self.screen = Screen::default();
        vec![Effect::FocusField(Field::Email)]
    }
}
