//! The settings and their defaults.

use crate::i18n::Language;

/// Everything that an operator can set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where the panel is: empty for the origin of the pages, or an address such as
    /// `https://panel.example` without a final slash. Another origin must send CORS headers.
    pub panel: String,
    /// The path of the panel's user centre, where a visitor goes after signing in.
    pub user_centre: String,
    /// Where a visitor goes after registering.
    pub after_register: AfterRegister,
    /// How long an answer may take, in seconds.
    pub deadline_seconds: u16,
    /// The language of visitors whose browser asks for none of ours.
    pub language: Language,
}

/// Where a visitor goes after registering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AfterRegister {
    /// To the login page, with the email filled in.
    #[default]
    Login,
    /// To the user centre: for panels that sign the new visitor in, as those from 2020 on do.
    UserCentre,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            panel: String::new(),
            user_centre: "/user".to_owned(),
            after_register: AfterRegister::default(),
            deadline_seconds: 20,
            language: Language::default(),
        }
    }
}

impl Settings {
    /// The full address of a path on the panel.
    #[must_use]
    pub fn on_panel(&self, path: &str) -> String {
        [&self.panel, path].concat()
    }
}
