//! The operator's rules for the register form.
//!
//! The request always carries every documented field; what is hidden is sent empty. Panels from before
//! April 2021 refuse an empty contact, so hiding it is for those that do not ask for it.

use serde::{Deserialize, Serialize};

use super::Field;

/// Whether something is asked for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Presence {
    /// It must be filled in.
    Required,
    /// It may stay empty.
    Optional,
    /// The field is hidden and sent empty, even with an invitation link: a visitor could not correct a hidden value.
    Hidden,
}

/// What the register form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterRules {
    /// Whether registration is open.
    pub is_open: bool,
    /// The invitation code.
    pub invitation: Presence,
    /// Kind and account of the contact.
    pub contact: Presence,
    /// The code that the panel mails to a new email.
    pub email_code: Presence,
    /// Whether there is a box to agree to the terms of service.
    pub has_terms: bool,
    /// What is sent for an invitation that is empty, to panels that want something there.
    pub empty_invitation: EmptyInvitation,
}

/// What is sent instead of no invitation. Some panels refuse an empty one, and others refuse anything else.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
pub enum EmptyInvitation {
    /// Nothing.
    #[default]
    #[serde(rename = "")]
    Empty,
    /// `0`, for panels from November 2021 to October 2022.
    #[serde(rename = "0")]
    Zero,
}

impl EmptyInvitation {
    /// The value that is sent.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Empty => "",
            Self::Zero => "0",
        }
    }
}

impl Default for RegisterRules {
    fn default() -> Self {
        Self {
            is_open: true,
            invitation: Presence::Optional,
            contact: Presence::Required,
            email_code: Presence::Hidden,
            has_terms: false,
            empty_invitation: EmptyInvitation::default(),
        }
    }
}

impl RegisterRules {
    /// Whether a field of the register form is asked for; fields without a rule are required.
    #[must_use]
    pub const fn presence(&self, field: Field) -> Presence {
        match field {
            Field::Invitation => self.invitation,
            Field::ContactKind | Field::Contact => self.contact,
            Field::EmailCode => self.email_code,
            Field::Terms if !self.has_terms => Presence::Hidden,
            // Only some panels want it ticked: they say so.
            Field::Name | Field::Terms => Presence::Optional,
            _ => Presence::Required,
        }
    }

    /// Whether the field is hidden.
    #[must_use]
    pub fn hides(&self, field: Field) -> bool {
        self.presence(field) == Presence::Hidden
    }
}
