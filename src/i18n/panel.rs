//! The sentences that the pages add to messages of the panel, by their meaning.
//!
//! The panel's own text is always shown. In Chinese a sentence here is advice that follows it and does not repeat it;
//! it is empty where no advice is needed. In other languages it is a translation with advice. `[reset:…]`,
//! `[register:…]` and `[login:…]` are links to those pages.

use super::{Language, phrases::phrases};

phrases! {
/// What is added to each known message.
pub struct PanelWords {
    /// This page cannot show the captcha.
    pub captcha: &'static str,
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
    /// Log in, or reset the password.
    pub email_taken: &'static str,
    /// Mistyped, refused, or registered already.
    pub email_refused: &'static str,
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
    wrong_pair: "检查大小写和空格，或[reset:重置密码]。",
    unknown_email: "请核对拼写；还没有账户可以[register:注册]。",
    code_refused: "输入当前的 6 位数字；手机时间需准确。",
    code_refused_reset_helps: "输入当前的 6 位数字；手机时间需准确。",
    second_step: "",
    logged_in: "",
    session_expired: "请重新登录。",
    no_device: "",
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
    email_taken: "直接[login:登录]，或[reset:重置密码]。",
    email_refused: "可能写错、不受支持，或已注册（可以[login:登录]）。",
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
    reset_sent: "没收到请查看垃圾邮件。",
    link_expired: "请[reset:重新获取链接]。",
    reset_failed: "",
    reset_done: "现在可以[login:登录]了。",
};

const ZH_HANT: PanelWords = PanelWords {
    captcha: "本頁還不能顯示真人驗證，請聯絡管理員。",
    wrong_pair: "請檢查大小寫與空格，或[reset:重設密碼]。",
    unknown_email: "查無此信箱，請核對或[register:註冊]。",
    code_refused: "請輸入目前的 6 位數字；手機時間須正確。",
    code_refused_reset_helps: "請輸入目前的 6 位數字；手機時間須正確。",
    second_step: "",
    logged_in: "",
    session_expired: "請重新登入。",
    no_device: "",
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
    email_taken: "請直接[login:登入]，或[reset:重設密碼]。",
    email_refused: "可能寫錯、不受支援，或已註冊（可以[login:登入]）。",
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
    reset_sent: "沒收到請查看垃圾郵件。",
    link_expired: "請[reset:重新取得連結]。",
    reset_failed: "",
    reset_done: "現在可以[login:登入]了。",
};

const EN: PanelWords = PanelWords {
    captcha: "The site wants a captcha, which this page cannot show. Contact the site's support.",
    wrong_pair: "Wrong email or password. Check capitals and spaces, or [reset:reset it].",
    unknown_email: "No account uses this email. Check the spelling, or [register:create an account].",
    code_refused: "Wrong code. Enter the current 6 digits; the clock of your phone has to be right.",
    code_refused_reset_helps: "Wrong code. Enter the current 6 digits. Lost your authenticator? [reset:Resetting your password] turns two-step off.",
    second_step: "The password is right. The second step follows.",
    logged_in: "You are logged in.",
    session_expired: "Your login took too long. Log in again.",
    no_device: "This account has no such device for two-step codes.",
    not_verified: "The verification failed. Try again.",
    failed: "Something went wrong at the site. Try again later.",
    closed: "This site takes no new accounts. Have one? [login:Log in].",
    terms: "Tick the box to agree to the terms. If this page has no box, contact the site's support.",
    invitation_unknown: "This invitation code isn't valid. Check it, or ask for a new one.",
    invitation_expired: "This invitation code no longer works: the account behind it is gone. Use another code.",
    inviter_refused: "The person who invited you isn't a VIP. Use another code.",
    invitation_used_up: "This invitation code has been used up. Use another code.",
    invitation_missing: "This site needs an invitation code. Ask someone who has an account.",
    contact_missing: "Choose how the site can reach you, and enter your ID there.",
    contact_taken: "Another account uses this contact. Enter a different one.",
    email_missing: "Enter your email.",
    email_shape: "The site doesn't take this email. It should look like name@example.com and not be too long.",
    email_domain: "The site doesn't accept this email provider. Use another email.",
    email_taken: "This email has an account. [login:Log in], or [reset:reset the password].",
    email_refused: "The site doesn't take this email: mistyped, of a provider it refuses, or registered already ([login:log in]).",
    mail_code_wrong: "Wrong email code. Enter the code from the newest email; if this page doesn't ask for one, contact the site's support.",
    mail_code_sent: "A code was sent to this email. Not there? Look in the spam folder.",
    mail_code_off: "The site doesn't verify emails.",
    mail_failed: "The email could not be sent. Try again later, or contact the site's support.",
    password_short: "The password is too short. Use at least 8 letters, digits or symbols.",
    repeat_differs: "The two passwords differ. Enter the same one twice.",
    registered: "Your account is ready.",
    network_limited: "Too many attempts from this network. Wait, or switch networks.",
    email_limited: "Too many requests for this email. Try again later.",
    too_frequent: "Too many requests. Wait a few minutes, then try again.",
    reset_sent: "If this email has an account, a link for a new password is on its way. Not there? Look in the spam folder.",
    link_expired: "This link was used or is too old. [reset:Ask for a new one].",
    reset_failed: "The new password could not be saved. Try again.",
    reset_done: "The new password is set. You can [login:log in] now.",
};

impl Language {
    /// What is added to messages of the panel.
    #[must_use]
    pub const fn panel_words(self) -> &'static PanelWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En => &EN,
        }
    }
}
