//! The sentences that the pages add to messages of the panel, by their meaning.
//!
//! The panel's own text is always shown. In Chinese a sentence here is advice that follows it and does not repeat it;
//! it is empty where no advice is needed. In other languages it is a translation with advice. `[reset:…]`,
//! `[register:…]` and `[login:…]` are links to those pages.

use super::{Language, panel_en::EN, phrases::phrases};

phrases! {
/// What is added to each known message.
pub struct PanelWords {
    /// This page cannot show the captcha.
    pub captcha: &'static str,
    /// The captcha has to be solved again.
    pub captcha_again: &'static str,
    /// The panel takes the request for an invalid one: reload the page.
    pub request_refused: &'static str,
    /// The page has no field for what the panel wants.
    pub no_field: &'static str,
    /// Check capitals and spaces, or reset the password.
    pub wrong_pair: &'static str,
    /// Check the spelling, or create an account.
    pub unknown_email: &'static str,
    /// Enter the current digits; the clock of the phone has to be right.
    pub code_refused: &'static str,
    /// The same, and a new password turns two-step codes off.
    pub code_refused_reset_helps: &'static str,
    /// The password is right; the second step follows.
    pub second_step: &'static str,
    /// Logged in.
    pub logged_in: &'static str,
    /// Log in again.
    pub session_expired: &'static str,
    /// There is no such device.
    pub no_device: &'static str,
    /// The site does not know this passkey. Use another one, or log in another way.
    pub key_unknown: &'static str,
    /// Try again.
    pub not_verified: &'static str,
    /// Try again later.
    pub failed: &'static str,
    /// Log in if there is an account.
    pub closed: &'static str,
    /// Tick the box, if there is one.
    pub terms: &'static str,
    /// Check the code, or ask for a new one.
    pub invitation_unknown: &'static str,
    /// Use another code.
    pub invitation_expired: &'static str,
    /// Use another code.
    pub inviter_refused: &'static str,
    /// Use another code.
    pub invitation_used_up: &'static str,
    /// Ask an account holder for a code.
    pub invitation_missing: &'static str,
    /// Choose a kind, then enter the account.
    pub contact_missing: &'static str,
    /// Use another contact.
    pub contact_taken: &'static str,
    /// Enter the email.
    pub email_missing: &'static str,
    /// What an email looks like.
    pub email_shape: &'static str,
    /// Use another provider.
    pub email_domain: &'static str,
    /// Use the address without the plus and what follows it.
    pub email_alias: &'static str,
    /// Log in, or reset the password.
    pub email_taken: &'static str,
    /// Mistyped, refused, or registered already.
    pub email_refused: &'static str,
    /// Use letters and digits alone.
    pub name_symbols: &'static str,
    /// Use a shorter one.
    pub name_long: &'static str,
    /// This page cannot send a phone number.
    pub phone: &'static str,
    /// Enter the code of the newest mail.
    pub mail_code_wrong: &'static str,
    /// Look in the spam folder.
    pub mail_code_sent: &'static str,
    /// The site does not verify emails.
    pub mail_code_off: &'static str,
    /// Try again later.
    pub mail_failed: &'static str,
    /// How long a password has to be.
    pub password_short: &'static str,
    /// Enter both again.
    pub repeat_differs: &'static str,
    /// The account is made.
    pub registered: &'static str,
    /// Wait, or switch networks.
    pub network_limited: &'static str,
    /// Wait.
    pub email_limited: &'static str,
    /// Wait some minutes.
    pub too_frequent: &'static str,
    /// The link was sent. Look in the spam folder.
    pub reset_mail_sent: &'static str,
    /// Look in the spam folder.
    pub reset_sent: &'static str,
    /// Ask for a new link.
    pub link_expired: &'static str,
    /// Try again.
    pub reset_failed: &'static str,
    /// Log in now.
    pub reset_done: &'static str,
}
}

