//! The kinds of contact account, with the numbers that the panel has for them.

/// A kind of contact account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    /// 1.
    WeChat,
    /// 2.
    Qq,
    /// 3.
    Facebook,
    /// 4.
    Telegram,
}

impl ContactKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::WeChat, Self::Qq, Self::Facebook, Self::Telegram];

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
        }
    }
}
