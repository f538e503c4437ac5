//! Responses in the form that both decoders read, and their sources.

use std::{fs, path::Path};

use serde_json::{Value, json};
use sspanel_auth::contract::{Body, Response};

/// A response with a text as its body.
#[derive(Clone, Debug)]
pub(crate) struct TextResponse {
    pub(crate) status: u16,
    pub(crate) redirected_to: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) hx_redirect: Option<String>,
    pub(crate) is_challenge: bool,
    pub(crate) text: String,
}

impl TextResponse {
    /// A response without redirects, with status 200.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self {
            status: 200,
            redirected_to: None,
            location: None,
            hx_redirect: None,
            is_challenge: false,
            text: text.into(),
        }
    }

    /// The input of the app's decoder.
    pub(crate) fn response(&self) -> Response {
        Response {
            redirected_to: self.redirected_to.clone(),
            location: self.location.clone(),
            hx_redirect: self.hx_redirect.clone(),
            is_challenge: self.is_challenge,
            ..Response::plain(self.status, self.text.clone())
        }
    }

    /// The input of the decoder in `boot.js`.
    pub(crate) fn json(&self) -> Value {
        json!({
            "status": self.status,
            "redirectedTo": self.redirected_to,
            "location": self.location,
            "hxRedirect": self.hx_redirect,
            "isChallenge": self.is_challenge,
            "text": self.text,
        })
    }

    /// The response that an input of the fuzz target stands for.
    pub(crate) fn of_input(bytes: &[u8]) -> Self {
        let Response {
            status,
            redirected_to,
            location,
            hx_redirect,
            is_challenge,
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
            is_challenge,
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
            is_challenge: false,
            text: text("body")?,
        })
    }
}

/// The files of the corpus.
pub(crate) fn inputs() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/settle");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| fs::read(entry.path()).ok())
        .collect()
}

/// The corpus of the fuzz target.
pub(crate) fn corpus() -> Vec<TextResponse> {
    inputs()
        .iter()
        .map(|bytes| TextResponse::of_input(bytes))
        .collect()
}

/// The short files of the corpus: truncated after each byte, and with one byte changed.
pub(crate) fn changed_corpus() -> Vec<TextResponse> {
    let mut responses = Vec::new();
    for bytes in inputs().iter().filter(|bytes| bytes.len() <= 160) {
        for at in 0..bytes.len() {
            responses.push(TextResponse::of_input(&bytes[..at]));
            for other in *b"\0\"{}[],:\\u1e-tn<\xff" {
                let mut changed = bytes.clone();
                changed[at] = other;
                responses.push(TextResponse::of_input(&changed));
            }
        }
    }
    // No other status reaches a script.
    responses.retain(|response| (200..600).contains(&response.status));
    responses
}

/// The recorded responses of real panels.
pub(crate) fn recorded() -> Vec<TextResponse> {
    let file = include_str!("../../../replies/data/replies.json");
    let file: Value = serde_json::from_str(file).expect("the file can be read");
    let lists = ["answers", "neighbours"]
        .into_iter()
        .filter_map(|list| file[list].as_array());
    lists.flatten().filter_map(TextResponse::recorded).collect()
}
