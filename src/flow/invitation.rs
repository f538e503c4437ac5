//! How a register form reacts to an invitation link.

use super::FormState;

impl FormState {
    /// The code of an invitation link is filled in, or removed.
    pub fn follow_invitation(&mut self, is_invited: bool) {
        self.is_invited = is_invited;
    }
}
