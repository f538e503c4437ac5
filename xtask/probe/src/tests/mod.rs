//! Panels are recognised, from samples and over HTTP.

mod local;
mod samples;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::recognise::{Report, Table};

fn table() -> Table {
    serde_json::from_str(crate::TABLE).unwrap()
}

fn samples<T: DeserializeOwned>(name: &str) -> T {
    let mut all: Value = serde_json::from_str(include_str!("samples.json")).unwrap();
    serde_json::from_value(all[name].take()).unwrap()
}

impl Report {
    /// The first date of the panel's versions, or the name of the sentence without one.
    fn panel(&self) -> &str {
        let first = &self.findings[0];
        first.values.get("since").unwrap_or(&first.word)
    }

    fn has_finding(&self, word: &str) -> bool {
        self.findings.iter().any(|finding| finding.word == word)
    }
}
