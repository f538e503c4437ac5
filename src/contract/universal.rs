//! The rows of the dialect `universal`, for all panels from 2018 to 2026.
//!
//! One body carries each value under every name that one of these panels reads; panels ignore unknown names. The first
//! name of a field is the documented one, which is also the name of its input.

use super::{FieldSpec, Method, RequestSpec, When, documented::EMAIL};
use crate::form::{Check, Fault, Field, Fold};

pub(super) const LOGIN: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/login",
    other_path: None,
    fields: &[
        EMAIL,
        FieldSpec::of(Field::Password, &["passwd", "password"])
            .checked(Check::Filled(Fault::PasswordMissing)),
        FieldSpec::of(Field::SecondFactor, &["code", "mfa_code"]).folded(Fold::Code),
        FieldSpec::of(Field::Remember, &["remember_me"]).sent(When::IfTicked),
    ],
};

// Panels from November 2021 to October 2022 expect `0` for an empty invitation, under its old name `code`.
pub(super) const REGISTER: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/register",
    other_path: None,
    fields: &[
        FieldSpec::of(Field::Invitation, &["code"])
            .folded(Fold::Code)
            .checked(Check::Filled(Fault::InvitationMissing))
            .with_stand_in(),
        FieldSpec::of(Field::Invitation, &["invite_code"]).folded(Fold::Code),
        EMAIL,
        // Without the name, panels from April 2022 on that verify emails fail with HTTP 500.
        FieldSpec::of(Field::EmailCode, &["emailcode"])
            .folded(Fold::Code)
            .checked(Check::Filled(Fault::EmailCodeMissing)),
        FieldSpec::of(Field::Name, &["name"]),
        FieldSpec::of(Field::Password, &["passwd", "password"]).checked(Check::NewPassword(8)),
        FieldSpec::of(Field::Repeat, &["repasswd", "confirm_password"])
            .checked(Check::Repeats(Field::Password)),
        FieldSpec::of(Field::ContactKind, &["imtype", "im_type"])
            .checked(Check::KindOf(Field::Contact)),
        FieldSpec::of(Field::Contact, &["wechat", "im_value"])
            .checked(Check::NotBlank(Fault::ContactMissing)),
        FieldSpec::of(Field::Terms, &["tos"]).sent(When::IfTicked),
    ],
};

// Panels from July 2025 on answer 405 to the path with the token, before they look at the token, and read it from the
// body of another path.
pub(super) const SET_PASSWORD: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/password/token/{token}",
    other_path: Some("/password/token"),
    fields: &[
        FieldSpec::of(Field::Token, &["token"]).folded(Fold::Token),
        FieldSpec::of(Field::Password, &["password"]).checked(Check::NewPassword(8)),
        FieldSpec::of(Field::Repeat, &["repasswd", "confirm_password"])
            .checked(Check::Repeats(Field::Password)),
    ],
};

// Only panels from May 2019 to March 2021 have the documented path `/logout`.
pub(super) const LOGOUT: RequestSpec = RequestSpec {
    method: Method::Get,
    path: "/user/logout",
    other_path: None,
    fields: &[],
};
