//! What a visitor fills in: fields, their names on the wire, and checks before anything is sent.
//!
//! In come the [`Values`] of a form, read at the moment of the submit; out comes either the body of
//! the request or the [`Fault`]s, each tied to its [`Field`]. The panel stays the judge: only what
//! it would refuse for certain is refused here.

mod field;
mod login;
mod register;
mod reset;
mod rules;
mod strength;
mod subject;
mod text;
mod typo;

pub use field::{Field, Values};
pub use login::Login;
pub use register::{ContactKind, Register};
pub use reset::Reset;
pub use rules::{Presence, RegisterRules};
pub use strength::Strength;
pub use subject::{SUBJECTS, Subject};
pub use text::{fold_code, fold_email, has_email_shape};
pub use typo::likely_email;

/// The fewest bytes of a new password. The panel counts bytes of UTF-8, so that three Chinese
/// characters are enough.
pub const SHORTEST_PASSWORD: usize = 8;

/// Something that the visitor can put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No email.
    EmailMissing,
    /// Not of the shape `name@host`.
    EmailShape,
    /// No password.
    PasswordMissing,
    /// No password for the account that is being made.
    NewPasswordMissing,
    /// Fewer than [`SHORTEST_PASSWORD`] bytes.
    PasswordShort,
    /// No second password.
    RepeatMissing,
    /// The two passwords differ.
    RepeatDiffers,
    /// No kind of contact chosen.
    ContactKindMissing,
    /// No contact account.
    ContactMissing,
    /// No invitation code.
    InvitationMissing,
}

/// The faults of a form, in the order of its fields; empty if there are none.
pub type Faults = Vec<(Field, Fault)>;

fn check_email(email: &str) -> Option<(Field, Fault)> {
    let fault = if email.is_empty() {
        Fault::EmailMissing
    } else if has_email_shape(email) {
        return None;
    } else {
        Fault::EmailShape
    };
    Some((Field::Email, fault))
}
