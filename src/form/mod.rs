//! What a visitor fills in: fields by their meaning, how a text is folded, and what is checked before anything is sent.
//!
//! In come the [`Values`] of a form, read at the moment of the submit; out come [`Fault`]s. Which fields a request has,
//! and which fold and check each of them takes, is up to the contract.

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

/// Something that the visitor can put right.
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
}

/// The faults of a form, in the order of its fields; empty if there are none.
pub type Faults = Vec<(Field, Fault)>;
