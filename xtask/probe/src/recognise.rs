//! Recognises a panel by the table `panels.json`, as `src/check/check-panel.js` does; a test compares the two.
//!
//! In: the table, and responses by the names of its requests. Out: findings, and settings by their keys, such as
//! `register.open`. Without a recognised panel there are no settings.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Responses by the names of the requests.
pub(crate) type Responses = BTreeMap<String, Response>;

/// A response of the panel.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) text: String,
}

/// The facts about panels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Table {
    /// Paths by name.
    pub(crate) requests: BTreeMap<String, String>,
    /// A panel has a sign if one of its places matches.
    signs: BTreeMap<String, Vec<Place>>,
    /// The first row that applies is the panel, and its name is a sign for the rules.
    panels: Vec<Row>,
    /// The row for a panel that is not recognised.
    unrecognised: Row,
    /// Every rule that applies counts. A later rule overrides an earlier one.
    rules: Vec<Row>,
    captchas: Vec<Captcha>,
    /// The messages that ask for a captcha, for the self-check, which sends a login.
    #[expect(dead_code, reason = "the program sends no login")]
    captcha_answer: String,
}

/// A status, an element with an id, or a pattern in the text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    r#in: String,
    status: Option<u16>,
    id: Option<String>,
    pattern: Option<String>,
}

/// A finding and settings for panels with all signs of `if` and with none of `unless`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Row {
    name: String,
    r#if: Vec<String>,
    unless: Vec<String>,
    finding: Option<Finding>,
    settings: Map<String, Value>,
    /// What the panel insists on.
    needs: Vec<String>,
}

/// A captcha, found by a class or by a pattern that captures the site key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Captcha {
    name: String,
    /// Its name in the settings.
    provider: String,
    /// Whether the panel sends the key with each challenge.
    #[serde(default)]
    has_own_key: bool,
    /// Panels at which these pages do not support it.
    #[serde(default)]
    unless: Vec<String>,
    class: Option<String>,
    pattern: Option<String>,
    /// What it adds to the policy of the pages, for the self-check.
    #[expect(dead_code, reason = "the program sees no pages of ours")]
    policy: BTreeMap<String, String>,
}

/// The findings about a panel, and the settings for it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    pub(crate) findings: Vec<Finding>,
    pub(crate) settings: Map<String, Value>,
    /// What the panel insists on, for the self-check.
    pub(crate) needs: Vec<String>,
}

/// A state, the name of a sentence, and the values in the sentence.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Finding {
    #[serde(default = "neutral")]
    pub(crate) state: String,
    pub(crate) word: String,
    #[serde(default)]
    pub(crate) values: BTreeMap<String, String>,
}

fn neutral() -> String {
    "neutral".to_owned()
}

impl Table {
    /// Recognises the panel that sent these responses.
    pub(crate) fn recognise(&self, responses: &Responses) -> Report {
        let is_found = |places: &[Place]| places.iter().any(|place| place.matches(responses));
        let signs = self.signs.iter().filter(|(_, places)| is_found(places));
        let mut signs: BTreeSet<&str> = signs.map(|(name, _)| name.as_str()).collect();
        let mut rows = vec![&self.unrecognised];
        let panel = self.panels.iter().find(|row| row.applies(&signs));
        if let Some(panel) = panel {
            signs.insert(&panel.name);
            rows = vec![panel];
            rows.extend(self.rules.iter().filter(|row| row.applies(&signs)));
        }
        let captchas: Vec<_> = self
            .captchas
            .iter()
            .filter_map(|captcha| self.find(captcha, responses, &signs))
            .collect();
        let captcha = captchas.iter().find_map(|(_, settings)| settings.clone());
        let captcha = captcha.filter(|_| panel.is_some()).unwrap_or_default();
        let findings = rows.iter().filter_map(|row| row.finding.clone());
        let settings = rows.iter().flat_map(|row| row.settings.clone());
        Report {
            settings: settings.chain(captcha).collect(),
            findings: findings
                .chain(captchas.into_iter().map(|(finding, _)| finding))
                .collect(),
            needs: rows.iter().flat_map(|row| row.needs.clone()).collect(),
        }
    }

