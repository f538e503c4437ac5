//! A JSON object as a body.
//!
//! In: bytes. Out: the members in order with their kinds. Anything that is no object, and anything
//! that is no valid JSON, has no fields. Text is taken as it is: PHP tidies form input only.

use serde_json::Value as Json;

use super::Value;

pub(crate) fn read(bytes: &[u8]) -> Vec<(String, Value)> {
    let Ok(Json::Object(members)) = serde_json::from_slice(bytes) else {
        return Vec::new();
    };
    let members = members.into_iter();
    members
        .filter_map(|(name, value)| kind(value).map(|value| (name, value)))
        .collect()
}

fn kind(value: Json) -> Option<Value> {
    match value {
        Json::Null => None,
        Json::Bool(value) => Some(Value::Bool(value)),
        Json::Number(number) => Some(Value::Number(number.to_string())),
        Json::String(text) => Some(Value::Text(text)),
        Json::Array(items) => Some(list(
            items
                .into_iter()
                .enumerate()
                .map(|(place, it)| (place.to_string(), it)),
        )),
        Json::Object(members) => Some(list(members.into_iter())),
    }
}

fn list(members: impl Iterator<Item = (String, Json)>) -> Value {
    Value::List(
        members
            .map(|(name, it)| (name, kind(it).map(|it| it.text()).unwrap_or_default()))
            .collect(),
    )
}
