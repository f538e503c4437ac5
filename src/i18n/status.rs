//! The phrases for the status of a form: time, the network, other tabs.

use super::{Language, phrases::phrases};

phrases! {
/// The phrases for the status of a form.
pub struct StatusWords {
    /// Taking longer than usual…, on the button.
    pub slow: &'static str,
    /// You are online again. What you typed is still here.
    pub online: &'static str,
    /// There was no clear answer. Your account may have been made: try to log in first.
    pub maybe_registered: &'static str,
    /// Too many requests (429). You can try again when the countdown ends.
    pub wait: &'static str,
    /// What stands before the time that is left, on the button.
    pub wait_for: &'static str,
    /// You can try again now.
    pub wait_over: &'static str,
    /// What a screen reader reads after the text of a link: (opens in a new tab).
    pub new_tab: &'static str,
    /// Another tab has logged you in.
    pub signed_in_elsewhere: &'static str,
    /// Another tab has logged you out.
    pub signed_out_elsewhere: &'static str,
    /// You logged in, but the browser did not keep the session.
    pub not_kept: &'static str,
    /// The same, because the connection is not https.
    pub not_kept_http: &'static str,
    /// The same, because cookies are off.
    pub not_kept_cookies: &'static str,
}
}

const ZH_HANS: StatusWords = StatusWords {
    slow: "比平时慢，请稍候…",
    online: "网络已恢复，已填写的内容都还在。",
    maybe_registered: "没有收到明确的结果，账户可能已经注册成功。请检查网络，先试试登录，不要重复注册。",
    wait: "操作太频繁（429），倒计时结束后可以再试。",
    wait_for: "请等待 ",
    wait_over: "现在可以再试了。",
    new_tab: "（在新标签页打开）",
    signed_in_elsewhere: "已在另一个标签页登录。",
    signed_out_elsewhere: "已在另一个标签页退出登录。",
    not_kept: "登录成功，但浏览器没有保留登录状态，所以又回到了这里。请联系管理员。",
    not_kept_http: "登录成功，但连接不是 https，浏览器没有保留登录状态。请改用 https 打开本站。",
    not_kept_cookies: "登录成功，但浏览器禁用了 Cookie，登录状态没有保留。请允许本站使用 Cookie 后再试。",
};

const ZH_HANT: StatusWords = StatusWords {
    slow: "比平時慢，請稍候…",
    online: "網路已恢復，已填寫的內容都還在。",
    maybe_registered: "沒有收到明確的結果，帳號可能已經註冊成功。請檢查網路，先試試登入，不要重複註冊。",
    wait: "操作太頻繁（429），倒數結束後可以再試。",
    wait_for: "請等待 ",
    wait_over: "現在可以再試了。",
    new_tab: "（在新分頁開啟）",
    signed_in_elsewhere: "已在另一個分頁登入。",
    signed_out_elsewhere: "已在另一個分頁登出。",
    not_kept: "登入成功，但瀏覽器沒有保留登入狀態，所以又回到了這裡。請聯絡管理員。",
    not_kept_http: "登入成功，但連線不是 https，瀏覽器沒有保留登入狀態。請改用 https 開啟本站。",
    not_kept_cookies: "登入成功，但瀏覽器停用了 Cookie，登入狀態沒有保留。請允許本站使用 Cookie 後再試。",
};

const EN: StatusWords = StatusWords {
    slow: "Taking longer than usual…",
    online: "You are online again. What you typed is still here.",
    maybe_registered: "There was no clear answer. Your account may have been made: check your network, and try to log in before you register again.",
    wait: "Too many requests (429). You can try again when the countdown ends.",
    wait_for: "Wait ",
    wait_over: "You can try again now.",
    new_tab: " (opens in a new tab)",
    signed_in_elsewhere: "Another tab has logged you in.",
    signed_out_elsewhere: "Another tab has logged you out.",
    not_kept: "You logged in, but the browser did not keep the session, so you are back here. Contact the site's support.",
    not_kept_http: "You logged in, but this connection is not https, so the browser did not keep the session. Open this site with https.",
    not_kept_cookies: "You logged in, but cookies are off in this browser, so the session was not kept. Allow cookies for this site and try again.",
};

impl Language {
    /// The phrases for the status of a form.
    #[must_use]
    pub const fn status_words(self) -> &'static StatusWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}
