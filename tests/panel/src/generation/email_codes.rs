//! `POST /auth/send` and the codes it mails, by generation.
//!
//! In: nothing. Out: the form of codes, the limits and the answers.

/// What differs in the codes that prove an email.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EmailCodes {
    /// The answer while registration asks for no code.
    pub(crate) off: Off,
    /// Six hexadecimal digits instead of decimal ones.
    pub(crate) is_hex: bool,
    /// Whether a code is good for the email alone that it was mailed to.
    pub(crate) is_tied: bool,
    /// Whether a registration without the field ends in the 500 page.
    pub(crate) is_required: bool,
    /// The answer to a wrong code.
    pub(crate) wrong: &'static str,
    /// How many may be asked for.
    pub(crate) limits: Limits,
    /// The `ret` of "could not be sent".
    pub(crate) failed_ret: u8,
}

/// The answer to a request for a code while none is needed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Off {
    /// No body at all.
    Empty,
    /// `ret` 0 without `msg`.
    NoMessage,
    /// `ret` 0 with this `msg`.
    Message(&'static str),
}

/// How often mails may be asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Limits {
    /// So many codes may be alive, for one visitor and for one email.
    LiveCodes { visitor: i64, email: i64 },
    /// So many requests in an hour, resets included.
    Hourly(usize),
}

pub(super) const V2018: EmailCodes = EmailCodes {
    off: Off::Empty,
    is_hex: false,
    is_tied: true,
    is_required: false,
    wrong: "您的邮箱验证码不正确",
    limits: Limits::LiveCodes {
        visitor: 10,
        email: 3,
    },
    failed_ret: 1,
};
pub(super) const V2019: EmailCodes = EmailCodes {
    off: Off::NoMessage,
    limits: Limits::LiveCodes {
        visitor: 5,
        email: 3,
    },
    ..V2018
};
pub(super) const V2021_12: EmailCodes = EmailCodes {
    off: Off::Message(""),
    failed_ret: 0,
    ..V2019
};
pub(super) const V2022: EmailCodes = EmailCodes {
    off: Off::Message(" 不允许注册"),
    is_hex: true,
    ..V2021_12
};
pub(super) const V2023: EmailCodes = EmailCodes {
    off: Off::Message("站点未启用邮件验证"),
    is_tied: false,
    is_required: true,
    wrong: "你的邮箱验证码不正确",
    limits: Limits::Hourly(3),
    ..V2022
};
