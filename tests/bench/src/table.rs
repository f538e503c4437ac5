//! The figures of one profile as a table for the terminal.
//!
//! In: what was measured, the floor first. Out: a line per figure with the median of each page, how far
//! its runs lie apart, and how many times the floor it is. A figure that no page has is left out; what one
//! page lacks is a dash.

use crate::{
    figure::{Figure, Unit},
    profile::Profile,
    report::Measured,
    summary::Summary,
};

/// The table of one profile.
pub(crate) fn text(profile: Profile, pages: &[Measured]) -> String {
    let mut rows = vec![head(profile, pages)];
    for figure in Figure::ALL {
        let summaries: Vec<_> = pages.iter().map(|page| page.summary(figure)).collect();
        if summaries.iter().any(Option::is_some) {
            rows.push(row(figure, &summaries));
        }
    }
    let widths = widths(&rows);
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn head(profile: Profile, pages: &[Measured]) -> Vec<String> {
    let mut row = vec![profile.name().to_owned()];
    for (at, page) in pages.iter().enumerate() {
        row.push(page.name.clone());
        row.extend((at > 0).then(|| "ratio".to_owned()));
    }
    row
}

fn row(figure: Figure, summaries: &[Option<Summary>]) -> Vec<String> {
    let mut row = vec![figure.title().to_owned()];
    let floor = summaries.first().copied().flatten();
    for (at, summary) in summaries.iter().enumerate() {
        row.push(value(figure.unit(), *summary));
        row.extend((at > 0).then(|| ratio(*summary, floor)));
    }
    row
}

fn value(unit: Unit, summary: Option<Summary>) -> String {
    let Some(summary) = summary else {
        return "–".to_owned();
    };
    let [median, lowest, highest] =
        [summary.median, summary.lowest, summary.highest].map(|value| unit.digits(value));
    let spread = if lowest == highest {
        median
    } else {
        format!("{median} ({lowest}–{highest})")
    };
    format!("{spread} {}", unit.name()).trim_end().to_owned()
}

fn ratio(summary: Option<Summary>, floor: Option<Summary>) -> String {
    match (summary, floor) {
        (Some(it), Some(floor)) if floor.median > 0.0 => {
            format!("{:.2}", it.median / floor.median)
        }
        _ => String::new(),
    }
}

fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths = Vec::new();
    for row in rows {
        widths.resize(row.len(), 0);
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    widths
}

/// The title to the left, everything else to the right.
fn line(row: &[String], widths: &[usize]) -> String {
    let mut cells = row.iter().zip(widths);
    let title = cells.next().map(|(cell, width)| format!("{cell:<width$}"));
    let others = cells.map(|(cell, width)| format!("{cell:>width$}"));
    let line = title.into_iter().chain(others).collect::<Vec<_>>();
    format!("{}\n", line.join("  ").trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str, runs: &[&[(Figure, f64)]]) -> Measured {
        let mut page = Measured::of(name);
        page.runs = runs
            .iter()
            .map(|run| run.iter().copied().collect())
            .collect();
        page
    }

    #[test]
    fn pages_stand_beside_the_floor() {
        use Figure::{FirstPaint, InCharge, LayoutShift, Scripts};
        let floor = page(
            "floor",
            &[
                &[(Scripts, 300.0), (FirstPaint, 296.4), (LayoutShift, 0.0)],
                &[(Scripts, 300.0), (FirstPaint, 310.0), (LayoutShift, 0.0)],
                &[(Scripts, 300.0), (FirstPaint, 290.0), (LayoutShift, 0.0)],
            ],
        );
        let ours = page(
            "ours",
            &[&[
                (Scripts, 6000.0),
                (FirstPaint, 304.0),
                (InCharge, 1030.0),
                (LayoutShift, 0.0125),
            ]],
        );
        let expected = "\
throttled                          floor     ours  ratio
scripts, compressed                300 B   6000 B  20.00
first contentful paint  296 (290–310) ms   304 ms   1.03
the app is in charge                   –  1030 ms
layout shift                       0.000    0.013
";
        assert_eq!(text(Profile::Throttled, &[floor, ours]), expected);
    }
}
