//! Text that a request has to bring.
//!
//! In: fields and a name. Out: the text, or the 500 page where PHP would have failed: for an array always, with strict
//! types for a missing field and for a JSON number as well.

use super::ApiError;
use crate::php::{Fields, Value};
use crate::state::State;

pub(super) fn text(state: &State, fields: &Fields, name: &str) -> Result<String, ApiError> {
    match fields.value(name) {
        Some(Value::Text(text)) => Ok(text.clone()),
        _ if state.behaviour.answers.is_strict => Err(ApiError::Failed),
        _ => fields.text(name).ok_or(ApiError::Failed),
    }
}
