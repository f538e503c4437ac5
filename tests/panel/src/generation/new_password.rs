//! The second half of a reset, by generation.
//!
//! In: nothing. Out: where the token and the new password go, and the answers.

/// What differs when a new password is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewPassword {
    /// Whether the token is posted as a field to `/password/token`, not as a part of the path.
    pub(crate) takes_token_as_field: bool,
    /// The field of the repeated password.
    pub(crate) confirmation: &'static str,
    /// The answer to a short password.
    pub(crate) too_short: &'static str,
    /// The answer to a dead link.
    pub(crate) dead: &'static str,
    /// Whether the page of a dead link leads back to the reset.
    pub(crate) hides_dead_page: bool,
    /// Whether the account keeps its second factor.
    pub(crate) keeps_second_factor: bool,
}

pub(super) const V2018: NewPassword = NewPassword {
    takes_token_as_field: false,
    confirmation: "repasswd",
    too_short: "密码太短啦",
    dead: "链接已经失效,请重新获取",
    hides_dead_page: false,
    keeps_second_factor: false,
};
pub(super) const V2021: NewPassword = NewPassword {
    dead: "链接已经失效，请重新获取",
    ..V2018
};
pub(super) const V2021_12: NewPassword = NewPassword {
    hides_dead_page: true,
    ..V2021
};
pub(super) const V2023: NewPassword = NewPassword {
    too_short: "密码过短",
    dead: "链接无效",
    keeps_second_factor: true,
    ..V2021_12
};
pub(super) const V2024: NewPassword = NewPassword {
    confirmation: "confirm_password",
    ..V2023
};
pub(super) const V2025: NewPassword = NewPassword {
    takes_token_as_field: true,
    ..V2024
};
