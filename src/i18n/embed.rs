//! The phrases of an embedded form that cannot be used: in a frame without cookies, and without its program.

use super::{Language, phrases::phrases};

phrases! {
/// The phrases for a form that cannot be used.
pub struct EmbedWords {
    /// Why there is no form in a frame of another site in which the browser keeps no cookies.
    pub no_cookies: &'static str,
    /// The link to the panel's own page.
    pub open_panel: &'static str,
    /// The form did not start; the words in brackets are the link to the panel's own page. `element.js` takes it from the
    /// end of the list.
    pub not_started: &'static str,
}
}

const ZH_HANS: EmbedWords = EmbedWords {
    no_cookies: "浏览器不允许这个网页里的框架保存 Cookie，在这里无法登录。",
    open_panel: "在新标签页中打开",
    not_started: "表单没有启动。请重新打开这个网页，或使用[本站自带的页面]。",
};

const ZH_HANT: EmbedWords = EmbedWords {
    no_cookies: "瀏覽器不允許這個網頁裡的頁框儲存 Cookie，在這裡無法登入。",
    open_panel: "在新分頁中開啟",
    not_started: "表單沒有啟動。請重新開啟這個網頁，或使用[本站內建的頁面]。",
};

const EN: EmbedWords = EmbedWords {
    no_cookies: "The browser keeps no cookies for a frame inside this site, so signing in cannot work here.",
    open_panel: "Open in a new tab",
    not_started: "This form did not start. Reload this page, or use [the site's own page].",
};

impl Language {
    /// The phrases of an embedded form that cannot be used.
    #[must_use]
    pub const fn embed_words(self) -> &'static EmbedWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}
