//! Reads `config.json`: known keys into settings, everything else into warnings.

use serde_json::{Map, Value};

use super::{Accent, ConfigWarning, Reason, Settings, Theme, languages, table};

/// Reads the text of the file. A byte order mark at its start is ignored.
#[must_use]
pub fn read(text: &str) -> (Settings, Vec<ConfigWarning>) {
    let mut reading = Reader::default();
    match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(Value::Object(members)) => {
            let named = members.get(table::DIALECT).and_then(table::dialect);
            reading.settings = Settings::of(named.unwrap_or_default());
            if let Some(Value::Array(entries)) = members.get(table::MORE_LANGUAGES) {
                reading.add_languages(entries);
            }
            reading.take("", &members);
            let is_wrong = reading.warnings.iter().any(|it| it.key == "language");
            reading.offer_default(members.contains_key("language") && !is_wrong);
            reading.check_accent();
        }
        _ => reading.warn("", Reason::NotAnObject),
    }
    (reading.settings, reading.warnings)
}

#[derive(Default)]
struct Reader {
    settings: Settings,
    warnings: Vec<ConfigWarning>,
}

impl Reader {
    /// Offers the languages of the operator, too.
    fn add_languages(&mut self, entries: &[Value]) {
        for (index, entry) in entries.iter().enumerate() {
            match languages::own(&self.settings.languages, entry) {
                Ok(language) => self.settings.languages.push(language),
                Err(expected) => {
                    let place = (index + 1).to_string();
                    let key = ["entry ", &place, " of ", table::MORE_LANGUAGES].concat();
                    self.warn(&key, Reason::LeftOut(expected));
                }
            }
        }
    }

    /// Takes the members of the file, or of a group whose key and dot are the `prefix`.
    fn take(&mut self, prefix: &str, members: &Map<String, Value>) {
        for (name, value) in members {
            let key = [prefix, name].concat();
            if let Err(reason) = self.set(&key, name, value) {
                self.warnings.push(ConfigWarning { key, reason });
            }
        }
    }

    fn set(&mut self, key: &str, name: &str, value: &Value) -> Result<(), Reason> {
        let setting = table::all().find(|setting| setting.key == key);
        match setting {
            Some(setting) if !name.contains('.') => {
                let taken = (setting.take)(&mut self.settings, value);
                taken.ok_or(Reason::Expected(setting.expected))
            }
            None if is_group(key) => {
                let Value::Object(members) = value else {
                    return Err(Reason::Expected("an object"));
                };
                self.take(&[key, "."].concat(), members);
                Ok(())
            }
            _ => Err(Reason::UnknownKey),
        }
    }

    /// If the default language is not offered, the first offered language is the default.
    fn offer_default(&mut self, is_named: bool) {
        let Settings {
            language,
            languages,
            ..
        } = &mut self.settings;
        if let Some(first) = languages.first()
            && !languages.contains(language)
        {
            *language = *first;
            if is_named {
                let reason = Reason::Expected("one of the languages that are offered");
                self.warn("language", reason);
            }
        }
    }

    /// Warns if the given accent has too little contrast, with the accent that is shown. If both themes are possible,
    /// only the light one counts: hardly any colour suits both.
    fn check_accent(&mut self) {
        let Settings { brand, theme, .. } = &self.settings;
        let correction = |accent: Accent| accent.correction(*theme == Theme::Dark);
        if let Some(shown) = brand.accent.and_then(correction) {
            self.warn("brand.accent", Reason::Faint(shown));
        }
    }

    fn warn(&mut self, key: &str, reason: Reason) {
        let key = key.to_owned();
        self.warnings.push(ConfigWarning { key, reason });
    }
}