const ZH_HANS: PanelWords = PanelWords {
    captcha: "本页还不能显示人机验证，请联系管理员。",
    captcha_again: "已为您换了一次新的验证，请完成后再试。",
    request_refused: "请刷新页面后再试。",
    no_field: "本页没有这一项，请联系管理员。",
    wrong_pair: "检查大小写和空格，或[reset:重置密码]。",
    unknown_email: "请核对拼写；还没有账户可以[register:注册]。",
    code_refused: "输入当前的 6 位数字；手机时间需准确。",
    code_refused_reset_helps: "输入当前的 6 位数字；手机时间需准确。",
    second_step: "",
    logged_in: "",
    session_expired: "请重新登录。",
    no_device: "",
    key_unknown: "请换一个密钥，或用其他方式登录。",
    not_verified: "请再试一次。",
    failed: "请稍后再试。",
    closed: "已有账户可以[login:登录]。",
    terms: "请勾选同意；本页没有这一项时，请联系管理员。",
    invitation_unknown: "请核对，或向邀请人要一个新的。",
    invitation_expired: "请换一个邀请码。",
    inviter_refused: "请换一个邀请码。",
    invitation_used_up: "请换一个邀请码。",
    invitation_missing: "没有的话，可以向老用户索取。",
    contact_missing: "先选种类，再填账号。",
    contact_taken: "请换一个联络账号。",
    email_missing: "",
    email_shape: "应类似 name@example.com，并且不太长。",
    email_domain: "请换一家邮箱服务。",
    email_alias: "请去掉加号和它后面的部分，或换一个邮箱。",
    email_taken: "直接[login:登录]，或[reset:重置密码]。",
    email_refused: "可能写错、不受支持，或已注册（可以[login:登录]）。",
    name_symbols: "请只用文字和数字。",
    name_long: "请换一个短一点的。",
    phone: "本页还不能验证手机号，请联系管理员。",
    mail_code_wrong: "请输入最近一封邮件里的验证码；本页没有这一项时，请联系管理员。",
    mail_code_sent: "没收到请查看垃圾邮件。",
    mail_code_off: "",
    mail_failed: "请稍后再试。",
    password_short: "至少 8 位，可用字母、数字和符号。",
    repeat_differs: "请重新输入两次密码。",
    registered: "",
    network_limited: "稍后再试，或换个网络。",
    email_limited: "请稍后再试。",
    too_frequent: "请等几分钟。",
    reset_mail_sent: "没收到请查看垃圾邮件。",
    reset_sent: "没收到请查看垃圾邮件。",
    link_expired: "请[reset:重新获取链接]。",
    reset_failed: "",
    reset_done: "现在可以[login:登录]了。",
};

const ZH_HANT: PanelWords = PanelWords {
    captcha: "本頁還不能顯示真人驗證，請聯絡管理員。",
    captcha_again: "已為您換上新的驗證，請完成後再試。",
    request_refused: "請重新整理頁面後再試。",
    no_field: "本頁沒有這一項，請聯絡管理員。",
    wrong_pair: "請檢查大小寫與空格，或[reset:重設密碼]。",
    unknown_email: "查無此信箱，請核對或[register:註冊]。",
    code_refused: "請輸入目前的 6 位數字；手機時間須正確。",
    code_refused_reset_helps: "請輸入目前的 6 位數字；手機時間須正確。",
    second_step: "",
    logged_in: "",
    session_expired: "請重新登入。",
    no_device: "",
    key_unknown: "請換一個金鑰，或用其他方式登入。",
    not_verified: "請再試一次。",
    failed: "請稍後再試。",
    closed: "已有帳號可以[login:登入]。",
    terms: "請勾選同意；本頁沒有這一項時，請聯絡管理員。",
    invitation_unknown: "請核對，或向邀請人索取新的。",
    invitation_expired: "請換一組邀請碼。",
    inviter_refused: "請換一組邀請碼。",
    invitation_used_up: "請換一組邀請碼。",
    invitation_missing: "沒有的話，可以向現有使用者索取。",
    contact_missing: "先選種類，再填帳號。",
    contact_taken: "請換一個聯絡帳號。",
    email_missing: "",
    email_shape: "應類似 name@example.com，並且不太長。",
    email_domain: "請換一家電子信箱服務。",
    email_alias: "請去掉加號和後面的部分，或換一個電子信箱。",
    email_taken: "請直接[login:登入]，或[reset:重設密碼]。",
    email_refused: "可能寫錯、不受支援，或已註冊（可以[login:登入]）。",
    name_symbols: "請只用文字和數字。",
    name_long: "請換一個短一點的。",
    phone: "本頁還不能驗證手機號碼，請聯絡管理員。",
    mail_code_wrong: "請輸入最近一封郵件裡的驗證碼；本頁沒有這一項時，請聯絡管理員。",
    mail_code_sent: "沒收到請查看垃圾郵件。",
    mail_code_off: "",
    mail_failed: "請稍後再試。",
    password_short: "至少 8 位，可用字母、數字和符號。",
    repeat_differs: "請重新輸入兩次密碼。",
    registered: "",
    network_limited: "稍後再試，或換個網路。",
    email_limited: "請稍後再試。",
    too_frequent: "請等幾分鐘。",
    reset_mail_sent: "沒收到請查看垃圾郵件。",
    reset_sent: "沒收到請查看垃圾郵件。",
    link_expired: "請[reset:重新取得連結]。",
    reset_failed: "",
    reset_done: "現在可以[login:登入]了。",
};

impl Language {
    /// What is added to messages of the panel.
    #[must_use]
    pub const fn panel_words(self) -> &'static PanelWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}
