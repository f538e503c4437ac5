//! Interprets the table, as `src/check/check-panel.js` does; a test holds the two together.
//!
//! In: the table, and answers by the names of its requests. Out: findings, and settings by their keys, such as
//! `register.open`. There are no settings if no panel was recognised.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What was answered, by the names of the requests.
pub(crate) type Answers = BTreeMap<String, Answer>;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) text: String,
}

/// The facts about panels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    /// Paths by name.
    pub(crate) requests: BTreeMap<String, String>,
    /// One of the places is enough for a sign.
    signs: BTreeMap<String, Vec<Place>>,
    /// The first one that holds is the panel, and its name is a sign from then on.
    panels: Vec<Row>,
    /// What counts if none of them holds.
    hidden: Row,
    /// All that hold for a panel count, a later one over an earlier one.
    rules: Vec<Row>,
    captchas: Vec<Captcha>,
}

/// A status, an element with an id, or a pattern in the text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    r#in: String,
    status: Option<u16>,
    id: Option<String>,
    has: Option<String>,
}

/// What follows if all of some signs are there, and none of others.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Row {
    name: String,
    r#if: Vec<String>,
    unless: Vec<String>,
    says: Option<Finding>,
    set: Map<String, Value>,
}

/// A captcha, found by a class or by a pattern that captures the site key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captcha {
    name: String,
    class: Option<String>,
    has: Option<String>,
}

#[derive(Debug, Default, Serialize)]
pub(crate) struct Verdict {
    pub(crate) findings: Vec<Finding>,
    pub(crate) settings: Map<String, Value>,
}

/// How good it is, the name of a sentence, and what it names.
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
    /// What the answers mean.
    pub(crate) fn judge(&self, answers: &Answers) -> Verdict {
        let is_there = |places: &[Place]| places.iter().any(|place| place.is_in(answers));
        let signs = self.signs.iter().filter(|(_, places)| is_there(places));
        let mut signs: BTreeSet<&str> = signs.map(|(name, _)| name.as_str()).collect();
        let mut rows = vec![&self.hidden];
        if let Some(panel) = self.panels.iter().find(|row| row.holds(&signs)) {
            signs.insert(&panel.name);
            rows = vec![panel];
            rows.extend(self.rules.iter().filter(|row| row.holds(&signs)));
        }
        let captchas = self.captchas.iter();
        let captchas = captchas.filter_map(|captcha| self.find(captcha, answers));
        let said = rows.iter().filter_map(|row| row.says.clone());
        Verdict {
            findings: said.chain(captchas).collect(),
            settings: rows.iter().flat_map(|row| row.set.clone()).collect(),
        }
    }

    fn find(&self, captcha: &Captcha, answers: &Answers) -> Option<Finding> {
        let found = self.requests.iter().filter_map(|(name, path)| {
            let key = captcha.site_key(&answers.get(name)?.text)?;
            Some((path.split('?').next()?, key))
        });
        let (pages, keys): (Vec<_>, Vec<_>) = found.unzip();
        let key = keys.into_iter().find(|key| !key.is_empty());
        let word = key.map_or("captchaWithoutKey", |_| "captcha");
        let mut values = BTreeMap::from([
            ("name".to_owned(), captcha.name.clone()),
            ("pages".to_owned(), pages.join(", ")),
        ]);
        values.extend(key.map(|key| ("key".to_owned(), key.to_owned())));
        (!pages.is_empty()).then(|| Finding {
            state: "bad".to_owned(),
            word: word.to_owned(),
            values,
        })
    }
}

impl Place {
    fn is_in(&self, answers: &Answers) -> bool {
        let by_id = |id| format!(r#"\sid=["']?{id}["'\s>/]"#);
        let pattern = self.id.as_ref().map(by_id).or_else(|| self.has.clone());
        answers
            .get(&self.r#in)
            .is_some_and(|Answer { status, text }| {
                self.status == Some(*status) || pattern.is_some_and(|it| find(&it, text).is_some())
            })
    }
}

impl Row {
    fn holds(&self, signs: &BTreeSet<&str>) -> bool {
        let is_there = |sign: &String| signs.contains(sign.as_str());
        self.r#if.iter().all(is_there) && !self.unless.iter().any(is_there)
    }
}

impl Captcha {
    /// Empty if there is the captcha without one, none if there is no captcha.
    fn site_key<'a>(&self, text: &'a str) -> Option<&'a str> {
        let Some(class) = &self.class else {
            return find(self.has.as_ref()?, text);
        };
        let element = format!(r#"<[^>]*\sclass=["']?(?:[^"'>]*\s)?{class}["'\s>][^>]*"#);
        let element = find(&element, text)?;
        find(r#"\sdata-sitekey=["']?([^"'\s>]+)"#, element).or(Some(""))
    }
}

impl Verdict {
    /// The finished file; none if no panel was recognised.
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

/// What a pattern captures, or all of what it matches. One that cannot be read, which a test would find, matches nothing.
fn find<'a>(pattern: &str, text: &'a str) -> Option<&'a str> {
    let found = Regex::new(pattern).ok()?.captures(text)?;
    found.get(1).or(found.get(0)).map(|part| part.as_str())
}
