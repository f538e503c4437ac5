//! The settings of an embedded form: attributes of its element.
//!
//! In: the attributes of the element. Out: settings and warnings, as from the file. An attribute has the name of its
//! setting in kebab case: `brand.name` is `brand-name`, and `userCentre` is `user-centre`. A list is written as words
//! separated by spaces.

use serde_json::Value;

use super::{
    Settings,
    table::{DIALECT, SHARED, dialect},
};

/// The name of an attribute that was not taken, and what its value must be.
pub(super) type Wrong = (String, &'static str);

/// The names of the attributes that are settings.
pub fn attribute_names() -> impl Iterator<Item = String> {
    SHARED.iter().map(|setting| name_of(setting.key))
}

/// Reads the attributes that are there.
pub fn of_attributes(attribute: impl Fn(&str) -> Option<String>) -> (Settings, Vec<Wrong>) {
    let named = attribute(&name_of(DIALECT)).and_then(|text| dialect(&Value::from(text)));
    let mut settings = Settings::of(named.unwrap_or_default());
    let mut warnings = Vec::new();
    for setting in SHARED {
        let name = name_of(setting.key);
        let Some(text) = attribute(&name) else {
            continue;
        };
        let taken = readings(&text).find_map(|value| (setting.take)(&mut settings, &value));
        if taken.is_none() {
            warnings.push((name, setting.expected));
        }
    }
    (settings, warnings)
}

fn name_of(key: &str) -> String {
    let mut name = String::new();
    for c in key.chars() {
        if c == '.' || c.is_ascii_uppercase() {
            name.push('-');
        }
        if c != '.' {
            name.push(c.to_ascii_lowercase());
        }
    }
    name
}

/// The JSON values that a text may stand for: itself, a number or a boolean, a list.
fn readings(text: &str) -> impl Iterator<Item = Value> {
    let list = text.split_whitespace().collect();
    [
        Some(Value::from(text)),
        serde_json::from_str(text).ok(),
        Some(list),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::{AfterRegister, Brand},
        contract::{ContactKind, Dialect},
        form::{EmptyInvitation, Presence, RegisterRules},
        i18n::Language,
    };

    fn read(attributes: &[(&str, &str)]) -> (Settings, Vec<Wrong>) {
        of_attributes(|name| {
            let given = attributes.iter().find(|(known, _)| *known == name);
            given.map(|(_, text)| (*text).to_owned())
        })
    }

    #[test]
    fn attributes_are_settings() {
        let (settings, warnings) = read(&[
            ("panel", "https://panel.example/"),
            ("user-centre", "/user/index"),
            ("after-register", "userCentre"),
            ("brand-name", "true"),
            ("languages", "en zh-TW en"),
            ("register-open", "false"),
            ("register-contact", "hidden"),
            ("register-contact-kinds", "qq discord"),
            ("register-empty-invitation", "0"),
            ("dialect", "universal"),
            ("deadline-seconds", "5"),
            ("brand-accent", "#123456"),
        ]);
        assert_eq!(warnings, []);
        assert_eq!(
            settings,
            Settings {
                panel: "https://panel.example".to_owned(),
                user_centre: "/user/index".to_owned(),
                after_register: AfterRegister::UserCentre,
                brand: Brand {
                    name: "true".to_owned(),
                    ..Brand::default()
                },
                languages: vec![Language::En, Language::ZhHant],
                register: RegisterRules {
                    is_open: false,
                    contact: Presence::Hidden,
                    has_terms: true,
                    empty_invitation: EmptyInvitation::Zero,
                    ..RegisterRules::default()
                },
                dialect: Dialect::Universal,
                contact_kinds: vec![ContactKind::Qq, ContactKind::Discord],
                deadline_seconds: 5,
                ..Settings::default()
            }
        );
    }

    #[test]
    fn a_wrong_attribute_is_named_and_passed_over() {
        for (name, text) in [
            ("panel", "javascript:alert(1)"),
            ("brand-logo", "javascript:alert(1)"),
            ("languages", "tlh"),
            ("languages", " "),
            ("register-open", "no"),
            ("register-contact", "false"),
            ("deadline-seconds", "1.5"),
        ] {
            let (settings, warnings) = read(&[(name, text)]);
            assert_eq!(settings, Settings::default(), "{name}={text}");
            assert_eq!(warnings.len(), 1);
            assert_eq!(warnings[0].0, name);
        }
    }
}
