//! The kinds of contact account, with the numbers that the panel has for them.

use serde::{Deserialize, Serialize};

use super::Dialect;

/// A kind of contact account.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ContactKind {
    /// 1.
    WeChat,
    /// 2.
    Qq,
    /// 3.
    Facebook,
    /// 4.
    Telegram,
    /// 5, from December 2021 on, when panels dropped Facebook.
    Discord,
}

impl ContactKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 5] = [
        Self::WeChat,
        Self::Qq,
        Self::Facebook,
        Self::Telegram,
        Self::Discord,
    ];

    /// The kinds that a form offers by default.
    #[must_use]
    pub const fn usual(dialect: Dialect) -> &'static [Self] {
        match dialect {
            Dialect::Documented => &[Self::WeChat, Self::Qq, Self::Facebook, Self::Telegram],
            Dialect::Universal => &[Self::WeChat, Self::Qq, Self::Telegram, Self::Discord],
        }
    }

    /// The kind of this number.
    #[must_use]
    pub fn numbered(number: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }

    /// The value that is sent.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::WeChat => "1",
            Self::Qq => "2",
            Self::Facebook => "3",
            Self::Telegram => "4",
            Self::Discord => "5",
        }
    }
}
