//! The four documented requests: where they go and how.

use super::FormBody;

/// One documented request of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// `POST /auth/login`.
    Login,
    /// `POST /auth/register`.
    Register,
    /// `POST /password/reset`: asks for the mail with the reset link.
    Reset,
    /// `GET /logout`: ends the session that the cookies name.
    Logout,
}

impl Endpoint {
    /// The absolute path on the panel.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Login => "/auth/login",
            Self::Register => "/auth/register",
            Self::Reset => "/password/reset",
            Self::Logout => "/logout",
        }
    }
}

/// A request, ready for the transport. Without a body it is a GET, with one a POST.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Where it goes.
    pub endpoint: Endpoint,
    /// The form, encoded; only logout has none.
    pub body: Option<FormBody>,
}
