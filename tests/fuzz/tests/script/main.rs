//! The decoder of the app and the one of `boot.js` give every answer the same meaning and the same message.
//!
//! In: the corpus, the recorded answers, shapes that were made by hand, and generated ones. `reply.js` runs in Node, which
//! comes with npm and its tools. Both decoders read all answers, and every difference is listed.

mod answers;
mod shapes;

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use answers::Answer;
use serde_json::{Value, json};
use sspanel_auth::contract::{Action, Outcome, offered_path, settle};

/// What an answer means: a kind, the message of the panel, and the path that a success names.
type Meaning = (String, String, String);

/// What the app makes of an answer, in the words of the script.
fn in_app(action: Action, answer: &Answer) -> Meaning {
    let outcome = settle(action, Ok(answer.response()));
    let path = match outcome {
        // Only a login leads where the panel wants.
        Outcome::Succeeded(_) if action.answers().code_asked.is_some() => {
            offered_path(&Ok(answer.response()))
        }
        _ => None,
    };
    let (kind, message) = match outcome {
        Outcome::Refused(message) => ("refused", message),
        Outcome::Succeeded(message) => ("succeeded", message),
        Outcome::CodeAsked(message) => ("codeAsked", message),
        Outcome::SecondStep(message) => ("secondStep", message),
        Outcome::SignedIn => ("signedIn", None),
        Outcome::Unreadable(_) => ("unreadable", None),
        Outcome::Http(_) | Outcome::Limited(_) => ("http", None),
        Outcome::Failed(_) => ("failed", None),
    };
    (
        kind.to_owned(),
        message.unwrap_or_default(),
        path.unwrap_or_default(),
    )
}

/// What the script makes of the answers.
fn in_script(cases: &[(usize, &Answer)]) -> Vec<Meaning> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/script/settle.mjs");
    let reply = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/boot/reply.js");
    let specs = Action::ALL.map(|action| json!(action.answers()));
    let cases: Vec<Value> = cases
        .iter()
        .map(|(action, answer)| json!([action, answer.json()]))
        .collect();
    let mut node = Command::new("node")
        .args([folder, reply])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node is there: it comes with npm");
    let input = json!({ "specs": specs, "cases": cases }).to_string();
    let mut stdin = node.stdin.take().expect("it is piped");
    stdin.write_all(input.as_bytes()).expect("Node reads");
    drop(stdin);
    let output = node.wait_with_output().expect("Node ends");
    assert!(output.status.success(), "Node has failed");
    serde_json::from_slice(&output.stdout).expect("three texts each")
}

/// Both decoders agree on each answer, to each of these actions.
#[track_caller]
fn agree(answers: &[Answer], actions: &[usize]) {
    let cases: Vec<_> = answers
        .iter()
        .flat_map(|answer| actions.iter().map(move |action| (*action, answer)))
        .collect();
    let meanings = in_script(&cases);
    assert_eq!(meanings.len(), cases.len());
    let differences: Vec<String> = cases
        .iter()
        .zip(meanings)
        .filter_map(|((action, answer), in_script)| {
            let action = Action::ALL[*action];
            let in_app = in_app(action, answer);
            (in_app != in_script)
                .then(|| format!("{action:?} {answer:?}\n  app {in_app:?}\n  script {in_script:?}"))
        })
        .collect();
    let shown = differences.iter().take(20).cloned().collect::<Vec<_>>();
    let (count, all) = (differences.len(), cases.len());
    assert!(
        shown.is_empty(),
        "{count} of {all} differ:\n{}",
        shown.join("\n")
    );
}

const EVERY_ACTION: [usize; 5] = [0, 1, 2, 3, 4];

#[test]
fn on_the_corpus() {
    let corpus = answers::corpus();
    assert!(corpus.len() >= 40, "the corpus has {} files", corpus.len());
    agree(&corpus, &EVERY_ACTION);
}

#[test]
fn on_the_corpus_cut_anywhere_and_with_one_byte_changed() {
    agree(&answers::changed_corpus(), &[0]);
}

#[test]
fn on_what_real_panels_answered() {
    let recorded = answers::recorded();
    assert!(recorded.len() >= 85, "{} are recorded", recorded.len());
    agree(&recorded, &EVERY_ACTION);
}

#[test]
fn on_shapes_made_by_hand() {
    agree(&shapes::by_hand(), &EVERY_ACTION);
}

#[test]
fn on_generated_answers() {
    agree(&shapes::generated(10_000), &EVERY_ACTION);
}
