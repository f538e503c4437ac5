//! What a visitor fills in: fields by their meaning, how text is folded, and what is checked before a request is sent.
//!
//! In: the [`Values`] of a form at the submit. Out: [`Fault`]s. The contract decides which fields a request has, and
//! how each is folded and checked.

mod check;
mod field;
mod rules;
mod strength;
mod text;
mod typo;

pub use check::Check;
pub use field::{Field, Values};
pub use rules::{EmptyInvitation, Presence, RegisterRules};
pub use strength::Strength;
pub use text::{Fold, has_email_shape};
pub use typo::likely_email;

use serde::Serialize;

/// A fault that the visitor can correct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Fault {
    /// No email.
    EmailMissing,
    /// Not of the shape `name@host`.
    EmailShape,
    /// No password.
    PasswordMissing,
    /// No password for the account that is being made.
    NewPasswordMissing,
    /// Fewer bytes than a new password must have.
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
    /// No code of the second factor.
    CodeMissing,
    /// No code from the mail.
    EmailCodeMissing,
}

/// The faults of a form, in the order of its fields; empty if there are none.
pub type Faults = Vec<(Field, Fault)>;
