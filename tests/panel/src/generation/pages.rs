//! The panel's own login and registration pages, by generation, as far as they differ.
//!
//! In: nothing. Out: ids of elements, and the words of a closed registration.

/// The ids of the panel's own pages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pages {
    /// Inputs of the login page.
    pub(crate) login_inputs: &'static [&'static str],
    /// Other elements of the login page.
    pub(crate) login_others: &'static [&'static str],
    /// Inputs of the registration page, besides contact, invitation, email code and terms.
    pub(crate) register_inputs: &'static [&'static str],
    /// The button of the registration page.
    pub(crate) register_button: &'static str,
    /// The input of the code that is mailed.
    pub(crate) email_code: &'static str,
    /// The input of the invitation, shown in open registration too where it is optional.
    pub(crate) invitation: &'static str,
    pub(crate) shows_optional_invitation: bool,
    /// The checkbox of the terms; older pages have a button called `tos`.
    pub(crate) terms_checkbox: Option<&'static str>,
    /// Whether forms are sent by htmx.
    pub(crate) uses_htmx: bool,
    /// What is said while registration is closed.
    pub(crate) closed: &'static str,
}

pub(super) const V2018: Pages = Pages {
    login_inputs: &["email", "passwd", "code"],
    login_others: &["login", "result_ok"],
    register_inputs: &["name", "email", "passwd", "repasswd"],
    register_button: "reg",
    email_code: "email_code",
    invitation: "code",
    shows_optional_invitation: false,
    terms_checkbox: None,
    uses_htmx: false,
    closed: "已停止新用户注册，请联系网站管理员",
};
pub(super) const V2022: Pages = Pages {
    login_others: &["login-dashboard"],
    register_button: "confirm-register",
    email_code: "emailcode",
    shows_optional_invitation: true,
    terms_checkbox: Some("tos"),
    closed: "还没有开放注册，过两天再来看看吧",
    ..V2018
};
pub(super) const V2023_7: Pages = Pages {
    login_inputs: &["email", "passwd", "mfa_code"],
    login_others: &["login"],
    register_button: "register",
    invitation: "invite_code",
    uses_htmx: true,
    ..V2022
};
pub(super) const V2024: Pages = Pages {
    login_inputs: &["email", "password", "mfa_code"],
    login_others: &[],
    register_inputs: &["name", "email", "password", "confirm_password"],
    ..V2023_7
};
pub(super) const V2026: Pages = Pages {
    login_inputs: &["email", "password"],
    login_others: &["webauthnLogin"],
    ..V2024
};
pub(super) const METRON: Pages = Pages {
    login_inputs: &["email", "password", "2fa-code", "remember-me"],
    login_others: &["login_submit"],
    register_button: "register_submit",
    terms_checkbox: Some("agree"),
    ..V2018
};
