//! Checks `docs/ACCESSIBILITY.md`: it has a line for each criterion of WCAG 2.2, A and AA, and every test that it names
//! exists.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::{fs, path::Path};

/// The success criteria of the levels A and AA.
const CRITERIA: &str = "
    1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11
    1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2
    2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn statement() -> String {
    fs::read_to_string(root().join("docs/ACCESSIBILITY.md")).expect("the statement")
}

/// The text between backticks that names a test, as `file.rs::test`.
fn proofs(text: &str) -> Vec<(&str, &str)> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted
        .filter_map(|it| it.split_once("::"))
        .filter(|(file, _)| Path::new(file).extension().is_some_and(|end| end == "rs"))
        .collect()
}

/// Whether a file of the end-to-end tests, or one that is named in full, has the test.
fn is_there(file: &str, test: &str) -> bool {
    let places = [
        root().join("tests/e2e/tests/it").join(file),
        root().join(file),
    ];
    let source = places
        .iter()
        .find_map(|place| fs::read_to_string(place).ok());
    source.is_some_and(|source| has_attribute(&source, test) || is_listed(&source, test))
}

/// Whether a function is a test by its attribute.
fn has_attribute(source: &str, test: &str) -> bool {
    let head = format!("fn {test}(");
    source.match_indices(&head).any(|(at, _)| {
        let before = source[..at].trim_end_matches("async ").trim_end();
        before.ends_with("test]")
    })
}

/// Whether a function is in the list of journeys of its file.
fn is_listed(source: &str, test: &str) -> bool {
    let list = source
        .split_once("journeys![")
        .and_then(|(_, rest)| rest.split_once("];"));
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    list.is_some_and(|(list, _)| list.split(|it| !is_word(it)).any(|word| word == test))
}

/// The questions of the walk over the states that prove a criterion.
fn questions(text: &str) -> Vec<&str> {
    let cells = text.lines().flat_map(|line| line.split(['|', ';']));
    let named = cells.filter_map(|cell| cell.trim().strip_prefix("walk: "));
    named.flat_map(|questions| questions.split(", ")).collect()
}

#[test]
fn every_criterion_has_a_line() {
    let statement = statement();
    for criterion in CRITERIA.split_whitespace() {
        let start = format!("| {criterion} ");
        let count = statement
            .lines()
            .filter(|line| line.starts_with(&start))
            .count();
        assert_eq!(count, 1, "{criterion}");
    }
}

#[test]
fn every_named_test_exists() {
    let statement = statement();
    let proofs = proofs(&statement);
    assert!(proofs.len() > 30, "the proofs are found");
    let missing: Vec<_> = proofs
        .iter()
        .filter(|(file, test)| !is_there(file, test))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(
        !is_there("keyboard.rs", "the_keyboard"),
        "a part of a name is none"
    );
    assert!(!is_there("faults.rs", "log_in"), "a helper is no test");
}

#[test]
fn every_check_of_the_walk_is_explained() {
    let statement = statement();
    let views = root().join("tests/e2e/tests/it/every_state/views.rs");
    let views = fs::read_to_string(views).expect("the table of views");
    let questions = questions(&statement);
    assert!(questions.len() > 20, "the questions are found");
    for question in questions {
        assert!(
            views.contains(&format!(" => \"{question}\",")),
            "{question}"
        );
        assert!(
            statement.contains(&format!("\n| {question} | ")),
            "{question}"
        );
    }
}
