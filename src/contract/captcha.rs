//! Captchas: who provides them, and under which names their answers are sent.
//!
//! A row for each provider. The script of the captcha, which pages and embed share, gets the rows from the build: it
//! turns what a provider answers into the fields that are added to a request, behind those of the contract table.

use serde::Serialize;

use super::Action;

/// A provider of captchas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptchaProvider {
    /// Cloudflare Turnstile.
    Turnstile,
    /// `GeeTest`, version 3. The panel hands out a challenge for each answer.
    Geetest3,
    /// `GeeTest`, version 4.
    Geetest4,
    /// hCaptcha.
    HCaptcha,
    /// reCAPTCHA, version 2.
    Recaptcha,
    /// The checkbox of reCAPTCHA Enterprise.
    RecaptchaEnterprise,
}

/// How a panel takes the answers of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CaptchaSpec {
    /// The members of an answer, each with the name under which it is sent, in their order.
    pub fields: &'static [(&'static str, &'static str)],
    /// Where the panel hands out a challenge, and the member of its JSON that holds it.
    pub challenge: Option<(&'static str, &'static str)>,
}

/// The pages that may have a captcha, by their names in the settings.
pub const CAPTCHA_PAGES: [(&str, Action); 3] = [
    ("login", Action::Login),
    ("register", Action::Register),
    ("reset", Action::RequestReset),
];

impl CaptchaProvider {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Turnstile,
        Self::Geetest3,
        Self::Geetest4,
        Self::HCaptcha,
        Self::Recaptcha,
        Self::RecaptchaEnterprise,
    ];

    /// Its name in the settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Turnstile => "turnstile",
            Self::Geetest3 => "geetest3",
            Self::Geetest4 => "geetest4",
            Self::HCaptcha => "hcaptcha",
            Self::Recaptcha => "recaptcha",
            Self::RecaptchaEnterprise => "recaptchaEnterprise",
        }
    }

    /// The provider of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its row.
    #[must_use]
    pub const fn spec(self) -> CaptchaSpec {
        let (fields, challenge): (&[_], _) = match self {
            Self::Turnstile => (&[("token", "turnstile")], None),
            Self::Geetest3 => (
                &[
                    ("geetest_challenge", "geetest_challenge"),
                    ("geetest_validate", "geetest_validate"),
                    ("geetest_seccode", "geetest_seccode"),
                ],
                Some(("/auth/login_getCaptcha", "GtSdk")),
            ),
            Self::Geetest4 => (
                &[
                    ("lot_number", "geetest[lot_number]"),
                    ("captcha_output", "geetest[captcha_output]"),
                    ("pass_token", "geetest[pass_token]"),
                    ("gen_time", "geetest[gen_time]"),
                ],
                None,
            ),
            Self::HCaptcha => (&[("token", "hcaptcha")], None),
            Self::Recaptcha => (&[("token", "recaptcha")], None),
            Self::RecaptchaEnterprise => (&[("token", "recaptcha_enterprise")], None),
        };
        CaptchaSpec { fields, challenge }
    }
}

/// Which of [`CAPTCHA_PAGES`] have a captcha.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaptchaPages([bool; 3]);

impl Default for CaptchaPages {
    fn default() -> Self {
        Self([true; 3])
    }
}

impl CaptchaPages {
    /// The pages of these names; none if one is unknown, or without any.
    #[must_use]
    pub fn named<'a>(names: impl Iterator<Item = Option<&'a str>>) -> Option<Self> {
        let mut pages = [false; 3];
        for name in names {
            let name = name?;
            let place = CAPTCHA_PAGES.iter().position(|(known, _)| *known == name)?;
            *pages.get_mut(place)? = true;
        }
        pages.contains(&true).then_some(Self(pages))
    }

    /// Whether the page of an action is one of them.
    #[must_use]
    pub fn have(self, action: Action) -> bool {
        let mut pages = CAPTCHA_PAGES.iter().zip(self.0);
        pages.any(|((_, known), has)| has && *known == action)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_one_provider() {
        for provider in CaptchaProvider::ALL {
            assert_eq!(CaptchaProvider::named(provider.name()), Some(provider));
        }
        assert_eq!(CaptchaProvider::named(""), None);
    }

    #[test]
    fn no_name_is_sent_for_two_providers() {
        let specs = CaptchaProvider::ALL.map(CaptchaProvider::spec);
        let mut names: Vec<_> = specs.iter().flat_map(|it| it.fields).collect();
        let all = names.len();
        names.sort_unstable_by_key(|(_, name)| name);
        names.dedup_by_key(|(_, name)| *name);
        assert_eq!(names.len(), all);
    }

    #[test]
    fn three_pages_may_have_a_captcha() {
        let named = |names: &[&'static str]| CaptchaPages::named(names.iter().copied().map(Some));
        let reset = named(&["reset", "reset"]).unwrap();
        assert!(reset.have(Action::RequestReset) && !reset.have(Action::Login));
        assert!(!CaptchaPages::default().have(Action::SendEmailCode));
        assert_eq!(named(&["login", "logout"]), None);
        assert_eq!(named(&[]), None);
        assert_eq!(CaptchaPages::named([None].into_iter()), None);
    }
}
