//! What a form hears of sessions: from other tabs, from the panel, and by the way that its visitor came.
//!
//! In: such news. Out: a status or a notice in the state of the form. Nothing that goes on in it is disturbed.

use super::{FormState, FormStatus, Notice, Screen, SessionLossCause, TabMessage};

impl FormState {
    /// Another tab has signed in or out.
    pub fn receive(&mut self, message: TabMessage) {
        let believes_signed_in = self.status == Some(FormStatus::SignedInElsewhere)
            || self.screen.notice == Some(Notice::SignedIn);
        if self.is_ready() {
            let next = FormStatus::after_message(message, self.page, believes_signed_in);
            self.status = next.or(self.status);
        }
    }

    /// What follows the path of the next request. The first one is as documented, and so is each with a body, which no
    /// cache answers.
    #[must_use]
    pub fn query(&self, now: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates, and any number will do"
        )]
        let number = now as u64;
        if self.avoids_cache {
            format!("?_={number}")
        } else {
            String::new()
        }
    }

    /// Whether nothing was said and nothing is under way.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.status.is_none() && self.screen == Screen::default()
    }

    /// The panel knows the visitor. What goes on in the form is not disturbed.
    pub fn find_signed_in(&mut self, is_typing: bool) {
        if !is_typing && self.is_untouched() {
            self.screen.notice = Some(Notice::SignedIn);
        }
    }

    /// The browser did not keep the session that the panel had opened.
    pub fn session_lost(&mut self, cause: SessionLossCause) {
        self.status = Some(FormStatus::SessionLost(cause));
    }
}
