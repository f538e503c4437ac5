//! The table of all settings: key, what its value must be, and how it is taken.
//!
//! `config.schema.json` says the same to editors, and a test holds the two together.

use super::{
    AfterRegister, Logout, SecondFactor, Settings, Theme,
    value::{
        accent, address, after_logout, boolean, choice, language, languages, panel, path, seconds,
    },
};
use crate::{api::json::Json, form::Presence};

/// A setting as the file knows it.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// The key, behind the key of its group and a dot if it is in one.
    pub(super) key: &'static str,
    /// What the value must be.
    pub(super) expected: &'static str,
    /// Takes the value; none if it is something else.
    pub(super) take: fn(&mut Settings, &Json) -> Option<()>,
}

/// The keys of all settings, with the group in front of those that are in one: `brand.name`.
pub fn keys() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|setting| setting.key)
}

const PATH: &str = "a path such as /user";
const ADDRESS: &str = "an address: http, https, or relative to the pages";
const PRESENCE: &str = "\"required\", \"optional\" or \"hidden\"";
const SECONDS: &str = "a whole number from 1 to 600";

const fn row(
    key: &'static str,
    expected: &'static str,
    take: fn(&mut Settings, &Json) -> Option<()>,
) -> Setting {
    Setting {
        key,
        expected,
        take,
    }
}

// An element in a page of somebody else knows these, too.
#[rustfmt::skip]
pub(super) const PANEL: Setting = row("panel", "an address such as https://panel.example", |to, value| put(&mut to.panel, panel(value)));
#[rustfmt::skip]
pub(super) const USER_CENTRE: Setting = row("userCentre", PATH, |to, value| put(&mut to.user_centre, path(value)));
#[rustfmt::skip]
pub(super) const AFTER_REGISTER: Setting = row("afterRegister", "\"login\" or \"userCentre\"", |to, value| put(&mut to.after_register, choice(value, WAYS_AFTER_REGISTER)));
#[rustfmt::skip]
pub(super) const AFTER_LOGOUT: Setting = row("afterLogout", "\"stay\" or a path such as /", |to, value| put(&mut to.after_logout, after_logout(value)));

#[rustfmt::skip]
pub(super) const TABLE: &[Setting] = &[
    // Editors find the schema of the file by this.
    row("$schema", "an address", |_, value| value.text().map(|_| ())),
    PANEL,
    USER_CENTRE,
    AFTER_REGISTER,
    AFTER_LOGOUT,
    row("logout", "\"ask\" or \"atOnce\"", |to, value| put(&mut to.logout, choice(value, LOGOUT))),
    row("brand.name", "a text", |to, value| put(&mut to.brand.name, value.text().map(str::to_owned))),
    row("brand.logo", ADDRESS, |to, value| put(&mut to.brand.logo, address(value))),
    row("brand.accent", "a colour such as #1d5fd1", |to, value| accent(&mut to.brand.accent, value)),
    row("brand.terms", ADDRESS, |to, value| put(&mut to.brand.terms, address(value))),
    row("brand.privacy", ADDRESS, |to, value| put(&mut to.brand.privacy, address(value))),
    row("brand.help", ADDRESS, |to, value| put(&mut to.brand.help, address(value))),
    row("language", "the tag of a language of the pages", |to, value| put(&mut to.language, language(value))),
    row("languages", "a list of tags of languages of the pages", |to, value| put(&mut to.languages, languages(value))),
    row("theme", "\"system\", \"light\" or \"dark\"", |to, value| put(&mut to.theme, choice(value, THEMES))),
    row("register.open", "true or false", |to, value| put(&mut to.register.is_open, boolean(value))),
    row("register.invitation", PRESENCE, |to, value| put(&mut to.register.invitation, choice(value, PRESENCES))),
    row("register.contact", PRESENCE, |to, value| put(&mut to.register.contact, choice(value, PRESENCES))),
    row("secondFactor", "\"onDemand\" or \"shown\"", |to, value| put(&mut to.second_factor, choice(value, SECOND_FACTOR))),
    row("deadlineSeconds", SECONDS, |to, value| put(&mut to.deadline_seconds, seconds(value))),
    row("startSeconds", SECONDS, |to, value| put(&mut to.start_seconds, seconds(value))),
];

const WAYS_AFTER_REGISTER: &[(&str, AfterRegister)] = &[
    ("login", AfterRegister::Login),
    ("userCentre", AfterRegister::UserCentre),
];

const LOGOUT: &[(&str, Logout)] = &[("ask", Logout::Ask), ("atOnce", Logout::AtOnce)];

const THEMES: &[(&str, Theme)] = &[
    ("system", Theme::System),
    ("light", Theme::Light),
    ("dark", Theme::Dark),
];

const PRESENCES: &[(&str, Presence)] = &[
    ("required", Presence::Required),
    ("optional", Presence::Optional),
    ("hidden", Presence::Hidden),
];

const SECOND_FACTOR: &[(&str, SecondFactor)] = &[
    ("onDemand", SecondFactor::OnDemand),
    ("shown", SecondFactor::Shown),
];

fn put<T>(setting: &mut T, value: Option<T>) -> Option<()> {
    *setting = value?;
    Some(())
}
