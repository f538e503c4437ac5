//! The reader of `config.json`, the schema, the example and the README agree.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use serde_json::{Map, Value, json};
use sspanel_auth::{
    config::{ConfigWarning, Reason, Settings, attribute_names, keys, read},
    contract::Dialect,
};

const SCHEMA: &str = include_str!("../xtask/src/dist/config.schema.json");
const EXAMPLE: &str = include_str!("../xtask/src/dist/config.example.json");
const READMES: [(&str, &str); 2] = [
    ("README.md", include_str!("../README.md")),
    ("README.zh-CN.md", include_str!("../README.zh-CN.md")),
];
const ELEMENT_TYPES: &str = include_str!("../src/boot/sspanel-auth.d.ts");
const ELEMENT_README: &str = include_str!("../xtask/src/dist/npm/README.md");

fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).expect("an object")
}

/// The settings of a schema with their keys, those of a group behind its key and a dot.
fn settings_of(schema: &Value, prefix: &str) -> Vec<(String, Value)> {
    let properties = schema["properties"].as_object().expect("properties");
    let of_one = |(name, property): (&String, &Value)| {
        let key = format!("{prefix}{name}");
        if property["type"] == "object" {
            settings_of(property, &format!("{key}."))
        } else {
            vec![(key, property.clone())]
        }
    };
    properties.iter().flat_map(of_one).collect()
}

fn schema() -> Vec<(String, Value)> {
    settings_of(&Value::Object(object(SCHEMA)), "")
}

/// A file that sets just this.
fn file_with(key: &str, value: &Value) -> String {
    match key.split_once('.') {
        Some((group, name)) => json!({ group: { name: value } }).to_string(),
        None => json!({ key: value }).to_string(),
    }
}

fn warnings(key: &str, value: &Value) -> Vec<ConfigWarning> {
    read(&file_with(key, value)).1
}

fn is_refused(key: &str, value: &Value) -> bool {
    let warnings = warnings(key, value);
    let [warning] = warnings.as_slice() else {
        return false;
    };
    warning.key == key && matches!(warning.reason, Reason::Expected(_))
}

#[test]
fn the_schema_has_every_setting_of_the_reader_and_no_other() {
    let mut read: Vec<String> = keys().map(str::to_owned).collect();
    let mut written: Vec<String> = schema().into_iter().map(|(key, _)| key).collect();
    read.sort_unstable();
    written.sort_unstable();
    assert_eq!(read, written);
}

fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it))
}

/// Editors show a description in both languages, and the self-check one of three.
#[test]
fn every_setting_and_group_is_explained_in_every_language_and_closed_to_others() {
    fn look(key: &str, schema: &Value) {
        let text = |name: &str| schema[name].as_str().expect(key);
        let parts: Vec<_> = text("description").split("\n\n").collect();
        assert!(
            matches!(parts[..], [zh, en] if is_chinese(zh) && !is_chinese(en)),
            "{key}"
        );
        assert!(is_chinese(text("x-zh-Hant")), "{key}");
        let (zh, en) = text("errorMessage").split_once("。 / ").expect(key);
        assert!(is_chinese(zh) && !is_chinese(en), "{key}");
        if let Some(properties) = schema["properties"].as_object() {
            assert_eq!(schema["additionalProperties"], false, "{key}");
            for (name, property) in properties {
                look(name, property);
            }
        }
    }
    look("", &Value::Object(object(SCHEMA)));
}

#[test]
fn the_defaults_of_the_schema_are_those_of_the_reader() {
    for (key, property) in schema().iter().filter(|(key, _)| key != "$schema") {
        let read = read(&file_with(key, &property["default"]));
        assert_eq!(read, (Settings::default(), vec![]), "{key}");
    }
}

#[test]
fn every_example_of_the_schema_is_taken() {
    let examples = schema().into_iter().filter_map(|(key, property)| {
        let values = property["examples"].as_array()?.clone();
        Some((key, values))
    });
    let mut count = 0;
    for (key, values) in examples.filter(|(key, _)| key != "$schema") {
        for value in values {
            count += 1;
            assert_eq!(warnings(&key, &value), [], "{key}: {value}");
        }
    }
    assert!(count > 15, "{count}");
}

#[test]
fn the_schema_names_the_defaults_of_the_universal_dialect() {
    let mut settings = json!({ "dialect": "universal" });
    for (key, property) in schema() {
        let universal = &property["x-default-universal"];
        let value = if universal.is_null() {
            &property["default"]
        } else {
            universal
        };
        if let Some(name) = key.strip_prefix("register.") {
            settings["register"][name] = value.clone();
        }
    }
    let universal = Settings::of(Dialect::Universal);
    assert_eq!(read(&settings.to_string()), (universal, vec![]));
    assert_ne!(
        Settings::of(Dialect::Universal).register,
        Settings::default().register
    );
}

#[test]
fn the_example_sets_everything_to_its_default() {
    assert_eq!(read(EXAMPLE), (Settings::default(), vec![]));
    let example = Value::Object(object(EXAMPLE));
    for (key, property) in schema().iter().filter(|(key, _)| key != "$schema") {
        let value = example.pointer(&format!("/{}", key.replace('.', "/")));
        assert_eq!(value, Some(&property["default"]), "{key}");
    }
}

#[test]
fn every_value_that_the_schema_lists_is_taken_and_no_other() {
    let mut lists = 0;
    for (key, property) in schema() {
        let Some(values) = property["enum"].as_array() else {
            continue;
        };
        lists += 1;
        for value in values {
            assert_eq!(warnings(&key, value), [], "{key}: {value}");
        }
        assert!(is_refused(&key, &json!("else")), "{key}");
    }
    assert_eq!(lists, 12);
}

#[test]
fn the_reader_takes_the_types_and_limits_of_the_schema_only() {
    for (key, property) in schema() {
        let kind = property["type"].as_str().unwrap_or("string");
        for (other, value) in [
            ("null", json!(null)),
            ("boolean", json!(true)),
            ("integer", json!(7)),
            ("number", json!(7.5)),
            ("array", json!([])),
            ("object", json!({ "x": 1 })),
        ] {
            let is_listed = property["enum"]
                .as_array()
                .is_some_and(|values| values.contains(&value));
            // An empty list is none where there has to be an item.
            let is_short = other == "array" && property["minItems"].is_number();
            if !is_listed && (other != kind || is_short) {
                assert!(is_refused(&key, &value), "{key}: {value}");
            }
        }
        for (limit, step) in [("minimum", -1), ("maximum", 1)] {
            if let Some(limit) = property[limit].as_i64() {
                assert_eq!(warnings(&key, &json!(limit)), [], "{key}");
                assert!(is_refused(&key, &json!(limit + step)), "{key}");
            }
        }
    }
}

#[test]
fn the_readmes_name_every_setting() {
    for key in keys().filter(|key| *key != "$schema") {
        for (name, text) in READMES {
            assert!(text.contains(&format!("| `{key}` |")), "{name}: {key}");
        }
    }
}

#[test]
fn every_attribute_is_typed_and_explained() {
    for name in attribute_names() {
        let typed = if name.contains('-') {
            format!("\n    \"{name}\"?:")
        } else {
            format!("\n    {name}?:")
        };
        let quoted = format!("`{name}`");
        let readmes = READMES.map(|(file, text)| (file, text, &quoted));
        for (file, text, mention) in readmes.into_iter().chain([
            ("sspanel-auth.d.ts", ELEMENT_TYPES, &typed),
            ("npm/README.md", ELEMENT_README, &quoted),
        ]) {
            assert!(text.contains(mention), "{file} lacks {name}");
        }
    }
}
