//! One value of a request, with the kind PHP gives it.
//!
//! In: decoded form text or JSON. Out: truthiness and text by PHP's rules. `null` has no variant:
//! to the panel it is the same as a missing field.

/// A present, non-null request value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Text(String),
    Number(String),
    Bool(bool),
    /// An array or object, with its members that are texts.
    List(Vec<(String, String)>),
}

impl Value {
    /// PHP's cast to string; an array becomes the word `Array`.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) => text.clone(),
            Self::Bool(true) => "1".to_owned(),
            Self::Bool(false) => String::new(),
            Self::List(_) => "Array".to_owned(),
        }
    }

    /// PHP's cast to boolean: the text `false` is true, only `""` and `"0"` are not.
    pub(crate) fn is_truthy(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty() && text != "0",
            Self::Number(text) => text.parse() != Ok(0.0),
            Self::Bool(value) => *value,
            Self::List(members) => !members.is_empty(),
        }
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }
}
