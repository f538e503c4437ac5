//! The phrases of hints while typing.

use super::{Language, phrases::phrases};
use crate::{contract::ContactKind, form::Strength};

phrases! {
/// The phrases of hints while typing.
pub struct TypingWords {
    /// Caps Lock is on.
    pub caps_lock: &'static str,
    /// Did you mean: (and an email)
    pub did_you_mean: &'static str,
    /// Strength: weak, easy to guess.
    pub weak: &'static str,
    /// Strength: fair.
    pub fair: &'static str,
    /// Strength: good.
    pub good: &'static str,
    /// Strength: very good.
    pub strong: &'static str,
    /// WeChat ID.
    pub we_chat: &'static str,
    /// Not the name that friends see.
    pub we_chat_hint: &'static str,
    /// QQ number.
    pub qq: &'static str,
    /// Digits only.
    pub qq_hint: &'static str,
    /// Facebook username.
    pub facebook: &'static str,
    /// The last part of your profile's address.
    pub facebook_hint: &'static str,
    /// Telegram username.
    pub telegram: &'static str,
    /// The name behind the @.
    pub telegram_hint: &'static str,
    /// Discord username.
    pub discord: &'static str,
    /// Not the name that others see.
    pub discord_hint: &'static str,
}
}

const ZH_HANS: TypingWords = TypingWords {
    caps_lock: "大写锁定已打开。",
    did_you_mean: "是否想填写：",
    weak: "强度：弱，容易被猜到。",
    fair: "强度：一般。",
    good: "强度：较强。",
    strong: "强度：很强。",
    we_chat: "微信号",
    we_chat_hint: "是微信号，不是微信昵称。",
    qq: "QQ 号",
    qq_hint: "只填数字。",
    facebook: "Facebook 用户名",
    facebook_hint: "个人主页网址的最后一段。",
    telegram: "Telegram 用户名",
    telegram_hint: "@ 后面的名字。",
    discord: "Discord 用户名",
    discord_hint: "是用户名，不是显示的昵称。",
};

const ZH_HANT: TypingWords = TypingWords {
    caps_lock: "Caps Lock 已開啟。",
    did_you_mean: "是否想填寫：",
    weak: "強度：弱，容易被猜到。",
    fair: "強度：普通。",
    good: "強度：較強。",
    strong: "強度：很強。",
    we_chat: "微信 ID",
    we_chat_hint: "是微信 ID，不是微信暱稱。",
    qq: "QQ 號碼",
    qq_hint: "只填數字。",
    facebook: "Facebook 使用者名稱",
    facebook_hint: "個人檔案網址的最後一段。",
    telegram: "Telegram 使用者名稱",
    telegram_hint: "@ 後面的名稱。",
    discord: "Discord 使用者名稱",
    discord_hint: "是使用者名稱，不是顯示的暱稱。",
};

const EN: TypingWords = TypingWords {
    caps_lock: "Caps Lock is on.",
    did_you_mean: "Did you mean: ",
    weak: "Strength: weak, easy to guess.",
    fair: "Strength: fair.",
    good: "Strength: good.",
    strong: "Strength: very good.",
    we_chat: "WeChat ID",
    we_chat_hint: "Not the name that friends see.",
    qq: "QQ number",
    qq_hint: "Digits only.",
    facebook: "Facebook username",
    facebook_hint: "The last part of your profile's address.",
    telegram: "Telegram username",
    telegram_hint: "The name behind the @.",
    discord: "Discord username",
    discord_hint: "Not the name that others see.",
};

impl Language {
    /// The phrases of what helps while typing.
    #[must_use]
    pub const fn typing_words(self) -> &'static TypingWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}

impl TypingWords {
    /// How strong a password is.
    #[must_use]
    pub const fn strength(&self, strength: Strength) -> &'static str {
        match strength {
            Strength::Weak => self.weak,
            Strength::Fair => self.fair,
            Strength::Good => self.good,
            Strength::Strong => self.strong,
        }
    }

    /// Label and hint of the account of a kind.
    #[must_use]
    pub const fn account(&self, kind: ContactKind) -> (&'static str, &'static str) {
        match kind {
            ContactKind::WeChat => (self.we_chat, self.we_chat_hint),
            ContactKind::Qq => (self.qq, self.qq_hint),
            ContactKind::Facebook => (self.facebook, self.facebook_hint),
            ContactKind::Telegram => (self.telegram, self.telegram_hint),
            ContactKind::Discord => (self.discord, self.discord_hint),
        }
    }
}
