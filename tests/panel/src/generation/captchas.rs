//! Captchas, by generation.
//!
//! In: nothing. Out: which there are, where they are asked for, and what is said about a wrong answer.

use crate::Captcha;

/// What differs about captchas.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Captchas {
    /// Those that an operator can switch on.
    pub(crate) known: &'static [Captcha],
    /// The answer to a missing, wrong or used one at login and registration.
    pub(crate) refusal: &'static str,
    /// The same at a reset, which old panels leave open.
    pub(crate) reset_refusal: Option<&'static str>,
    /// Whether the panel hands out challenges under `/auth/login_getCaptcha`.
    pub(crate) hands_out_challenges: bool,
    /// Whether its JSON begins with the key of another provider.
    pub(crate) names_other_key: bool,
    /// Whether a `geetest` that is a text ends in the 500 page.
    pub(crate) fails_at_text: bool,
}

const OLD: &[Captcha] = &[Captcha::Geetest3, Captcha::Recaptcha];

pub(super) const V2018: Captchas = Captchas {
    known: OLD,
    refusal: "系统无法接受您的验证结果，请刷新页面后重试。",
    reset_refusal: None,
    hands_out_challenges: false,
    names_other_key: false,
    fails_at_text: false,
};
pub(super) const V2019: Captchas = Captchas {
    hands_out_challenges: true,
    ..V2018
};
pub(super) const V2021_12: Captchas = Captchas {
    names_other_key: true,
    ..V2019
};
pub(super) const V2022: Captchas = Captchas {
    known: &[Captcha::Turnstile, Captcha::Geetest4],
    reset_refusal: Some("系统无法接受您的验证结果，请刷新页面后重试"),
    hands_out_challenges: false,
    names_other_key: false,
    ..V2021_12
};
pub(super) const V2023: Captchas = Captchas {
    refusal: "系统无法接受你的验证结果，请刷新页面后重试。",
    reset_refusal: Some("系统无法接受你的验证结果，请刷新页面后重试"),
    fails_at_text: true,
    ..V2022
};
pub(super) const V2024: Captchas = Captchas {
    known: &[Captcha::Turnstile, Captcha::Geetest4, Captcha::HCaptcha],
    ..V2023
};
pub(super) const V2025: Captchas = Captchas {
    known: &[
        Captcha::Turnstile,
        Captcha::Geetest4,
        Captcha::HCaptcha,
        Captcha::RecaptchaEnterprise,
    ],
    ..V2024
};
pub(super) const METRON: Captchas = Captchas {
    refusal: "请点击按钮进行验证",
    reset_refusal: Some("请点击按钮进行验证"),
    ..V2019
};
