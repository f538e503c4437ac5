//! Reads `config.json`: known keys into settings, everything else into complaints.
//!
//! The texts of complaints are for the console of an operator, in English, and stand here.

use serde_json::Value;

use super::{AfterRegister, Settings};
use crate::i18n::Language;

/// A part of the file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The key; empty if the file as a whole is meant.
    pub key: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a part of the file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file is not a JSON object.
    NotAnObject,
    /// There is no setting of this name.
    UnknownKey,
    /// The value is none of those that the setting takes, which are named here.
    Expected(&'static str),
}

impl Complaint {
    /// The line for the console.
    #[must_use]
    pub fn text(&self) -> String {
        match self.reason {
            Reason::NotAnObject => {
                "config.json: not a JSON object; all defaults are used".to_owned()
            }
            Reason::UnknownKey => ["config.json: there is no setting called ", &self.key].concat(),
            Reason::Expected(what) => [
                "config.json: ",
                &self.key,
                " must be ",
                what,
                "; the default is used",
            ]
            .concat(),
        }
    }
}

/// Reads the text of the file. A byte order mark in front is passed over.
#[must_use]
pub fn read(text: &str) -> (Settings, Vec<Complaint>) {
    let mut settings = Settings::default();
    let Ok(Value::Object(members)) = serde_json::from_str(text.trim_start_matches('\u{feff}'))
    else {
        return (
            settings,
            vec![Complaint {
                key: String::new(),
                reason: Reason::NotAnObject,
            }],
        );
    };
    let complaints = members
        .into_iter()
        .filter_map(|(key, value)| {
            let reason = set(&mut settings, &key, &value).err()?;
            Some(Complaint { key, reason })
        })
        .collect();
    (settings, complaints)
}

fn set(settings: &mut Settings, key: &str, value: &Value) -> Result<(), Reason> {
    match key {
        "panel" => put(
            &mut settings.panel,
            panel(value),
            "an address such as https://panel.example",
        ),
        "userCentre" => put(
            &mut settings.user_centre,
            path(value),
            "a path such as /user",
        ),
        "afterRegister" => put(
            &mut settings.after_register,
            after_register(value),
            "\"login\" or \"userCentre\"",
        ),
        "deadlineSeconds" => put(
            &mut settings.deadline_seconds,
            seconds(value),
            "a whole number from 1 to 600",
        ),
        "language" => put(
            &mut settings.language,
            value.as_str().and_then(Language::of_tag),
            "the tag of a language of the pages",
        ),
        // Editors find the schema of the file by this.
        "$schema" => Ok(()),
        _ => Err(Reason::UnknownKey),
    }
}

fn put<T>(setting: &mut T, value: Option<T>, expected: &'static str) -> Result<(), Reason> {
    *setting = value.ok_or(Reason::Expected(expected))?;
    Ok(())
}

fn after_register(value: &Value) -> Option<AfterRegister> {
    match value.as_str()? {
        "login" => Some(AfterRegister::Login),
        "userCentre" => Some(AfterRegister::UserCentre),
        _ => None,
    }
}

fn panel(value: &Value) -> Option<String> {
    let address = value.as_str()?.trim_end_matches('/');
    let host = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let is_host = |host: &str| !host.is_empty() && !host.contains(['?', '#', '\\', '@', ' ']);
    (address.is_empty() || host.is_some_and(is_host)).then(|| address.to_owned())
}

fn path(value: &Value) -> Option<String> {
    let path = value.as_str()?;
    (path.starts_with('/') && !path.starts_with("//")).then(|| path.to_owned())
}

fn seconds(value: &Value) -> Option<u16> {
    let seconds = u16::try_from(value.as_u64()?).ok()?;
    (1..=600).contains(&seconds).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_read() {
        let (settings, complaints) = read(
            r#"{"$schema":"x","panel":"https://panel.example/","userCentre":"/user/index",
                "afterRegister":"userCentre","deadlineSeconds":30,"language":"en"}"#,
        );
        assert_eq!(complaints, []);
        assert_eq!(
            settings,
            Settings {
                panel: "https://panel.example".to_owned(),
                user_centre: "/user/index".to_owned(),
                after_register: AfterRegister::UserCentre,
                deadline_seconds: 30,
                language: Language::En,
            }
        );
        assert_eq!(settings.on_panel("/user"), "https://panel.example/user");
    }

    #[test]
    fn an_empty_object_is_all_defaults() {
        assert_eq!(read("\u{feff}{}"), (Settings::default(), vec![]));
    }

    #[test]
    fn a_broken_file_is_all_defaults_and_one_complaint() {
        for text in ["", "[]", "{", "null", "<html>"] {
            let (settings, complaints) = read(text);
            assert_eq!(settings, Settings::default());
            assert_eq!(
                complaints.first().map(|complaint| complaint.reason),
                Some(Reason::NotAnObject)
            );
        }
    }

    #[test]
    fn wrong_values_and_unknown_keys_are_named_and_the_rest_is_taken() {
        for (member, key) in [
            (r#""panel":"panel.example""#, "panel"),
            (r#""panel":"https://""#, "panel"),
            (r#""userCentre":"//evil.example""#, "userCentre"),
            (r#""afterRegister":true"#, "afterRegister"),
            (r#""deadlineSeconds":0"#, "deadlineSeconds"),
            (r#""deadlineSeconds":"20""#, "deadlineSeconds"),
            (r#""language":"tlh""#, "language"),
            (r#""timeout":1"#, "timeout"),
        ] {
            let (settings, complaints) = read(&["{", member, r#","deadlineSeconds ":1}"#].concat());
            assert_eq!(settings, Settings::default(), "{member}");
            let keys: Vec<_> = complaints
                .iter()
                .map(|complaint| complaint.key.as_str())
                .collect();
            assert!(keys.contains(&key) && keys.len() == 2, "{member}: {keys:?}");
            assert!(
                complaints
                    .iter()
                    .all(|complaint| complaint.text().starts_with("config.json: "))
            );
        }
    }
}
