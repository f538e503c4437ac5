//! The fields by their meaning, and their values.

use serde::Serialize;

/// A field of any form. The contract decides its name on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// The account's email.
    Email,
    /// The password; on the pages for a new password the first of the two.
    Password,
    /// The new password again.
    Repeat,
    /// The code of the second factor.
    SecondFactor,
    /// Whether the session lasts seven days instead of one.
    Remember,
    /// The nickname.
    Name,
    /// The kind of contact account.
    ContactKind,
    /// The contact account, whatever its kind.
    Contact,
    /// The invitation code.
    Invitation,
    /// Whether the visitor agrees to the terms of service.
    Terms,
    /// The code that the panel sends to a new email.
    EmailCode,
    /// The token of the mailed link, in a hidden input.
    Token,
}

impl Field {
    /// Whether it is a text input.
    #[must_use]
    pub const fn is_line(self) -> bool {
        !matches!(
            self,
            Self::Remember | Self::ContactKind | Self::Terms | Self::Token
        )
    }

    /// Whether it holds a password.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::Repeat)
    }
}

/// The values of a form, read from the page at one moment. There is no `Debug`: they contain passwords.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Values(Vec<(Field, String)>);

impl Values {
    /// The text of a field; empty if the form does not have it.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.0
            .iter()
            .find(|(key, _)| *key == field)
            .map_or("", |(_, text)| text)
    }

    /// The same values with one added.
    #[must_use]
    pub fn with(mut self, field: Field, text: impl Into<String>) -> Self {
        self.0.push((field, text.into()));
        self
    }

    /// Copies the identity of the visitor from another form, so that it need not be typed again, and no secret.
    pub fn save_identity(&mut self, from: Self) {
        for (field, text) in from.0 {
            if matches!(field, Field::Email | Field::Name) {
                self.0.retain(|(known, _)| *known != field);
                self.0.push((field, text));
            }
        }
    }
}
