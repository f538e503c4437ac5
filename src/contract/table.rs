//! The contract table: the request of each action, and the rules for its responses.
//!
//! Paths, methods and wire names exist only in its rows: the forms, the app, `boot.js`, the element and the self-check take
//! them from there. The rows of the documented requests are in `documented.rs`; panels that need other requests are another
//! [`Dialect`], with rows in `universal.rs`. Another name for a field is another text in its row.

use super::{
    Action, AnswerSpec, Dialect, Messages, PanelMessage, RequestSpec, SecondStep,
    documented::{self, ANSWERS},
    panel_message::{CODE_WORDS, CODE_WORDS_ALONE},
    passkey, universal,
};

impl Action {
    /// The request of this action.
    #[must_use]
    pub const fn request(self, dialect: Dialect) -> &'static RequestSpec {
        match dialect {
            Dialect::Documented => match self {
                Self::Login => &documented::LOGIN,
                Self::SecondFactor => &documented::SECOND_FACTOR,
                Self::Passkey => &passkey::PASSKEY,
                Self::SecurityKey => &passkey::SECURITY_KEY,
                Self::Register => &documented::REGISTER,
                Self::SendEmailCode => &documented::SEND_EMAIL_CODE,
                Self::RequestReset => &documented::REQUEST_RESET,
                Self::SetPassword => &documented::SET_PASSWORD,
                Self::Logout => &documented::LOGOUT,
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
