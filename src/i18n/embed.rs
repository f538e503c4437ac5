//! The phrases of an embedded form in a frame without cookies.

use super::{Language, phrases::phrases};

phrases! {
/// The phrases for a frame of another site in which the browser keeps no cookies.
pub struct EmbedWords {
    /// Why there is no form.
    pub no_cookies: &'static str,
    /// The link to the panel's own page.
    pub open_panel: &'static str,
}
}

const ZH_HANS: EmbedWords = EmbedWords {
    no_cookies: "浏览器不允许这个网页里的框架保存 Cookie，在这里无法登录。",
    open_panel: "在新标签页中打开",
};

const ZH_HANT: EmbedWords = EmbedWords {
    no_cookies: "瀏覽器不允許這個網頁裡的頁框儲存 Cookie，在這裡無法登入。",
    open_panel: "在新分頁中開啟",
};

const EN: EmbedWords = EmbedWords {
    no_cookies: "The browser keeps no cookies for a frame inside this site, so signing in cannot work here.",
    open_panel: "Open in a new tab",
};

impl Language {
    /// The phrases of an embedded form in a frame without cookies.
    #[must_use]
    pub const fn embed_words(self) -> &'static EmbedWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En => &EN,
        }
    }
}
