//! `cargo xtask probe`: which panel answers, and the `config.json` that suits it.
//!
//! In: an origin, and a language tag. Out: the settings on standard output, the findings on standard error, and the exit
//! code 1 if no panel was recognised. `check.html` reads the same table and sentences.

mod fetch;
mod recognise;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::process::ExitCode;

use recognise::{Finding, Table};

const TABLE: &str = include_str!("../../../src/contract/panels.json");
const WORDS: &str = include_str!("../../../src/check/panel-words.json");

/// Sentences by language and name. A name in braces is a placeholder for a value.
type Words = BTreeMap<String, BTreeMap<String, String>>;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let origin = arguments.next().unwrap_or_default();
    let language = arguments.next().unwrap_or_default();
    let is_recognised = probe(&origin, &language).unwrap_or_else(|error| {
        eprintln!("error: {origin}: {error}");
        false
    });
    ExitCode::from(u8::from(!is_recognised))
}

/// Whether a panel was recognised.
fn probe(origin: &str, language: &str) -> Result<bool, Box<dyn Error>> {
    let table: Table = serde_json::from_str(TABLE)?;
    let words: Words = serde_json::from_str(WORDS)?;
    let texts = words.get(language).ok_or("no such language")?;
    let report = table.recognise(&fetch::fetch(origin, &table.requests)?);
    for finding in &report.findings {
        let mark = if finding.state == "neutral" { '-' } else { '!' };
        eprintln!("{mark} {}", sentence(texts, finding));
    }
    let config = report.config();
    if let Some(config) = &config {
        println!("{config:#}");
    }
    Ok(config.is_some())
}

fn sentence(texts: &BTreeMap<String, String>, finding: &Finding) -> String {
    let text = texts.get(&finding.word).cloned().unwrap_or_default();
    let values = finding.values.iter();
    values.fold(text, |text, (name, value)| {
        text.replace(&["{", name, "}"].concat(), value)
    })
}
