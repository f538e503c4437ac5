//! The phrases of a captcha. The build writes them into its script, which only forms with a captcha load.

use serde::Serialize;

use super::{Language, phrases::phrases};

phrases! {
/// The phrases around the widget of a provider.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CaptchaWords {
    /// What the widget is.
    pub label: &'static str,
    /// The widget is loading.
    pub loading: &'static str,
    /// It did not load in time, or not at all.
    pub late: &'static str,
    /// The provider reports an error.
    pub failed: &'static str,
    /// The provider does not work in this browser.
    pub browser: &'static str,
    /// The panel hands out no challenge.
    pub unsupported: &'static str,
    /// The site key is missing in the settings.
    pub no_key: &'static str,
    /// The visitor has not solved it.
    pub unsolved: &'static str,
    /// The visitor has pressed the button; the request follows the solution.
    pub then_sent: &'static str,
    /// The visitor has closed the dialog.
    pub closed: &'static str,
    /// The answer is too old.
    pub expired: &'static str,
    /// The button that loads it again.
    pub retry: &'static str,
    /// The link to the panel's own page.
    pub own_page: &'static str,
}
}

const ZH_HANS: CaptchaWords = CaptchaWords {
    label: "人机验证",
    loading: "正在加载人机验证…",
    late: "人机验证没有加载出来，当前网络可能无法访问它。",
    failed: "人机验证出错了。",
    browser: "人机验证不支持这个浏览器。",
    unsupported: "这个面板没有提供人机验证所需的数据，本页无法完成验证。",
    no_key: "本站的人机验证没有设置好，请联系管理员。",
    unsolved: "请先完成人机验证。",
    then_sent: "请完成人机验证，完成后会自动提交。",
    closed: "验证没有完成，请再按一次按钮。",
    expired: "验证已过期，请重新验证。",
    retry: "重新加载",
    own_page: "打开面板自己的页面（新标签页）",
};

const ZH_HANT: CaptchaWords = CaptchaWords {
    label: "真人驗證",
    loading: "正在載入真人驗證…",
    late: "真人驗證沒有載入，目前的網路可能無法連上它。",
    failed: "真人驗證發生錯誤。",
    browser: "真人驗證不支援這個瀏覽器。",
    unsupported: "這個面板沒有提供真人驗證所需的資料，本頁無法完成驗證。",
    no_key: "本站的真人驗證沒有設定好，請聯絡管理員。",
    unsolved: "請先完成真人驗證。",
    then_sent: "請完成真人驗證，完成後會自動送出。",
    closed: "驗證沒有完成，請再按一次按鈕。",
    expired: "驗證已過期，請重新驗證。",
    retry: "重新載入",
    own_page: "開啟面板本身的頁面（新分頁）",
};

const EN: CaptchaWords = CaptchaWords {
    label: "Verification",
    loading: "The verification is loading…",
    late: "The verification did not load. This network may not reach it.",
    failed: "The verification ran into an error.",
    browser: "The verification does not work in this browser.",
    unsupported: "The site does not provide what this verification needs, so it cannot be completed here.",
    no_key: "The verification of this site is not set up. Contact the site's support.",
    unsolved: "Complete the verification first.",
    then_sent: "Complete the verification; the form is then sent.",
    closed: "The verification was not completed. Press the button again.",
    expired: "The verification has expired. Complete it again.",
    retry: "Load it again",
    own_page: "Open the site's own page (new tab)",
};

impl Language {
    /// The phrases of a captcha.
    #[must_use]
    pub const fn captcha_words(self) -> &'static CaptchaWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}
