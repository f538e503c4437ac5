//! `POST /password/reset`, by generation.
//!
//! In: nothing. Out: the answers, and the kind of token that is mailed.

/// What differs when a reset is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reset {
    /// Whether an empty email is refused before anything else.
    pub(crate) refuses_empty: bool,
    /// The answer to an email without an account; without it the answer is the same as with one.
    pub(crate) unknown_account: Option<&'static str>,
    /// The answer to a mail that was sent.
    pub(crate) sent: &'static str,
    /// The answer to a mail that could not be sent.
    pub(crate) failed: Failed,
    /// The token in the mailed link.
    pub(crate) token: Token,
}

/// What is said about a mail that could not be sent.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Failed {
    /// The same as about one that was sent.
    Unnoticed,
    /// A message, which most panels give as a success.
    Message { ret: u8, message: &'static str },
    /// The 500 page.
    Page,
}

/// The token in a mailed link: 64 characters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// Hexadecimal digits instead of letters and digits.
    pub(crate) is_hex: bool,
    /// How long it lives.
    pub(crate) seconds: i64,
    /// Whether it stays alive after it was used.
    pub(crate) is_reusable: bool,
}

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

pub(super) const V2018: Reset = Reset {
    refuses_empty: false,
    unknown_account: Some("此邮箱不存在."),
    sent: "重置邮件已经发送,请检查邮箱.",
    failed: Failed::Unnoticed,
    token: Token {
        is_hex: false,
        seconds: DAY,
        is_reusable: true,
    },
};
pub(super) const V2021: Reset = Reset {
    token: Token {
        is_reusable: false,
        ..V2018.token
    },
    ..V2018
};
pub(super) const V2021_12: Reset = Reset {
    unknown_account: Some("此邮箱不存在"),
    failed: Failed::Message {
        ret: 1,
        message: "邮件发送失败，请联系网站管理员。",
    },
    ..V2021
};
pub(super) const V2022: Reset = Reset {
    unknown_account: None,
    sent: "如果你的账户存在于我们的数据库中，那么重置密码的链接将会发送到你账户所对应的邮箱。",
    ..V2021_12
};
pub(super) const V2023: Reset = Reset {
    refuses_empty: true,
    failed: Failed::Page,
    token: Token {
        is_hex: true,
        seconds: HOUR,
        ..V2022.token
    },
    ..V2022
};
pub(super) const V2024: Reset = Reset {
    sent: "如果你的账户存在于我们的数据库中，那么重置密码的链接将会发送到你账户所对应的邮箱",
    failed: Failed::Message {
        ret: 1,
        message: "邮件发送失败",
    },
    ..V2023
};
pub(super) const METRON: Reset = Reset {
    failed: Failed::Message {
        ret: 0,
        message: "邮件发送失败，请联系网站管理员。",
    },
    ..V2021
};
