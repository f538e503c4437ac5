//! The settings of a form in a page of somebody else: attributes of its element.
//!
//! In comes what the element says; out come settings and complaints, as from the file. Only the
//! attributes that are named here count.

use serde_json::Value;

use super::{
    Settings,
    table::{AFTER_LOGOUT, AFTER_REGISTER, PANEL, Setting, USER_CENTRE},
};

/// The attributes, which are the settings of the file in the spelling of HTML.
const ATTRIBUTES: [(&str, Setting); 4] = [
    ("panel", PANEL),
    ("user-centre", USER_CENTRE),
    ("after-register", AFTER_REGISTER),
    ("after-logout", AFTER_LOGOUT),
];

/// An attribute that was not taken, and what its value must be.
pub(super) type Wrong = (&'static str, &'static str);

/// Reads the attributes that are there.
pub fn of_attributes(attribute: impl Fn(&str) -> Option<String>) -> (Settings, Vec<Wrong>) {
    let mut settings = Settings::default();
    let mut complaints = Vec::new();
    for (name, setting) in ATTRIBUTES {
        let given = attribute(name).map(Value::String);
        let taken = given.map(|text| (setting.take)(&mut settings, &text));
        if taken == Some(None) {
            complaints.push((name, setting.expected));
        }
    }
    (settings, complaints)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::AfterRegister;

    #[test]
    fn attributes_are_settings() {
        let (settings, complaints) = of_attributes(|name| {
            let text = match name {
                "panel" => "https://panel.example/",
                "user-centre" => "/user/index",
                "after-register" => "userCentre",
                _ => return None,
            };
            Some(text.to_owned())
        });
        assert_eq!(complaints, []);
        assert_eq!(
            settings,
            Settings {
                panel: "https://panel.example".to_owned(),
                user_centre: "/user/index".to_owned(),
                after_register: AfterRegister::UserCentre,
                ..Settings::default()
            }
        );
    }

    #[test]
    fn a_wrong_attribute_is_named_and_passed_over() {
        let (settings, complaints) =
            of_attributes(|name| (name == "panel").then(|| "javascript:alert(1)".to_owned()));
        assert_eq!(settings, Settings::default());
        let expected = "an address such as https://panel.example";
        assert_eq!(complaints, [("panel", expected)]);
    }
}
