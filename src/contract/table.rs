//! The contract table: what each action sends to the panel, and what its answers mean.
//!
//! Every path, method and wire name stands here and nowhere else: the forms, the app, `boot.js`, the element and the
//! self-check take them from these rows. One more name for a field is one more text in its row. Panels that want to be
//! asked in another way are another [`Dialect`], with rows of its own in `universal.rs`.

use serde::{Deserialize, Serialize};

use super::{
    AnswerSpec, FieldSpec, HttpClass, Messages, Method, PanelMessage, RequestSpec, SecondStep,
    When, universal,
};
use crate::form::{Check, Fault, Field, Fold};

/// Something that a visitor asks of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Signs in.
    Login,
    /// Sends the code of the second factor alone, after a login that asked for it in this way.
    SecondFactor,
    /// Makes an account.
    Register,
    /// Asks for the mail with the reset link.
    RequestReset,
    /// Ends the session that the cookies name.
    Logout,
}

/// How a panel wants to be asked.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Dialect {
    /// As the API documentation of the panel has it.
    #[default]
    Documented,
    /// As every panel since 2018 understands it: each value under every name that one of them reads.
    Universal,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Documented, Self::Universal];
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Login,
        Self::SecondFactor,
        Self::Register,
        Self::RequestReset,
        Self::Logout,
    ];

    /// What is sent.
    #[must_use]
    pub const fn request(self, dialect: Dialect) -> &'static RequestSpec {
        match dialect {
            Dialect::Documented => match self {
                Self::Login => &LOGIN,
                Self::SecondFactor => &SECOND_FACTOR,
                Self::Register => &REGISTER,
                Self::RequestReset => &REQUEST_RESET,
                Self::Logout => &LOGOUT,
            },
            Dialect::Universal => match self {
                Self::Login => &universal::LOGIN,
                Self::Register => &universal::REGISTER,
                Self::Logout => &universal::LOGOUT,
                Self::SecondFactor | Self::RequestReset => self.request(Dialect::Documented),
            },
        }
    }

    /// What is particular about its answers.
    #[must_use]
    pub const fn answers(self) -> &'static AnswerSpec {
        match self {
            Self::Login => &AnswerSpec {
                code_asked: Some(CODE_ASKED),
                second_step: Some(SecondStep {
                    page: "/auth/mfa",
                    messages: Messages(&[PanelMessage::SecondStep]),
                }),
                ..ANSWERS
            },
            Self::SecondFactor => &AnswerSpec {
                code_asked: Some(CODE_ASKED),
                ..ANSWERS
            },
            Self::Register => &ANSWERS,
            // Some panels answer `ret: 1` although the mail could not be sent. The documentation says that the answer is
            // empty.
            Self::RequestReset => &AnswerSpec {
                may_be_empty: true,
                failures: Some(Messages(&[PanelMessage::MailFailed])),
                ..ANSWERS
            },
            Self::Logout => &AnswerSpec {
                leads_to_guest_page: true,
                ..ANSWERS
            },
        }
    }
}

/// Where a visitor goes who is signed in.
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
    fields: &[
        EMAIL,
        FieldSpec::of(Field::Password, &["passwd"]).checked(Check::Filled(Fault::PasswordMissing)),
        FieldSpec::of(Field::SecondFactor, &["code"]).folded(Fold::Code),
        FieldSpec::of(Field::Remember, &["remember_me"]).sent(When::IfTicked),
    ],
};

// Panels from August 2025 on take the code in a request of its own, within five minutes after the password.
const SECOND_FACTOR: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/totp",
    fields: &[FieldSpec::of(Field::SecondFactor, &["code"])
        .folded(Fold::Code)
        .checked(Check::Filled(Fault::CodeMissing))],
};

// A panel accepts an empty name and, in open registration, an empty invitation.
const REGISTER: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/auth/register",
    fields: &[
        FieldSpec::of(Field::Invitation, &["code"])
            .folded(Fold::Code)
            .checked(Check::Filled(Fault::InvitationMissing)),
        EMAIL,
        FieldSpec::of(Field::Name, &["name"]),
        FieldSpec::of(Field::Password, &["passwd"]).checked(Check::NewPassword(8)),
        FieldSpec::of(Field::Repeat, &["repasswd"]).checked(Check::Repeats(Field::Password)),
        FieldSpec::of(Field::ContactKind, &["imtype"]).checked(Check::KindOf(Field::Contact)),
        FieldSpec::of(Field::Contact, &["wechat"]).checked(Check::NotBlank(Fault::ContactMissing)),
        FieldSpec::of(Field::Terms, &["tos"]).sent(When::IfTicked),
    ],
};

// Panels do not trim here, so folding is needed.
const REQUEST_RESET: RequestSpec = RequestSpec {
    method: Method::Post,
    path: "/password/reset",
    fields: &[EMAIL],
};

const LOGOUT: RequestSpec = RequestSpec {
    method: Method::Get,
    path: "/logout",
    fields: &[],
};

pub(super) const EMAIL: FieldSpec = FieldSpec::of(Field::Email, &["email"])
    .folded(Fold::Email)
    .checked(Check::Email);

const ANSWERS: AnswerSpec = AnswerSpec {
    user_centre: USER_CENTRE,
    error_pages: &[
        ("/404", HttpClass::NotFound),
        ("/405", HttpClass::WrongMethod),
        ("/500", HttpClass::Server),
    ],
    may_be_empty: false,
    leads_to_guest_page: false,
    code_asked: None,
    second_step: None,
    failures: None,
};

const CODE_ASKED: Messages = Messages(&[
    PanelMessage::CodeRefused,
    PanelMessage::CodeRefusedResetHelps,
]);
