//! What a visitor requests from the panel.

use serde::Serialize;

/// What a visitor requests from the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Signs in.
    Login,
    /// Sends the code of the second factor alone, after the first of two steps.
    SecondFactor,
    /// Makes an account.
    Register,
    /// Asks for the mail with a code that proves the email of a new account.
    SendEmailCode,
    /// Asks for the mail with the reset link.
    RequestReset,
    /// Sets a new password, with the token of the mailed link.
    SetPassword,
    /// Ends the session that the cookies name.
    Logout,
    /// Signs in with a passkey, without email and password.
    Passkey,
    /// Sends the answer of a security key in place of a code, after the first of two steps.
    SecurityKey,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Login,
        Self::SecondFactor,
        Self::Register,
        Self::SendEmailCode,
        Self::RequestReset,
        Self::SetPassword,
        Self::Logout,
        Self::Passkey,
        Self::SecurityKey,
    ];

    /// Whether the browser asks the visitor for a key.
    #[must_use]
    pub const fn uses_key(self) -> bool {
        matches!(self, Self::Passkey | Self::SecurityKey)
    }
}
