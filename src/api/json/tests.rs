//! The reader against `serde_json`, and where the two differ on purpose.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// The same value as the other crate has it.
fn twin(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(is_true) => Value::from(*is_true),
        Json::Number(number) => Value::from(*number),
        Json::Text(text) => Value::from(text.as_str()),
        Json::List(items) => items.iter().map(twin).collect(),
        Json::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), twin(value)))
            .collect(),
    }
}

/// All numbers as floating point numbers, and huge ones as the largest.
fn floated(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::from(number.as_f64()),
        Value::Array(items) => items.into_iter().map(floated).collect(),
        Value::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, floated(value)))
            .collect(),
        other => other,
    }
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(".*", inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

#[test]
fn texts_that_end_too_early_are_cut_and_others_are_wrong() {
    let whole = r#"{"a":[1,-2.5e+1,true,false,null,"\u00e9\ud83d\ude00\n"],"b":{}}"#;
    let (_, length) = read(whole).expect("it is JSON");
    assert_eq!(length, whole.len());
    for end in 0..length {
        assert_eq!(read(&whole[..end]), Err(Broken::Cut), "{}", &whole[..end]);
    }
    for text in [
        "}",
        "[1,]",
        "{,}",
        "{\"a\" 1}",
        "{a:1}",
        "[01]",
        "[1.]",
        "[.5]",
        "[+1]",
        "[1e]",
        "[1e-+5]",
        "[-]",
        "[--1]",
        "[truex]",
        "[nul]",
        "\"\n\"",
        r#""\x""#,
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800\u0041""#,
        r#""\u00g0""#,
        "[1 2]",
        "'a'",
        "NaN",
        "[\u{a0}1]",
    ] {
        assert_eq!(read(text), Err(Broken::Wrong), "{text}");
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
}

#[test]
fn whole_numbers_and_short_fractions_are_exact() {
    for (text, number) in [
        ("0", 0.0),
        ("-1", -1.0),
        ("600", 600.0),
        ("1.0", 1.0),
        ("10e-1", 1.0),
        ("0.02E+2", 2.0),
        ("1e400", f64::INFINITY),
        ("1e-99999999999", 0.0),
        ("0e99999999999", 0.0),
    ] {
        assert_eq!(read(text), Ok((Json::Number(number), text.len())), "{text}");
    }
}

#[test]
fn the_last_of_two_members_of_one_name_counts() {
    let (json, _) = read(r#"{"a":1,"b":2,"a":3}"#).expect("it is JSON");
    assert_eq!(json.member("a"), Some(&Json::Number(3.0)));
    assert_eq!(json.member("c"), None);
    assert_eq!(Json::Null.member("a"), None);
}

#[test]
fn depth_is_limited() {
    let nested = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(read(&nested(DEEPEST)).is_ok());
    assert_eq!(read(&nested(DEEPEST + 1)), Err(Broken::Wrong));
    assert_eq!(read(&"[".repeat(1_000_000)), Err(Broken::Wrong));
}

proptest! {
    #[test]
    fn every_value_comes_back(value in values(), after in "[ \\n}x]*") {
        let text = value.to_string();
        let (json, length) = read(&[&text, after.as_str()].concat()).expect("it is JSON");
        prop_assert_eq!(floated(twin(&json)), floated(value));
        prop_assert_eq!(length, text.len());
    }

    /// Begun as a list: the other crate asks for a blank behind a number that stands alone. It takes a
    /// cut `\u` for the end before it looks at the digits.
    #[test]
    fn it_takes_what_serde_takes(text in r#"\[[\[\]{}:,"\\0-9eE+.\-a-fnrtu \n]{0,24}"#) {
        let theirs = serde_json::Deserializer::from_str(&text).into_iter::<Value>().next();
        match (read(&text), theirs) {
            (Ok(_), Some(Ok(_))) => {}
            (Err(broken), Some(Err(error))) => {
                let is_same = (broken == Broken::Cut) == error.is_eof();
                prop_assert!(is_same || text.contains("\\u"), "{broken:?}, {error}");
            }
            (Ok(_), Some(Err(error))) if error.to_string().contains("out of range") => {}
            (ours, theirs) => prop_assert!(false, "{ours:?}, {theirs:?}"),
        }
    }
}