    /// The finding about a captcha, and the settings for it if these pages support it at this panel.
    fn find(
        &self,
        captcha: &Captcha,
        responses: &Responses,
        signs: &BTreeSet<&str>,
    ) -> Option<(Finding, Option<Map<String, Value>>)> {
        let found = self.requests.iter().filter_map(|(name, path)| {
            let key = captcha.site_key(&responses.get(name)?.text)?;
            Some(((name.as_str(), path.split('?').next()?), key))
        });
        let (pages, keys): (Vec<_>, Vec<_>) = found.unzip();
        if pages.is_empty() {
            return None;
        }
        let (names, paths): (Vec<_>, Vec<_>) = pages.into_iter().unzip();
        let key = keys.into_iter().find(|key| !key.is_empty());
        let (state, word) = match key {
            _ if captcha.is_unsupported(signs) => ("bad", "captchaUnsupported"),
            _ if captcha.has_own_key => ("neutral", "captchaOwnKey"),
            Some(_) => ("neutral", "captcha"),
            None => ("bad", "captchaWithoutKey"),
        };
        let key = key.filter(|_| !captcha.has_own_key).unwrap_or_default();
        let mut values = BTreeMap::from([
            ("name".to_owned(), captcha.name.clone()),
            ("pages".to_owned(), paths.join(", ")),
        ]);
        if word == "captcha" {
            values.insert("key".to_owned(), key.to_owned());
        }
        let finding = Finding {
            state: state.to_owned(),
            word: word.to_owned(),
            values,
        };
        let settings = Map::from_iter([
            (
                "captcha.provider".to_owned(),
                captcha.provider.as_str().into(),
            ),
            ("captcha.siteKey".to_owned(), key.into()),
            ("captcha.pages".to_owned(), names.into()),
        ]);
        Some((finding, (word != "captchaUnsupported").then_some(settings)))
    }
}

impl Place {
    fn matches(&self, responses: &Responses) -> bool {
        let by_id = |id| format!(r#"\sid=["']?{id}["'\s>/]"#);
        let pattern = self.id.as_ref().map(by_id).or_else(|| self.pattern.clone());
        responses
            .get(&self.r#in)
            .is_some_and(|Response { status, text }| {
                self.status == Some(*status) || pattern.is_some_and(|it| find(&it, text).is_some())
            })
    }
}

impl Row {
    fn applies(&self, signs: &BTreeSet<&str>) -> bool {
        let is_there = |sign: &String| signs.contains(sign.as_str());
        self.r#if.iter().all(is_there) && !self.unless.iter().any(is_there)
    }
}

impl Captcha {
    fn is_unsupported(&self, signs: &BTreeSet<&str>) -> bool {
        self.unless.iter().any(|sign| signs.contains(sign.as_str()))
    }

    /// Empty if the captcha has no site key, none if there is no captcha.
    fn site_key<'a>(&self, text: &'a str) -> Option<&'a str> {
        let Some(class) = &self.class else {
            return find(self.pattern.as_ref()?, text);
        };
        let element = format!(r#"<[^>]*\sclass=["']?(?:[^"'>]*\s)?{class}["'\s>][^>]*"#);
        let element = find(&element, text)?;
        find(r#"\sdata-sitekey=["']?([^"'\s>]+)"#, element).or(Some(""))
    }
}

impl Report {
    /// The content of `config.json`; none if no panel was recognised.
    pub(crate) fn config(&self) -> Option<Value> {
        let mut groups: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        for (key, value) in &self.settings {
            let (group, name) = key.split_once('.').unwrap_or(("", key));
            let members = groups.entry(group).or_default();
            members.insert(name.to_owned(), value.clone());
        }
        let mut file = groups.remove("").unwrap_or_default();
        file.insert("$schema".to_owned(), "./config.schema.json".into());
        file.extend(
            groups
                .into_iter()
                .map(|(name, it)| (name.to_owned(), it.into())),
        );
        (!self.settings.is_empty()).then(|| file.into())
    }
}

/// The first group of a pattern, or its whole match. An invalid pattern matches nothing; a test finds it.
fn find<'a>(pattern: &str, text: &'a str) -> Option<&'a str> {
    let found = Regex::new(pattern).ok()?.captures(text)?;
    found.get(1).or(found.get(0)).map(|part| part.as_str())
}
