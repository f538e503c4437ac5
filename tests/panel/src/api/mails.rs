//! Sending a mail.
//!
//! In: a mail. Out: whether it was sent: kept in the outbox, unless the switch for broken mail is on. A file that cannot
//! be written is no reason to say that a mail was not sent.

use crate::state::State;
use crate::{Mail, Switch, log};

pub(super) fn send(state: &State, mail: Mail) -> bool {
    if state.is_on(Switch::BrokenMail) {
        return false;
    }
    if state.is_logging {
        log::print(&log::mail(&mail));
    }
    if let Err(error) = state.outbox.send(mail) {
        eprintln!("local-panel: the outbox file could not be written: {error}");
    }
    true
}
