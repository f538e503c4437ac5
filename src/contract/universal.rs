//! The rows of the dialect `universal`: what every panel from 2018 to 2026 understands.
//!
//! Each value goes under every name that one of these panels reads, in one body; they all pass over the others. The first
//! name of a field is the documented one, which is also that of its input.

use super::{FieldSpec, Method, RequestSpec, When, table::EMAIL};
use crate::form::{Check, Fault, Field, Fold};

pub(super) const LOGIN: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/login",
    fields: &[
        EMAIL,
        FieldSpec::of(Field::Password, &["passwd", "password"])
            .checked(Check::Filled(Fault::PasswordMissing)),
        FieldSpec::of(Field::SecondFactor, &["code", "mfa_code"]).folded(Fold::Code),
        FieldSpec::of(Field::Remember, &["remember_me"]).sent(When::IfTicked),
    ],
};

// From November 2021 to October 2022 an empty invitation had to be `0`, under its old name; under the new one it is empty.
pub(super) const REGISTER: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/register",
    fields: &[
        FieldSpec::of(Field::Invitation, &["code"])
            .folded(Fold::Code)
            .checked(Check::Filled(Fault::InvitationMissing))
            .with_stand_in(),
        FieldSpec::of(Field::Invitation, &["invite_code"]).folded(Fold::Code),
        EMAIL,
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

// The address that the documentation names is that of panels from May 2019 to March 2021 alone.
pub(super) const LOGOUT: RequestSpec = RequestSpec {
    method: Method::Get,
    path: "/user/logout",
    fields: &[],
};
