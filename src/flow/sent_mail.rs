//! What follows a mail with a reset link: another one after a while, or another email.
//!
//! In: presses of its two buttons. Out: the form again, ready to be sent once more or to be corrected.

use super::{Effect, EmailCodeMail, FormState, Screen};
use crate::form::Field;

impl FormState {
    /// The visitor wants the mail once more. Returns whether the form is ready to be sent: it is not during the wait.
    pub fn send_mail_again(&mut self) -> bool {
        let may_send = self.screen.sent_to.is_some() && self.mail == EmailCodeMail::Ready;
        if may_send {
            self.screen = Screen::default();
        }
        may_send
    }

    /// The email was wrong: the form is there again, with it.
    pub fn correct_address(&mut self) -> Vec<Effect> {
        self.screen = Screen::default();
        vec![Effect::FocusField(Field::Email)]
    }
}
