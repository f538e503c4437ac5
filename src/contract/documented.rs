//! The rows of the documented requests, which are the dialect `documented`, and what else every panel has in common.
//!
//! Source: the panel's API documentation.

use super::{AnswerSpec, FieldSpec, HttpClass, Method, RequestSpec, When};
use crate::form::{Check, Fault, Field, Fold};

/// The query with which web servers send the panel's own page where ours is in its place. Panels ignore it.
pub const PANEL_PAGE: &str = "?panel-page";

/// The start page of a panel, which guests and visitors who are signed in can open.
pub const START_PAGE: &str = "/";

/// The path of the user centre.
pub const USER_CENTRE: &str = "/user";

/// Cookies of a session that scripts can read, at panels until March 2023. They have more, and end a session by deleting
/// these.
pub(super) const SESSION_COOKIES: [&str; 2] = ["uid", "key"];

/// The parameter of an invitation link that holds the code.
pub const INVITATION: &str = "code";

/// The value of a ticked box.
pub const TICKED: &str = "true";

pub(super) const LOGIN: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/login",
    other_path: None,
    fields: &[
        EMAIL,
        FieldSpec::of(Field::Password, &["passwd"]).checked(Check::Filled(Fault::PasswordMissing)),
        FieldSpec::of(Field::SecondFactor, &["code"]).folded(Fold::Code),
        FieldSpec::of(Field::Remember, &["remember_me"]).sent(When::IfTicked),
    ],
};

// Panels from August 2025 on expect the code in a second request, within five minutes after the password.
pub(super) const SECOND_FACTOR: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/totp",
    other_path: None,
    fields: &[FieldSpec::of(Field::SecondFactor, &["code"])
        .folded(Fold::Code)
        .checked(Check::Filled(Fault::CodeMissing))],
};

// A panel accepts an empty name and, in open registration, an empty invitation.
pub(super) const REGISTER: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/register",
    other_path: None,
    fields: &[
        FieldSpec::of(Field::Invitation, &["code"])
            .folded(Fold::Code)
            .checked(Check::Filled(Fault::InvitationMissing)),
        EMAIL,
        FieldSpec::of(Field::EmailCode, &["emailcode"])
            .folded(Fold::Code)
            .sent(When::IfPresent)
            .checked(Check::Filled(Fault::EmailCodeMissing)),
        FieldSpec::of(Field::Name, &["name"]),
        FieldSpec::of(Field::Password, &["passwd"]).checked(Check::NewPassword(8)),
        FieldSpec::of(Field::Repeat, &["repasswd"]).checked(Check::Repeats(Field::Password)),
        FieldSpec::of(Field::ContactKind, &["imtype"]).checked(Check::KindOf(Field::Contact)),
        FieldSpec::of(Field::Contact, &["wechat"]).checked(Check::NotBlank(Fault::ContactMissing)),
        FieldSpec::of(Field::Terms, &["tos"]).sent(When::IfTicked),
    ],
};

// For panels that verify emails.
pub(super) const SEND_EMAIL_CODE: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/send",
    other_path: None,
    fields: &[EMAIL],
};

// Panels do not trim this email, so the pages do.
pub(super) const REQUEST_RESET: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/password/reset",
    other_path: None,
    fields: &[EMAIL],
};

// The token stands in the path alone.
pub(super) const SET_PASSWORD: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/password/token/{token}",
    other_path: None,
    fields: &[
        FieldSpec::of(Field::Token, &["token"])
            .folded(Fold::Token)
            .sent(When::InPath),
        FieldSpec::of(Field::Password, &["password"]).checked(Check::NewPassword(8)),
        FieldSpec::of(Field::Repeat, &["repasswd"]).checked(Check::Repeats(Field::Password)),
    ],
};

pub(super) const LOGOUT: RequestSpec = RequestSpec {
    method: Method::Get,
    path: "/logout",
    other_path: None,
    fields: &[],
};

pub(super) const EMAIL: FieldSpec = FieldSpec::of(Field::Email, &["email"])
    .folded(Fold::Email)
    .checked(Check::Email);

pub(super) const ANSWERS: AnswerSpec = AnswerSpec {
    user_centre: USER_CENTRE,
    own_paths: &[],
    error_pages: &[
        ("/404", HttpClass::NotFound),
        ("/405", HttpClass::WrongMethod),
        ("/500", HttpClass::Server),
    ],
    may_be_empty: false,
    leads_to_guest_page: false,
    code_asked: &[],
    second_step: None,
    failures: None,
};
