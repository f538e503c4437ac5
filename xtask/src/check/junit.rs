//! Reading the `JUnit` report of cargo-nextest.
//!
//! In: the text of the report. Out: a [`StepResult`]. Every `<testcase>` counts once: it has failed if it has a
//! `<failure>`, is skipped if it has `<skipped>`, and else has passed, at a later attempt if it has a `<flakyFailure>`.

use roxmltree::{Document, Node};

use crate::check::result::{Failure, Flaky, StepResult, Tally};
use crate::error::{Error, Result};

/// Lines of one failure that are kept; a list of all that is wrong in a page may be long.
const MAX_LINES: usize = 20;

/// Reads a report.
///
/// # Errors
/// What is no XML.
pub(super) fn read(text: &str) -> Result<StepResult> {
    let document = Document::parse(text)
        .map_err(|error| Error::caused_by("the report of the tests cannot be read", error))?;
    let mut result = StepResult::default();
    for test in elements(document.root_element(), "testcase") {
        add(&mut result, test);
    }
    Ok(result)
}

fn add(result: &mut StepResult, test: Node) {
    let program = test.attribute("classname").unwrap_or_default();
    let name = format!("{program} {}", test.attribute("name").unwrap_or_default());
    let failed_attempts = elements(test, "flakyFailure").count();
    if let Some(failure) = elements(test, "failure").next() {
        let message = message(failure);
        result.tally += Tally::FAILED;
        result.failures.push(Failure { name, message });
    } else if elements(test, "skipped").next().is_some() {
        result.tally += Tally::SKIPPED;
    } else {
        result.tally += Tally::PASSED;
        if failed_attempts > 0 {
            let attempts = failed_attempts + 1;
            result.flaky.push(Flaky { name, attempts });
        }
    }
}

/// The panic of a test, or the kind of its failure if there was none.
fn message(failure: Node) -> String {
    let text = failure.text().unwrap_or_default().trim();
    if text.is_empty() {
        return failure.attribute("type").unwrap_or_default().to_owned();
    }
    let lines: Vec<_> = text.lines().take(MAX_LINES).collect();
    lines.join("\n")
}

fn elements<'a, 'input>(
    node: Node<'a, 'input>,
    name: &str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.descendants().filter(move |it| it.has_tag_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nextest-run" tests="5" skipped="1" failures="2" errors="0" time="60.0">
    <testsuite name="e2e::journeys" tests="4" skipped="1" errors="0" failures="1">
        <testcase name="webkit::a" classname="e2e::journeys" time="0.000">
            <skipped message="Skipped: test does not match the run-ignored option"/>
        </testcase>
        <testcase name="chromium::b" classname="e2e::journeys" time="0.010">
            <flakyFailure time="0.5" type="test failure with exit code 101">panicked</flakyFailure>
            <flakyFailure time="0.5" type="test failure with exit code 101">panicked</flakyFailure>
        </testcase>
        <testcase name="chromium::c" classname="e2e::journeys" time="20.007">
            <failure type="test timeout"/>
            <rerunFailure time="20.003" type="test timeout"></rerunFailure>
        </testcase>
        <testcase name="chromium::d" classname="e2e::journeys" time="20.007">
            <failure message="m" type="test failure">panicked at d.rs:1:1:
waited in vain for &quot;x&quot;</failure>
            <system-err>panicked</system-err>
        </testcase>
    </testsuite>
    <testsuite name="shorten" tests="1" skipped="0" errors="0" failures="0">
        <testcase name="e" classname="shorten" time="0.018"/>
    </testsuite>
</testsuites>"#;

    #[test]
    fn every_test_counts_once_with_what_is_to_be_known_of_it() {
        let failure = |name: &str, message: &str| Failure {
            name: name.to_owned(),
            message: message.to_owned(),
        };
        let expected = StepResult {
            tally: Tally::of(2, 2, 1),
            failures: vec![
                failure("e2e::journeys chromium::c", "test timeout"),
                failure(
                    "e2e::journeys chromium::d",
                    "panicked at d.rs:1:1:\nwaited in vain for \"x\"",
                ),
            ],
            flaky: vec![Flaky {
                name: "e2e::journeys chromium::b".to_owned(),
                attempts: 3,
            }],
            reasons: Vec::new(),
        };
        assert_eq!(read(REPORT), Ok(expected));
    }

    #[test]
    fn a_long_message_is_cut() {
        let lines = "wrong\n".repeat(50);
        let report = format!("<a><testcase name='x'><failure>{lines}</failure></testcase></a>");
        let failures = read(&report).unwrap().failures;
        assert_eq!(failures[0].message.lines().count(), MAX_LINES);
    }

    #[test]
    fn a_report_that_is_none_is_a_failure() {
        assert!(read("error: could not compile").is_err());
    }
}
