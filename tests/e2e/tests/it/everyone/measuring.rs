//! Measures pages in the browser; `measure.js` knows how.

use e2e::{STATES, Site, State};
use serde_json::Value;

/// What is wrong in the page as it is shown, one line each. `what` is the name of a way of measuring.
pub(super) async fn measure(site: &Site, what: &str) -> Vec<String> {
    let script = include_str!("measure.js");
    let found = site.driver.execute(script, vec![Value::from(what)]).await;
    let found = found.expect("it can be measured").json().clone();
    let lines = found.as_array().cloned().unwrap_or_default();
    lines
        .iter()
        .filter_map(|line| line.as_str().map(str::to_owned))
        .collect()
}

/// What was found, and where.
#[derive(Default)]
pub(super) struct Findings(Vec<String>);

impl Findings {
    pub(super) fn add(&mut self, place: &[&str], found: Vec<String>) {
        let place = place.join(" ");
        self.0
            .extend(found.into_iter().map(|line| format!("{place}: {line}")));
    }

    /// Fails the test if there is anything.
    #[track_caller]
    pub(super) fn are_none(&self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

/// The states of the forms and around them, but not those of the operator's self-check.
pub(super) fn states_for_visitors() -> impl Iterator<Item = &'static State> {
    STATES.iter().filter(|state| state.page() != "check")
}

/// The state of this name.
pub(super) fn state(name: &str) -> &'static State {
    let mut states = STATES.iter();
    states
        .find(|state| state.name == name)
        .expect("there is such a state")
}
