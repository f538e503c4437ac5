//! The settings and their defaults.

use serde::Deserialize;
use serde_json::Value;

use super::{Accent, Background, ConfigWarning};
use crate::{
    contract::{Action, CaptchaPages, CaptchaProvider, ContactKind, Dialect, USER_CENTRE},
    form::{Field, Presence, RegisterRules},
    i18n::Language,
};

/// The settings did not arrive. They may say that the panel is at another origin, so nothing may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingsUnknown;

/// The settings of a file, with what is wrong in it; none without a file.
pub type SettingsOfFile = Result<Option<(Settings, Vec<ConfigWarning>)>, SettingsUnknown>;

/// Everything that an operator can set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where the panel is: empty for the origin of the pages, or an address such as
    /// `https://panel.example` without a final slash. Another origin must send CORS headers.
    pub panel: String,
    /// The path of the panel's user centre, where a visitor goes after signing in.
    pub user_centre: String,
    /// How the panel wants to be asked.
    pub dialect: Dialect,
    /// Where a visitor goes after registering.
    pub after_register: AfterRegister,
    /// Where a visitor goes after signing out.
    pub after_logout: AfterLogout,
    /// When the logout page signs out without asking.
    pub logout: Logout,
    /// Whose pages these are.
    pub brand: Brand,
    /// The language of visitors whose browser asks for none of ours; always one of `languages`.
    pub language: Language,
    /// The languages to choose from; at least one.
    pub languages: Vec<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// What the register form asks for.
    pub register: RegisterRules,
    /// The kinds of contact to choose from, each once; at least one.
    pub contact_kinds: Vec<ContactKind>,
    /// The captcha that the panel asks for.
    pub captcha: Captcha,
    /// When the login form asks for the code of the second factor.
    pub second_factor: SecondFactor,
    /// Whether visitors can sign in with passkeys.
    pub passkeys: Passkeys,
    /// How long an answer may take, in seconds.
    pub deadline_seconds: u16,
    /// How long the app may take to start, in seconds, before the pages work without it.
    pub start_seconds: u16,
}

/// The brand of the operator. What is empty is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// The name above the forms.
    pub name: String,
    /// The address of a picture beside the name; http, https or relative to the pages.
    pub logo: String,
    /// The colour of links and of the button, if it is not the usual one.
    pub accent: Option<Accent>,
    /// The address of the terms of service, of the same kinds.
    pub terms: String,
    /// The address of the privacy policy, of the same kinds.
    pub privacy: String,
    /// The address where visitors find help, of the same kinds.
    pub help: String,
    /// A sentence beside the form, on wide screens.
    pub tagline: String,
    /// What lies behind it, if it is not the accent.
    pub background: Option<Background>,
    /// An announcement.
    pub notice: String,
    /// The links below the announcement.
    pub notice_links: Vec<Link>,
    /// Further links at the bottom, such as ways to reach the operator.
    pub support: Vec<Link>,
    /// The address of the icon of the window, if it is not the usual one.
    pub favicon: String,
}

/// A link of the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its text.
    pub text: String,
    /// Its address: http, https or relative to the pages.
    pub href: String,
}

/// A captcha, as the panel's own pages have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captcha {
    /// Who provides it; none without a captcha.
    pub provider: Option<CaptchaProvider>,
    /// The site key; empty for a provider that needs none.
    pub site_key: String,
    /// The pages that have it.
    pub pages: CaptchaPages,
}

impl Captcha {
    /// The provider for the request of an action; none if it needs no captcha.
    #[must_use]
    pub fn provider_for(&self, action: Action) -> Option<CaptchaProvider> {
        self.provider.filter(|_| self.pages.have(action))
    }
}

/// Where a visitor goes after registering.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub enum AfterRegister {
    /// To the login page, with the email filled in.
    #[default]
    Login,
    /// To the user centre: for panels that sign the new visitor in, as those from 2020 on do.
    UserCentre,
}

/// Where a visitor goes after signing out.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(try_from = "String")]
pub enum AfterLogout {
    /// Nowhere: the page says that it is done.
    #[default]
    Stay,
    /// To a path on the panel.
    Path(String),
}

/// When the logout page signs out without asking.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub enum Logout {
    /// Only when a link of this site led to it. A link of another site shows its button.
    #[default]
    Ask,
    /// However the visitor came to it.
    AtOnce,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the visitor's system prefers (`prefers-color-scheme`).
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// When the login form asks for the code of the second factor.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub enum SecondFactor {
    /// When the panel asks for it.
    #[default]
    OnDemand,
    /// At once, as the panels' own pages do.
    Shown,
}

/// Whether visitors can sign in with passkeys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Passkeys {
    /// The panel has none.
    #[default]
    Off,
    /// By a button.
    Button,
    /// By a button, and the field of the email suggests them: for panels that keep the options of each visitor apart.
    Autofill,
}

impl Passkeys {
    /// The meaning of a value.
    pub(super) fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(false) => Some(Self::Off),
            Value::Bool(true) => Some(Self::Button),
            Value::String(text) if text == "autofill" => Some(Self::Autofill),
            _ => None,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            panel: String::new(),
            user_centre: USER_CENTRE.to_owned(),
            dialect: Dialect::default(),
            after_register: AfterRegister::default(),
            after_logout: AfterLogout::default(),
            logout: Logout::default(),
            brand: Brand::default(),
            language: Language::default(),
            languages: Language::ALL.to_vec(),
            theme: Theme::default(),
            register: RegisterRules::default(),
            contact_kinds: ContactKind::usual(Dialect::default()).to_vec(),
            captcha: Captcha::default(),
            second_factor: SecondFactor::default(),
            passkeys: Passkeys::default(),
            deadline_seconds: 20,
            start_seconds: 10,
        }
    }
}

impl Settings {
    /// The defaults for panels of this dialect. Only old ones insist on a contact, and only new ones on their terms.
    #[must_use]
    pub fn of(dialect: Dialect) -> Self {
        let mut settings = Self {
            dialect,
            contact_kinds: ContactKind::usual(dialect).to_vec(),
            ..Self::default()
        };
        if dialect == Dialect::Universal {
            settings.register.contact = Presence::Optional;
            settings.register.has_terms = true;
        }
        settings
    }

    /// Whether a field is hidden when its page opens.
    #[must_use]
    pub fn hides(&self, field: Field) -> bool {
        match field {
            Field::SecondFactor => self.second_factor == SecondFactor::OnDemand,
            _ => self.register.hides(field),
        }
    }

    /// Whether the field of the email suggests passkeys.
    #[must_use]
    pub fn suggests_keys(&self) -> bool {
        self.passkeys == Passkeys::Autofill
    }

    /// The full address of a path on the panel.
    #[must_use]
    pub fn on_panel(&self, path: &str) -> String {
        [&self.panel, path].concat()
    }
}
