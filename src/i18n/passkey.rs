//! The phrases for passkeys and security keys.

use super::{Language, phrases::phrases};
use crate::contract::KeyFailure;

phrases! {
/// The phrases for passkeys and security keys.
pub struct KeyWords {
    /// What stands between the two buttons.
    pub or: &'static str,
    /// Log in with a passkey.
    pub use_passkey: &'static str,
    /// Use a security key.
    pub use_security_key: &'static str,
    /// Follow the prompt of your browser…, on the button.
    pub asking: &'static str,
    /// Nothing was confirmed: cancelled, too late, or no passkey of this site. Try again, or log in another way.
    pub refused: &'static str,
    /// The same in a frame: the site around it may not allow passkeys.
    pub framed: &'static str,
    /// The passkeys belong to another address than this one.
    pub wrong_host: &'static str,
    /// The browser cannot use a passkey here.
    pub unusable: &'static str,
    /// The account has no security key. Enter the code.
    pub no_key: &'static str,
}
}

const ZH_HANS: KeyWords = KeyWords {
    or: "或",
    use_passkey: "使用通行密钥登录",
    use_security_key: "使用安全密钥",
    asking: "请按浏览器的提示操作…",
    refused: "验证没有完成：已取消、超时，或这里没有本站的密钥。可以再试一次，或用其他方式登录，也可以打开[panel:本站自带的页面]。",
    framed: "验证没有完成：已取消、超时，或外层网页不允许使用通行密钥。可以再试一次，或打开[panel:本站自带的页面]。",
    wrong_host: "通行密钥属于另一个网址，在这里不能用。请用密码登录，或打开[panel:本站自带的页面]。",
    unusable: "这个浏览器不能完成验证。请用其他方式登录，或打开[panel:本站自带的页面]。",
    no_key: "这个账户没有安全密钥，请输入验证码。",
};

const ZH_HANT: KeyWords = KeyWords {
    or: "或",
    use_passkey: "使用密碼金鑰登入",
    use_security_key: "使用安全金鑰",
    asking: "請依瀏覽器的提示操作…",
    refused: "驗證沒有完成：已取消、逾時，或這裡沒有本站的金鑰。可以再試一次，或用其他方式登入，也可以開啟[panel:本站內建的頁面]。",
    framed: "驗證沒有完成：已取消、逾時，或外層網頁不允許使用密碼金鑰。可以再試一次，或開啟[panel:本站內建的頁面]。",
    wrong_host: "密碼金鑰屬於另一個網址，在這裡無法使用。請用密碼登入，或開啟[panel:本站內建的頁面]。",
    unusable: "這個瀏覽器無法完成驗證。請用其他方式登入，或開啟[panel:本站內建的頁面]。",
    no_key: "這個帳號沒有安全金鑰，請輸入驗證碼。",
};

const EN: KeyWords = KeyWords {
    or: "or",
    use_passkey: "Log in with a passkey",
    use_security_key: "Use a security key",
    asking: "Follow your browser's prompt…",
    refused: "Nothing was confirmed: it was cancelled, it took too long, or there is no key for this site here. Try again, log in another way, or use [panel:the site's own page].",
    framed: "Nothing was confirmed: it was cancelled, it took too long, or the page around this form does not allow passkeys. Try again, or use [panel:the site's own page].",
    wrong_host: "The passkeys belong to another address, so they do not work here. Log in with your password, or use [panel:the site's own page].",
    unusable: "This browser could not confirm it. Log in another way, or use [panel:the site's own page].",
    no_key: "This account has no security key. Enter the code.",
};

impl KeyWords {
    /// What to say if the browser gave no answer.
    #[must_use]
    pub const fn failure(&self, failure: KeyFailure) -> &'static str {
        match failure {
            KeyFailure::Refused => self.refused,
            KeyFailure::Framed => self.framed,
            KeyFailure::WrongHost => self.wrong_host,
            KeyFailure::Unusable => self.unusable,
            KeyFailure::NoKey => self.no_key,
        }
    }
}

impl Language {
    /// The phrases for passkeys and security keys.
    #[must_use]
    pub const fn key_words(self) -> &'static KeyWords {
        match self {
            Self::ZhHans => &ZH_HANS,
            Self::ZhHant => &ZH_HANT,
            Self::En | Self::Own(_) => &EN,
        }
    }
}
