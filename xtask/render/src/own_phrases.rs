//! The files for languages of the operator, all made of the tables of phrases.
//!
//! Out: the list of names, with which the app puts the phrases of an operator into their order, named after its content; an
//! example to copy and to translate; and its schema for editors and for the self-check, which also says which links a phrase
//! has to keep.

use std::{collections::BTreeSet, path::Path};

use fs_err as fs;
use serde_json::{Value, json};
use sspanel_auth::i18n::{Group, Language, NamedPhrase};

use crate::{Result, assets::named_after};

const EXAMPLE: &str = "phrases.example.json";
const SCHEMA: &str = "phrases.schema.json";

/// The phrases of an element. Its languages are those of the pages.
const ELEMENT: &str = "embed";

/// Writes the files, and gives the address of the list of names.
pub(crate) fn write(folder: &Path) -> Result<String> {
    let names = names();
    let name = named_after("words-names.json", names.as_bytes());
    fs::write(folder.join(&name), names)?;
    fs::write(folder.join(EXAMPLE), example())?;
    fs::write(folder.join(SCHEMA), schema())?;
    Ok(format!("./{name}"))
}

/// Group, name and English text of each phrase, in the order of the app's list.
fn names() -> String {
    let groups = Language::En.groups();
    let rows = groups.iter().flat_map(|group| {
        let row = |phrase: &NamedPhrase| json!([group.name, phrase.name, phrase.text]);
        group.phrases.iter().map(row)
    });
    rows.collect::<Value>().to_string()
}

/// What an operator can translate.
fn groups(language: Language) -> Vec<Group> {
    let mut groups = language.groups();
    groups.retain(|group| group.name != ELEMENT);
    groups.push(language.captcha_group());
    groups
}

fn example() -> String {
    let start = ("$schema", json!(format!("./{SCHEMA}")).to_string());
    let groups = groups(Language::En);
    let groups = groups.iter().map(|group| {
        let phrases = group.phrases.iter();
        let members = phrases.map(|it| (it.name.as_str(), json!(it.text).to_string()));
        (group.name, object(members, 1))
    });
    object([start].into_iter().chain(groups), 0) + "\n"
}

fn schema() -> String {
    let all = Language::ALL.map(groups);
    let [simplified, traditional, english] = &all;
    let groups = simplified.iter().zip(traditional).zip(english);
    let groups = groups.map(|((simplified, traditional), english)| {
        let chinese = simplified.phrases.iter().zip(&traditional.phrases);
        let phrases = chinese.zip(&english.phrases);
        let members = phrases.map(|((simplified, traditional), english)| {
            let phrase = phrase(simplified, traditional, english);
            (english.name.as_str(), phrase.to_string())
        });
        (english.name, closed(&object(members, 3), 2))
    });
    let start = ("$schema", json!({ "type": "string" }).to_string());
    closed(&object([start].into_iter().chain(groups), 1), 0) + "\n"
}

/// The schema of an object with these properties and no others.
fn closed(properties: &str, depth: usize) -> String {
    let about = [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("title", "sspanel-auth 的文字 / Phrases of sspanel-auth"),
        (
            "description",
            "一种语言的文字。没写的文字显示英文。\n\nThe phrases of a language. What is missing is in English.",
        ),
        ("x-zh-Hant", "一種語言的文字。沒寫的文字顯示英文。"),
        ("type", "object"),
    ];
    // Only the whole is explained.
    let about = about
        .into_iter()
        .filter(|(name, _)| depth == 0 || *name == "type");
    let about = about.map(|(name, text)| (name, json!(text).to_string()));
    let rules = [
        ("additionalProperties", "false".to_owned()),
        ("properties", properties.to_owned()),
    ];
    object(about.chain(rules), depth)
}

/// An object whose members keep their order, which a value of `serde_json` would sort.
fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>, depth: usize) -> String {
    let indent = " ".repeat(4 * depth);
    let lines = members
        .into_iter()
        .map(|(name, value)| format!("{indent}    {}: {value}", json!(name)));
    let lines: Vec<_> = lines.collect();
    format!("{{\n{}\n{indent}}}", lines.join(",\n"))
}

/// A phrase: in Chinese, and what it says. The Chinese advice to a message of the panel may be empty.
fn phrase(simplified: &NamedPhrase, traditional: &NamedPhrase, english: &NamedPhrase) -> Value {
    let description = if simplified.text.is_empty() {
        english.meaning.to_owned()
    } else {
        format!("{}\n\n{}", simplified.text, english.meaning)
    };
    let phrase = json!({
        "description": description,
        "x-zh-Hant": traditional.text,
        "type": "string",
        "default": english.text,
    });
    let links = links(english.text);
    match phrase {
        Value::Object(mut members) if !links.is_empty() => {
            members.extend(rule_of(&links));
            Value::Object(members)
        }
        phrase => phrase,
    }
}

/// That a phrase keeps its links. An empty one is in English, and has them.
fn rule_of(links: &BTreeSet<&str>) -> [(String, Value); 3] {
    let each = links
        .iter()
        .map(|link| format!(r"(?=.*\[{link}:[^\[\]]+\])"));
    let pattern = format!("^$|^{}", each.collect::<String>());
    let marks: Vec<_> = links.iter().map(|link| format!("[{link}:…]")).collect();
    let marks = marks.join(", ");
    let message = format!("要保留 {marks}。 / It has to keep {marks}.");
    [
        ("pattern", pattern),
        ("x-links", marks),
        ("errorMessage", message),
    ]
    .map(|(key, text)| (key.to_owned(), Value::from(text)))
}

/// The names of the links in a sentence, each once.
fn links(sentence: &str) -> BTreeSet<&str> {
    let marks = sentence.split('[').skip(1);
    marks
        .filter_map(|mark| Some(mark.split_once(':')?.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_every_text_of_the_app_in_its_order() {
        let names: Vec<[String; 3]> = serde_json::from_str(&names()).unwrap();
        assert!(
            names
                .iter()
                .map(|[_, _, text]| text)
                .eq(&Language::En.texts())
        );
        let keys: BTreeSet<_> = names.iter().map(|[group, name, _]| (group, name)).collect();
        assert_eq!(keys.len(), names.len(), "each has a name of its own");
    }

    #[test]
    fn the_example_fits_its_schema() {
        let example: Value = serde_json::from_str(&example()).unwrap();
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        assert_eq!(example["$schema"], "./phrases.schema.json");
        let mut count = 0;
        for (name, group) in schema["properties"].as_object().unwrap() {
            for (phrase, rules) in group["properties"].as_object().into_iter().flatten() {
                count += 1;
                assert_eq!(example[name][phrase], rules["default"], "{name}.{phrase}");
            }
        }
        assert_eq!(count, Language::En.texts().len() - 3 + 13);
        assert!(schema["properties"].get(ELEMENT).is_none());
        assert_eq!(schema["additionalProperties"], false);
    }

    #[test]
    fn a_phrase_is_explained_and_keeps_its_links() {
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        let email = &schema["properties"]["general"]["properties"]["email"];
        assert_eq!(email["description"], "邮箱\n\nEmail.");
        assert!(email.get("pattern").is_none());
        let taken = &schema["properties"]["panel"]["properties"]["emailTaken"];
        assert_eq!(taken["x-links"], "[login:…], [reset:…]");
        assert_eq!(
            taken["pattern"],
            r"^$|^(?=.*\[login:[^\[\]]+\])(?=.*\[reset:[^\[\]]+\])"
        );
        assert_eq!(
            links("[reset:a] or [reset:b], [c]"),
            BTreeSet::from(["reset"])
        );
    }
}
