//! The table of panels and its sentences are consistent: every name is defined, and every setting is valid.
//!
//! `check.html` and `cargo xtask probe` interpret these two files; the tests of `xtask/probe` check that panels are recognised.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use sspanel_auth::{config, contract::CaptchaProvider};

const TABLE: &str = include_str!("../src/contract/panels.json");
const WORDS: &str = include_str!("../src/check/panel-words.json");
const RECIPES: &str = include_str!("../recipes/README.md");

fn table() -> Value {
    serde_json::from_str(TABLE).expect("the table")
}

/// The panels and the rules.
fn rows(table: &Value) -> impl Iterator<Item = &Value> {
    let lists = ["panels", "rules"].map(|name| table[name].as_array().expect("a list"));
    lists.into_iter().flatten()
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

#[test]
fn rows_name_signs_and_signs_name_requests() {
    let table = table();
    let signs = table["signs"].as_object().expect("an object");
    for place in signs
        .values()
        .flat_map(|places| places.as_array().expect("a list"))
    {
        let request = place["in"].as_str().expect("a text");
        assert!(table["requests"][request].is_string(), "{place}");
    }
    let panels = rows(&table).filter_map(|row| row["name"].as_str());
    let known: BTreeSet<_> = signs.keys().map(String::as_str).chain(panels).collect();
    for row in rows(&table) {
        for sign in texts(&row["if"]).chain(texts(&row["unless"])) {
            assert!(known.contains(sign), "{row}");
        }
    }
}

#[test]
fn every_sentence_stands_in_every_language_with_its_values() {
    let table = table();
    let rows = rows(&table).chain([&table["unrecognised"]]);
    let mut findings: Vec<Value> = rows.filter_map(|row| row.get("finding").cloned()).collect();
    findings.extend([
        json!({ "word": "captcha", "values": { "name": "", "pages": "", "key": "" } }),
        json!({ "word": "captchaWithoutKey", "values": { "name": "", "pages": "" } }),
        json!({ "word": "captchaOwnKey", "values": { "name": "", "pages": "" } }),
        json!({ "word": "captchaUnsupported", "values": { "name": "", "pages": "" } }),
    ]);
    let names: BTreeSet<_> = findings
        .iter()
        .map(|it| it["word"].as_str().expect("a text"))
        .collect();
    let words: Map<String, Value> = serde_json::from_str(WORDS).expect("the sentences");
    assert_eq!(words.len(), 3);
    for (language, sentences) in &words {
        let sentences = sentences.as_object().expect("an object");
        let known: BTreeSet<_> = sentences.keys().map(String::as_str).collect();
        assert_eq!(known, names, "{language}");
        for it in &findings {
            let sentence = sentences[it["word"].as_str().expect("a text")]
                .as_str()
                .expect("a text");
            let values = it["values"].as_object().into_iter().flatten();
            let missing: Vec<_> = values
                .filter(|(name, _)| !sentence.contains(&format!("{{{name}}}")))
                .collect();
            assert!(missing.is_empty(), "{language}: {sentence}: {missing:?}");
        }
    }
}

#[test]
fn every_setting_is_one_of_the_pages_with_a_value_that_they_take() {
    let table = table();
    let settings = rows(&table)
        .filter_map(|row| row["settings"].as_object())
        .flatten();
    for (key, value) in settings {
        let file = match key.split_once('.') {
            Some((group, name)) => json!({ group: { name: value } }),
            None => json!({ key: value }),
        };
        assert_eq!(config::read(&file.to_string()).1, [], "{file}");
    }
}

#[test]
fn each_captcha_is_one_of_the_settings_and_its_policy_stands_in_the_recipes() {
    let table = table();
    let captchas = table["captchas"].as_array().expect("a list");
    let named: BTreeSet<_> = texts_of(captchas, "provider").collect();
    let known: BTreeSet<_> = CaptchaProvider::ALL.map(CaptchaProvider::name).into();
    assert_eq!(named, known);
    for captcha in captchas {
        let policy = captcha["policy"].as_object().expect("an object");
        let line = |(directive, sources): (&String, &Value)| {
            format!("{directive} {}", sources.as_str().expect("a text"))
        };
        let lines: Vec<_> = policy.iter().map(line).collect();
        let provider = captcha["provider"].as_str().expect("a text");
        let rows = RECIPES
            .lines()
            .filter(|row| row.contains(&format!("`{provider}`")));
        let complete =
            rows.filter(|row| lines.iter().all(|line| row.contains(&format!("`{line}`"))));
        assert_eq!(complete.count(), 1, "{provider}: {lines:?}");
    }
}

fn texts_of<'a>(rows: &'a [Value], name: &'a str) -> impl Iterator<Item = &'a str> {
    rows.iter().filter_map(move |row| row[name].as_str())
}
