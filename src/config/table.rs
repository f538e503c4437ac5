//! The table of all settings: key, what its value must be, and how it is taken.
//!
//! `config.schema.json` says the same to editors, and a test holds the two together.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{
    AfterLogout, AfterRegister, Logout, Passkeys, SecondFactor, Settings, Theme,
    languages::{language, languages},
    value::{
        BrandAccent, BrandBackground, ContactKinds, LinkAddress, PanelAddress, PanelPath, Seconds,
        Visibility, captcha_pages, links, site_key, take_provider,
    },
};
use crate::{
    contract::Dialect,
    form::{EmptyInvitation, Presence},
};

/// A setting of the file.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// The key, behind the key of its group and a dot if it is in one.
    pub(super) key: &'static str,
    /// What the value must be.
    pub(super) expected: &'static str,
    /// Takes the value; none if it is something else.
    pub(super) take: fn(&mut Settings, &Value) -> Option<()>,
}

/// The keys of all settings, with the group in front of those that are in one: `brand.name`.
pub fn keys() -> impl Iterator<Item = &'static str> {
    all().map(|setting| setting.key)
}

/// All settings.
pub(super) fn all() -> impl Iterator<Item = &'static Setting> {
    SHARED.iter().chain(PAGES)
}

const PATH: &str = "a path such as /user, and no login or logout page";
const ADDRESS: &str = "an address: http, https, or relative to the pages";
const LINKS: &str =
    "a list of {\"text\", \"href\"}, whose addresses are http, https or relative to the pages";
const PRESENCE: &str = "\"required\", \"optional\" or \"hidden\"";
const CONTACT_KINDS: &str =
    "a list of \"weChat\", \"qq\", \"facebook\", \"telegram\" and \"discord\"";
const CAPTCHA: &str = "\"\", \"turnstile\", \"geetest3\", \"geetest4\", \"hcaptcha\", \"recaptcha\" or \"recaptchaEnterprise\"";
const SECONDS: &str = "a whole number from 1 to 600";

const fn row(
    key: &'static str,
    expected: &'static str,
    take: fn(&mut Settings, &Value) -> Option<()>,
) -> Setting {
    Setting {
        key,
        expected,
        take,
    }
}

/// The key of the setting on which the defaults of others depend.
pub(super) const DIALECT: &str = "dialect";

/// The key of the languages of the operator.
pub(super) const MORE_LANGUAGES: &str = "moreLanguages";

/// The dialect that a value names, if it names one.
pub(super) fn dialect(value: &Value) -> Option<Dialect> {
    Dialect::deserialize(value).ok()
}

