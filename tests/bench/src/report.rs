//! All runs of a page, and of all pages as JSON.
//!
//! In: what was measured. Out: the median of each figure and how far its runs lie apart; JSON has every
//! run as well.

use serde_json::{Value, json};

use crate::{
    figure::{Figure, Run},
    profile::Profile,
    summary::Summary,
};

/// One page under one profile.
pub(crate) struct Measured {
    pub(crate) name: String,
    pub(crate) runs: Vec<Run>,
}

impl Measured {
    /// A page before its first run.
    pub(crate) fn of(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            runs: Vec::new(),
        }
    }

    /// A figure over all runs that have it.
    pub(crate) fn summary(&self, figure: Figure) -> Option<Summary> {
        Summary::of(&self.values(figure))
    }

    fn values(&self, figure: Figure) -> Vec<f64> {
        let values = self.runs.iter().map(|run| run.get(&figure));
        values.flatten().copied().collect()
    }

    fn json(&self) -> Value {
        let figures = Figure::ALL.into_iter().filter_map(|figure| {
            let summary = self.summary(figure)?;
            let value = json!({
                "median": summary.median,
                "lowest": summary.lowest,
                "highest": summary.highest,
                "runs": self.values(figure),
            });
            Some((figure.key().to_owned(), value))
        });
        figures.collect()
    }
}

/// Everything, by profile, page and figure.
pub(crate) fn json(measured: &[(Profile, Vec<Measured>)]) -> Value {
    let profiles = measured.iter().map(|(profile, pages)| {
        let pages = pages.iter().map(|page| (page.name.clone(), page.json()));
        (profile.name().to_owned(), pages.collect::<Value>())
    });
    profiles.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_is_reported_and_a_missing_figure_is_not() {
        let mut ours = Measured::of("ours");
        for at in [9.0, 1.0, 5.0] {
            ours.runs.push(Run::from([(Figure::FirstPaint, at)]));
        }
        let expected = json!({ "throttled": { "ours": { "firstPaintMs": {
            "median": 5.0, "lowest": 1.0, "highest": 9.0, "runs": [9.0, 1.0, 5.0],
        } } } });
        assert_eq!(json(&[(Profile::Throttled, vec![ours])]), expected);
    }
}