fn is_group(key: &str) -> bool {
    table::all().any(|setting| {
        let rest = setting.key.strip_prefix(key);
        rest.is_some_and(|rest| rest.starts_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::{
            AfterLogout, AfterRegister, Brand, Captcha, Colour, Link, Logout, Passkeys,
            SecondFactor,
        },
        contract::{CaptchaPages, CaptchaProvider, ContactKind, Dialect},
        form::{EmptyInvitation, Presence, RegisterRules},
        i18n::Language,
    };

    fn keys_of(warnings: &[ConfigWarning]) -> Vec<&str> {
        warnings.iter().map(|it| it.key.as_str()).collect()
    }

    #[test]
    fn every_setting_is_read() {
        let (settings, warnings) = read(
            r##"{"$schema":"x","panel":"https://panel.example/","userCentre":"/user/index",
                "afterRegister":"userCentre","afterLogout":"/","logout":"atOnce","deadlineSeconds":30,
                "startSeconds":5,"language":"en-GB","languages":["en","en"],
                "brand":{"name":"云 <b>","logo":"logo.svg","accent":"#8af","terms":"/tos",
                    "privacy":"https://x.example/p","help":"#h",
                    "support":[{"text":"Chat","href":"https://chat.example/"}]},
                "theme":"dark","secondFactor":"shown","passkeys":"autofill","dialect":"universal",
                "register":{"open":false,"invitation":"required","contact":"hidden","emailCode":"required","terms":"hidden",
                    "emptyInvitation":"0","contactKinds":["discord","qq","discord"]},
                "captcha":{"provider":"geetest4","siteKey":"key-1_A","pages":["reset","login","reset"]}}"##,
        );
        assert_eq!(warnings, []);
        assert_eq!(
            settings,
            Settings {
                panel: "https://panel.example".to_owned(),
                user_centre: "/user/index".to_owned(),
                after_register: AfterRegister::UserCentre,
                after_logout: AfterLogout::Path("/".to_owned()),
                logout: Logout::AtOnce,
                brand: Brand {
                    name: "云 <b>".to_owned(),
                    logo: "logo.svg".to_owned(),
                    accent: Colour::read("#88aaff").map(Accent::of),
                    terms: "/tos".to_owned(),
                    privacy: "https://x.example/p".to_owned(),
                    help: "#h".to_owned(),
                    support: vec![Link {
                        text: "Chat".to_owned(),
                        href: "https://chat.example/".to_owned(),
                    }],
                    ..Brand::default()
                },
                language: Language::En,
                languages: vec![Language::En],
                theme: Theme::Dark,
                register: RegisterRules {
                    is_open: false,
                    invitation: Presence::Required,
                    contact: Presence::Hidden,
                    email_code: Presence::Required,
                    has_terms: false,
                    empty_invitation: EmptyInvitation::Zero,
                },
                dialect: Dialect::Universal,
                contact_kinds: vec![ContactKind::Discord, ContactKind::Qq],
                captcha: Captcha {
                    provider: Some(CaptchaProvider::Geetest4),
                    site_key: "key-1_A".to_owned(),
                    pages: CaptchaPages::named(["reset", "login"].map(Some).into_iter()).unwrap(),
                },
                second_factor: SecondFactor::Shown,
                passkeys: Passkeys::Autofill,
                deadline_seconds: 30,
                start_seconds: 5,
            }
        );
        assert_eq!(settings.on_panel("/user"), "https://panel.example/user");
    }

    #[test]
    fn an_empty_object_is_all_defaults() {
        assert_eq!(read("\u{feff}{}"), (Settings::default(), vec![]));
        let empty_groups = read(r#"{"brand":{},"register":{}}"#);
        assert_eq!(empty_groups, (Settings::default(), vec![]));
    }

    #[test]
    fn the_dialect_decides_what_is_usual_and_nothing_that_is_said() {
        let (usual, _) = read(r#"{"dialect":"universal"}"#);
        assert_eq!(usual, Settings::of(Dialect::Universal));
        assert_eq!(usual.register.contact, Presence::Optional);
        assert!(usual.register.has_terms);
        assert!(usual.contact_kinds.contains(&ContactKind::Discord));
        let (named, _) =
            read(r#"{"dialect":"universal","register":{"contact":"required","terms":"hidden"}}"#);
        assert_eq!(named.register, RegisterRules::default());
    }

    #[test]
    fn a_broken_file_is_all_defaults_and_one_warning() {
        for text in ["", "[]", "{", "null", "<html>", "{} {}"] {
            let (settings, warnings) = read(text);
            assert_eq!(settings, Settings::default());
            let [warning] = warnings.as_slice() else {
                panic!("{text}: {warnings:?}")
            };
            assert_eq!(warning.reason, Reason::NotAnObject);
            assert!(warning.text().starts_with("config.json: not a JSON"));
        }
    }

    #[test]
    fn wrong_values_and_unknown_keys_are_named_and_the_rest_is_taken() {
        for (member, key) in [
            (r#""panel":"panel.example""#, "panel"),
            (r#""userCentre":"//evil.example""#, "userCentre"),
            (r#""afterRegister":true"#, "afterRegister"),
            (r#""afterLogout":"login""#, "afterLogout"),
            (r#""brand":"云""#, "brand"),
            (r#""brand":{"name":1}"#, "brand.name"),
            (r#""brand":{"logo":"javascript:x"}"#, "brand.logo"),
            (r#""brand":{"colour":"red"}"#, "brand.colour"),
            (r#""brand":{"accent":"red"}"#, "brand.accent"),
            (r#""brand":{"help":{"x":1}}"#, "brand.help"),
            (r#""brand.name":"云""#, "brand.name"),
            (r#""deadlineSeconds":0"#, "deadlineSeconds"),
            (r#""deadlineSeconds":"20""#, "deadlineSeconds"),
            (r#""deadlineSeconds":1.5"#, "deadlineSeconds"),
            (r#""startSeconds":601"#, "startSeconds"),
            (r#""language":"tlh""#, "language"),
            (r#""languages":[]"#, "languages"),
            (r#""languages":["en","tlh"]"#, "languages"),
            (r#""languages":"en""#, "languages"),
            (r#""theme":"Dark""#, "theme"),
            (r#""register":{"open":"no"}"#, "register.open"),
            (r#""register":{"contact":false}"#, "register.contact"),
            (r#""dialect":"2026""#, "dialect"),
            (r#""register":{"terms":true}"#, "register.terms"),
            (
                r#""register":{"contactKinds":["1"]}"#,
                "register.contactKinds",
            ),
            (
                r#""register":{"emptyInvitation":0}"#,
                "register.emptyInvitation",
            ),
            (r#""secondFactor":null"#, "secondFactor"),
            (r#""timeout":1"#, "timeout"),
            (r#""":1"#, ""),
        ] {
            let text = ["{", member, r#","panel ":1,"$schema":"x"}"#].concat();
            let (settings, warnings) = read(&text);
            assert_eq!(settings, Settings::default(), "{member}");
            let keys = keys_of(&warnings);
            assert!(keys.contains(&key) && keys.len() == 2, "{member}: {keys:?}");
            let is_line = |it: &ConfigWarning| it.text().starts_with("config.json: ");
            assert!(warnings.iter().all(is_line));
        }
    }

    #[test]
    fn what_is_right_is_taken_beside_what_is_wrong() {
        let (settings, warnings) =
            read(r#"{"brand":{"name":"云","logo":7},"panel":"https://p.example","theme":"pink"}"#);
        assert_eq!(keys_of(&warnings), ["brand.logo", "theme"]);
        assert_eq!(settings.panel, "https://p.example");
        assert_eq!(settings.brand.name, "云");
        let expected = Settings::default();
        assert_eq!(settings.theme, expected.theme);
        assert_eq!(settings.brand.logo, expected.brand.logo);
    }

    #[test]
    fn a_warning_says_what_to_write_instead() {
        let (_, warnings) = read(r#"{"brand":{"x":1},"register":{"contact":"no"}}"#);
        let lines: Vec<_> = warnings.iter().map(ConfigWarning::text).collect();
        assert_eq!(
            lines,
            [
                "config.json: there is no setting called brand.x",
                "config.json: register.contact must be \"required\", \"optional\" or \"hidden\"; \
                 the default is used",
            ]
        );
    }

    #[test]
    fn an_accent_with_low_contrast_is_corrected_and_reported() {
        for (file, line) in [
            (r##"{"brand":{"accent":"#1d5fd1"}}"##, None),
            (
                r##"{"brand":{"accent":"#fff"}}"##,
                Some("brand.accent has less contrast than 4.5 to 1; #"),
            ),
            (r##"{"brand":{"accent":"#fff"},"theme":"dark"}"##, None),
            (
                r##"{"theme":"dark","brand":{"accent":"#000"}}"##,
                Some("brand.accent has less contrast than 4.5 to 1; #"),
            ),
        ] {
            let (settings, warnings) = read(file);
            assert!(settings.brand.accent.is_some(), "{file}");
            let lines: Vec<_> = warnings.iter().map(ConfigWarning::text).collect();
            assert_eq!(lines.len(), line.iter().len(), "{lines:?}");
            assert!(
                line.is_none_or(|line| lines.concat().contains(line)),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn the_default_language_is_one_of_those_offered() {
        let (settings, warnings) = read(r#"{"languages":["en"]}"#);
        assert_eq!(
            (settings.language, warnings.len()),
            (Language::En, 0),
            "no other language was asked for"
        );
        let (settings, warnings) = read(r#"{"languages":["en"],"language":"zh-Hans"}"#);
        assert_eq!(settings.language, Language::En);
        assert_eq!(keys_of(&warnings), ["language"]);
        let (settings, warnings) = read(r#"{"languages":["en"],"language":"tlh"}"#);
        assert_eq!(settings.language, Language::En);
        assert_eq!(keys_of(&warnings), ["language"], "once is enough");
    }
}