/// The settings of pages and of embedded forms.
#[rustfmt::skip]
pub(super) const SHARED: &[Setting] = &[
    row("panel", "an address such as https://panel.example", |to, value| set::<PanelAddress, _>(&mut to.panel, value)),
    row("userCentre", PATH, |to, value| set::<PanelPath, _>(&mut to.user_centre, value)),
    row(DIALECT, "\"documented\" or \"universal\"", |to, value| set::<Dialect, _>(&mut to.dialect, value)),
    row("afterRegister", "\"login\" or \"userCentre\"", |to, value| set::<AfterRegister, _>(&mut to.after_register, value)),
    row("afterLogout", "\"stay\" or a path such as /, and no logout page", |to, value| set::<AfterLogout, _>(&mut to.after_logout, value)),
    row("logout", "\"ask\" or \"atOnce\"", |to, value| set::<Logout, _>(&mut to.logout, value)),
    row("brand.name", "a text", |to, value| set::<String, _>(&mut to.brand.name, value)),
    row("brand.logo", ADDRESS, |to, value| set::<LinkAddress, _>(&mut to.brand.logo, value)),
    row("brand.terms", ADDRESS, |to, value| set::<LinkAddress, _>(&mut to.brand.terms, value)),
    row("brand.privacy", ADDRESS, |to, value| set::<LinkAddress, _>(&mut to.brand.privacy, value)),
    row("brand.help", ADDRESS, |to, value| set::<LinkAddress, _>(&mut to.brand.help, value)),
    row("brand.notice", "a text", |to, value| set::<String, _>(&mut to.brand.notice, value)),
    row("brand.noticeLinks", LINKS, |to, value| put(&mut to.brand.notice_links, links(value))),
    row("brand.support", LINKS, |to, value| put(&mut to.brand.support, links(value))),
    row("languages", "a list of tags of languages of the pages", |to, value| languages(&to.languages, value).map(|read| to.languages = read)),
    row("register.open", "true or false", |to, value| set::<bool, _>(&mut to.register.is_open, value)),
    row("register.invitation", PRESENCE, |to, value| set::<Presence, _>(&mut to.register.invitation, value)),
    row("register.contact", PRESENCE, |to, value| set::<Presence, _>(&mut to.register.contact, value)),
    row("register.emailCode", PRESENCE, |to, value| set::<Presence, _>(&mut to.register.email_code, value)),
    row("register.terms", "\"shown\" or \"hidden\"", |to, value| set::<Visibility, _>(&mut to.register.has_terms, value)),
    row("register.contactKinds", CONTACT_KINDS, |to, value| set::<ContactKinds, _>(&mut to.contact_kinds, value)),
    row("register.emptyInvitation", "\"\" or \"0\"", |to, value| set::<EmptyInvitation, _>(&mut to.register.empty_invitation, value)),
    row("captcha.provider", CAPTCHA, |to, value| take_provider(&mut to.captcha.provider, value)),
    row("captcha.siteKey", "the site key, a text without blanks", |to, value| put(&mut to.captcha.site_key, site_key(value))),
    row("captcha.pages", "a list of \"login\", \"register\" and \"reset\"", |to, value| put(&mut to.captcha.pages, captcha_pages(value))),
    row("secondFactor", "\"onDemand\" or \"shown\"", |to, value| set::<SecondFactor, _>(&mut to.second_factor, value)),
    row("passkeys", "true, false or \"autofill\"", |to, value| Passkeys::read(value).map(|read| to.passkeys = read)),
    row("deadlineSeconds", SECONDS, |to, value| set::<Seconds, _>(&mut to.deadline_seconds, value)),
];

/// Those of pages alone. Inside another page colours are custom properties, `lang` and `theme` are attributes of HTML and
/// of the style sheet, and nothing works before the app.
#[rustfmt::skip]
pub(super) const PAGES: &[Setting] = &[
    // Editors find the schema of the file by this.
    row("$schema", "an address", |_, value| set::<String, String>(&mut String::new(), value)),
    row("brand.accent", "a colour such as #1d5fd1", |to, value| set::<BrandAccent, _>(&mut to.brand.accent, value)),
    row("brand.tagline", "a text", |to, value| set::<String, _>(&mut to.brand.tagline, value)),
    row("brand.background", "a colour such as #1d5fd1, or the address of a picture", |to, value| set::<BrandBackground, _>(&mut to.brand.background, value)),
    row("brand.favicon", ADDRESS, |to, value| set::<LinkAddress, _>(&mut to.brand.favicon, value)),
    row("language", "the tag of a language of the pages", |to, value| language(&to.languages, value).map(|read| to.language = read)),
    // The reader has taken the entries before all other settings, which may name them.
    row(MORE_LANGUAGES, "a list of {\"tag\", \"name\", \"phrases\"}", |_, value| value.is_array().then_some(())),
    row("theme", "\"system\", \"light\" or \"dark\"", |to, value| set::<Theme, _>(&mut to.theme, value)),
    row("startSeconds", SECONDS, |to, value| set::<Seconds, _>(&mut to.start_seconds, value)),
];

/// Puts a value that was read into its setting.
fn put<T>(setting: &mut T, value: Option<T>) -> Option<()> {
    *setting = value?;
    Some(())
}

/// Reads a value as `Read`. A value of another type leaves the setting unchanged.
fn set<Read: DeserializeOwned + Into<T>, T>(setting: &mut T, value: &Value) -> Option<()> {
    *setting = Read::deserialize(value).ok()?.into();
    Some(())
}
