//! Answers as both decoders take them, and where they come from.

use std::{fs, path::Path};

use serde_json::{Value, json};
use sspanel_auth::contract::{Body, Response};

/// An answer, whose body is a text.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) redirected_to: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) hx_redirect: Option<String>,
    pub(crate) text: String,
}

impl Answer {
    /// An answer of the address itself, with status 200.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self {
            status: 200,
            redirected_to: None,
            location: None,
            hx_redirect: None,
            text: text.into(),
        }
    }

    /// What the transport of the app brings back.
    pub(crate) fn response(&self) -> Response {
        Response {
            redirected_to: self.redirected_to.clone(),
            location: self.location.clone(),
            hx_redirect: self.hx_redirect.clone(),
            ..Response::plain(self.status, self.text.clone())
        }
    }

    /// The same as `boot.js` has it.
    pub(crate) fn json(&self) -> Value {
        json!({
            "status": self.status,
            "redirectedTo": self.redirected_to,
            "location": self.location,
            "hxRedirect": self.hx_redirect,
            "text": self.text,
        })
    }

    fn of_input(bytes: &[u8]) -> Self {
        let Response {
            status,
            redirected_to,
            location,
            hx_redirect,
            body,
            ..
        } = fuzz::response(bytes);
        let Body::Text(text) = body else {
            unreachable!("every body here is a text")
        };
        Self {
            status,
            redirected_to,
            location,
            hx_redirect,
            text,
        }
    }

    fn recorded(entry: &Value) -> Option<Self> {
        let text = |member: &str| Some(entry.get(member)?.as_str()?.to_owned());
        Some(Self {
            status: entry.get("status")?.as_u64()?.try_into().ok()?,
            redirected_to: text("redirected_to"),
            location: text("location"),
            hx_redirect: text("hx_redirect"),
            text: text("body")?,
        })
    }
}

fn inputs() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/settle");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| fs::read(entry.path()).ok())
        .collect()
}

/// The corpus of the fuzzer.
pub(crate) fn corpus() -> Vec<Answer> {
    inputs()
        .iter()
        .map(|bytes| Answer::of_input(bytes))
        .collect()
}

/// Its short files cut anywhere, and with one byte changed.
pub(crate) fn changed_corpus() -> Vec<Answer> {
    let mut answers = Vec::new();
    for bytes in inputs().iter().filter(|bytes| bytes.len() <= 160) {
        for at in 0..bytes.len() {
            answers.push(Answer::of_input(&bytes[..at]));
            for other in *b"\0\"{}[],:\\u1e-tn<\xff" {
                let mut changed = bytes.clone();
                changed[at] = other;
                answers.push(Answer::of_input(&changed));
            }
        }
    }
    answers
}

/// What real panels answered.
pub(crate) fn recorded() -> Vec<Answer> {
    let file = include_str!("../../../replies/data/replies.json");
    let file: Value = serde_json::from_str(file).expect("the file can be read");
    let lists = ["answers", "neighbours"]
        .into_iter()
        .filter_map(|list| file[list].as_array());
    lists.flatten().filter_map(Answer::recorded).collect()
}
