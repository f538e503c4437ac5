//! The phrases of a page whose app is not running. Only the rendered pages contain them, so that no visitor downloads
//! them twice.

use super::Language;

/// The phrases for an app that is missing or has crashed.
#[derive(Debug, PartialEq, Eq)]
pub struct BootWords {
    /// The app did not start; the form works without it. The panel's own page follows.
    pub plain: &'static str,
    /// The app crashed.
    pub broken: &'static str,
    /// The link that reloads the page.
    pub reload: &'static str,
    /// There are no scripts: how to continue without them.
    pub no_script: &'static str,
    /// The script of the page is missing: why the button does nothing.
    pub unstarted: &'static str,
    /// What to do: the link that opens the page again.
    pub open_again: &'static str,
    /// Or try another network or browser.
    pub or_elsewhere: &'static str,
    /// Or use …
    pub or_use: &'static str,
    /// … the panel's own page, as a link.
    pub own_page: &'static str,
    /// The end of the sentence.
    pub full_stop: &'static str,
    /// The page was opened from a disk.
    pub needs_server: &'static str,
}

const ZH_HANS: BootWords = BootWords {
    plain: "页面以简易方式运行，表单仍可使用",
    broken: "页面出了问题。已填写的内容还在，可以直接重试，也可以",
    reload: "重新打开",
    no_script: "浏览器没有启用 JavaScript。表单仍然可以提交，但结果会显示为一行文字：其中有 \"ret\":1 就是成功，然后请自行打开",
    unstarted: "页面没有完整加载，按钮不能用。请",
    open_again: "重新打开",
    or_elsewhere: "，或换个网络、浏览器",
    or_use: "，也可以用",
    own_page: "本站自带的页面",
    full_stop: "。",
    needs_server: "直接打开文件不能使用：这个页面需要网站服务器，请从 http 或 https 地址打开。",
};

const ZH_HANT: BootWords = BootWords {
    plain: "頁面以簡易方式執行，表單仍可使用",
    broken: "頁面出了問題。已填寫的內容還在，可以直接重試，也可以",
    reload: "重新開啟",
    no_script: "瀏覽器沒有啟用 JavaScript。表單仍然可以提交，但結果會顯示為一行文字：其中有 \"ret\":1 就是成功，然後請自行開啟",
    unstarted: "頁面沒有完整載入，按鈕無法使用。請",
    open_again: "重新開啟",
    or_elsewhere: "，或換個網路、瀏覽器",
    or_use: "，也可以用",
    own_page: "本站內建的頁面",
    full_stop: "。",
    needs_server: "直接開啟檔案無法使用：這個頁面需要網站伺服器，請從 http 或 https 網址開啟。",
};

const EN: BootWords = BootWords {
    plain: "This page runs in a simple way. The form still works",
    broken: "Something on this page broke. What you typed is still here: try again, or",
    reload: "reload it",
    no_script: "JavaScript is off in this browser. The form can still be sent, but the result appears as a line of text: \"ret\":1 in it means that it worked. Then open the",
    unstarted: "This page is incomplete, so its button is off. ",
    open_again: "Reload it",
    or_elsewhere: ", try another network or browser",
    or_use: ", or use ",
    own_page: "the site's own page",
    full_stop: ".",
    needs_server: "This page does not work as a file: it needs a web server. Open it at an http or https address.",
};

impl Language {
    /// The phrases of a page whose app is not running.
    #[must_use]
    pub const fn boot_words(self) -> &'static BootWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}
