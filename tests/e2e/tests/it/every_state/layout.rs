//! Measures pages in the browser; `measure.js` knows how.

use std::fmt;

use e2e::{STATES, Site, State};
use serde_json::json;

/// Adds what is wrong in the page as it is shown, one line each. `ways` are names of ways of measuring.
pub(super) async fn measure(site: &Site, ways: &[&str], place: &[&str], findings: &mut Findings) {
    if ways.is_empty() {
        return;
    }
    let script = include_str!("measure.js");
    let found = site.driver.execute(script, vec![json!(ways)]).await;
    let found = found.expect("it can be measured");
    let found: Vec<(String, String)> = found.convert().expect("ways and lines");
    for (way, line) in found {
        findings.add(place, &way, [line]);
    }
}

/// What was found, and where.
#[derive(Default)]
pub(super) struct Findings(Vec<String>);

impl Findings {
    /// Adds lines about a question that was asked at a place.
    pub(super) fn add(
        &mut self,
        place: &[&str],
        question: &str,
        found: impl IntoIterator<Item = String>,
    ) {
        let place = place.join(" ");
        let lines = found.into_iter();
        self.0
            .extend(lines.map(|line| format!("{place} {question}: {line}")));
    }

    /// Fails the test if there is anything.
    #[track_caller]
    pub(super) fn are_none(&self) {
        assert!(self.0.is_empty(), "{self}");
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

/// The state of this name.
pub(super) fn state(name: &str) -> &'static State {
    let mut states = STATES.iter();
    states
        .find(|state| state.name == name)
        .expect("there is such a state")
}
