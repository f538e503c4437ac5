//! The captchas that an operator can switch on.
//!
//! In: a name. Out: a [`Captcha`]. Which of them a generation has, and what it says, is in `generation/captchas.rs`; one that
//! it does not have changes nothing. No provider is asked: an answer is right if it is one of the scripts of the tests, which
//! begin with `solved-`, and only once.

use std::fmt;
use std::str::FromStr;

/// A captcha.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Captcha {
    /// `GeeTest` v3, whose challenge the panel hands out.
    Geetest3,
    /// `reCAPTCHA` v2.
    Recaptcha,
    /// Cloudflare Turnstile.
    Turnstile,
    /// `GeeTest` v4.
    Geetest4,
    /// `hCaptcha`.
    HCaptcha,
    /// The checkbox of `reCAPTCHA` Enterprise.
    RecaptchaEnterprise,
}

/// The site key of every captcha of a local panel.
pub(crate) const SITE_KEY: &str = "local-site-key";

impl Captcha {
    /// Every captcha, oldest first.
    pub const ALL: [Self; 6] = [
        Self::Geetest3,
        Self::Recaptcha,
        Self::Turnstile,
        Self::Geetest4,
        Self::HCaptcha,
        Self::RecaptchaEnterprise,
    ];

    /// The name used on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Geetest3 => "geetest3",
            Self::Recaptcha => "recaptcha",
            Self::Turnstile => "turnstile",
            Self::Geetest4 => "geetest4",
            Self::HCaptcha => "hcaptcha",
            Self::RecaptchaEnterprise => "recaptchaEnterprise",
        }
    }

    /// What the panel's own page shows of it, as real panels write it.
    pub(crate) fn html(self) -> String {
        let element =
            |class: &str| format!("<div class=\"{class}\" data-sitekey=\"{SITE_KEY}\"></div>");
        let script = |text: String| format!("<script type=\"text/plain\">{text}</script>");
        match self {
            Self::Turnstile => element("cf-turnstile"),
            Self::HCaptcha => element("h-captcha"),
            Self::Recaptcha => element("g-recaptcha"),
            Self::RecaptchaEnterprise => script(format!(
                "grecaptcha.enterprise.render('captcha', {{'sitekey': '{SITE_KEY}'}})"
            )),
            Self::Geetest4 => script(format!("initGeetest4({{captchaId: '{SITE_KEY}'}}, f)")),
            Self::Geetest3 => {
                script("initGeetest({gt: \"local\", challenge: \"page\"}, f)".to_owned())
            }
        }
    }
}

impl fmt::Display for Captcha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Captcha {
    type Err = UnknownCaptcha;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|captcha| captcha.name() == text)
            .ok_or(UnknownCaptcha)
    }
}

/// The word names no captcha.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCaptcha;

impl fmt::Display for UnknownCaptcha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("captcha is one of:")?;
        let mut names = Captcha::ALL.iter().map(|captcha| captcha.name());
        names.try_for_each(|name| write!(f, " {name}"))
    }
}

impl std::error::Error for UnknownCaptcha {}
