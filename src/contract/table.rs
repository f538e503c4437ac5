//! The contract table: the request of each action, and the rules for its responses.
//!
//! Paths, methods and wire names exist only here: the forms, the app, `boot.js`, the element and the self-check take them
//! from these rows. Another name for a field is another text in its row. Panels that need other requests are another
//! [`Dialect`], with rows of its own in `universal.rs`.

use serde::Serialize;

use super::{
    AnswerSpec, Dialect, FieldSpec, HttpClass, Messages, Method, PanelMessage, RequestSpec,
    SecondStep, When,
    panel_message::{CODE_WORDS, CODE_WORDS_ALONE},
    passkey, universal,
};
use crate::form::{Check, Fault, Field, Fold};

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

    /// The request of this action.
    #[must_use]
    pub const fn request(self, dialect: Dialect) -> &'static RequestSpec {
        match dialect {
            Dialect::Documented => match self {
                Self::Login => &LOGIN,
                Self::SecondFactor => &SECOND_FACTOR,
                Self::Passkey => &passkey::PASSKEY,
                Self::SecurityKey => &passkey::SECURITY_KEY,
                Self::Register => &REGISTER,
                Self::SendEmailCode => &SEND_EMAIL_CODE,
                Self::RequestReset => &REQUEST_RESET,
                Self::SetPassword => &SET_PASSWORD,
                Self::Logout => &LOGOUT,
            },
            Dialect::Universal => match self {
                Self::Login => &universal::LOGIN,
                Self::Register => &universal::REGISTER,
                Self::SetPassword => &universal::SET_PASSWORD,
                Self::Logout => &universal::LOGOUT,
                Self::SecondFactor
                | Self::SendEmailCode
                | Self::RequestReset
                | Self::Passkey
                | Self::SecurityKey => self.request(Dialect::Documented),
            },
        }
    }

    /// The rules for its responses.
    #[must_use]
    pub const fn answers(self) -> &'static AnswerSpec {
        match self {
            Self::Login => &AnswerSpec {
                own_paths: &["/auth/login"],
                code_asked: CODE_WORDS,
                second_step: Some(SecondStep {
                    page: "/auth/mfa",
                    messages: Messages(&[PanelMessage::SecondStep]),
                }),
                ..ANSWERS
            },
            Self::SecondFactor => &AnswerSpec {
                own_paths: &["/auth/totp"],
                code_asked: CODE_WORDS_ALONE,
                ..ANSWERS
            },
            Self::Passkey => &passkey::PASSKEY_ANSWERS,
            Self::SecurityKey => &passkey::SECURITY_KEY_ANSWERS,
            Self::Register => &AnswerSpec {
                own_paths: &["/auth/register"],
                ..ANSWERS
            },
            Self::SetPassword => &ANSWERS,
            Self::SendEmailCode => &AnswerSpec {
                own_paths: &["/auth/send"],
                failures: Some(Messages(&[PanelMessage::MailFailed])),
                ..ANSWERS
            },
            // Some panels return `ret: 1` although the mail failed. According to the documentation the response is empty.
            Self::RequestReset => &AnswerSpec {
                own_paths: &["/password/reset"],
                may_be_empty: true,
                failures: Some(Messages(&[PanelMessage::MailFailed])),
                ..ANSWERS
            },
            Self::Logout => &AnswerSpec {
                own_paths: &["/logout", "/user/logout"],
                leads_to_guest_page: true,
                ..ANSWERS
            },
        }
    }
}

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

const LOGIN: RequestSpec = RequestSpec {
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
const SECOND_FACTOR: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/totp",
    other_path: None,
    fields: &[FieldSpec::of(Field::SecondFactor, &["code"])
        .folded(Fold::Code)
        .checked(Check::Filled(Fault::CodeMissing))],
};

// A panel accepts an empty name and, in open registration, an empty invitation.
const REGISTER: RequestSpec = RequestSpec {
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
const SEND_EMAIL_CODE: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/send",
    other_path: None,
    fields: &[EMAIL],
};

// Panels do not trim this email, so the pages do.
const REQUEST_RESET: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/password/reset",
    other_path: None,
    fields: &[EMAIL],
};

// The token stands in the path alone.
const SET_PASSWORD: RequestSpec = RequestSpec {
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

const LOGOUT: RequestSpec = RequestSpec {
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
