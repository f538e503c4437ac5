//! The decoders of the app and of `boot.js` interpret every response alike: kind, message and path.
//!
//! In: the corpus, recorded responses, hand-made and generated ones. `reply.js` runs in Node, which npm needs anyway. Out:
//! the responses that the two interpret differently.

mod responses;
mod shapes;

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use responses::TextResponse;
use serde_json::{Value, json};
use sspanel_auth::contract::{Action, Outcome, offered_path, settle};

/// The kind of an outcome, the message of the panel, and the path of a success.
type Meaning = (String, String, String);

/// Decodes a response in the app, with the names of kinds that `reply.js` has.
fn decode_in_app(action: Action, response: &TextResponse) -> Meaning {
    let outcome = settle(action, Ok(response.response()));
    let path = match outcome {
        // Only a login follows the path of the panel.
        Outcome::Succeeded(_) if action.answers().code_asked.is_some() => {
            offered_path(&Ok(response.response()))
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

/// Decodes responses in the script. A case has the index of its action.
fn decode_in_script(cases: &[(usize, &TextResponse)]) -> Vec<Meaning> {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/script/settle.mjs");
    let reply = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/boot/parts/reply.js");
    let specs = Action::ALL.map(|action| json!(action.answers()));
    let cases: Vec<Value> = cases
        .iter()
        .map(|(action, response)| json!([action, response.json()]))
        .collect();
    let mut node = Command::new("node")
        .args([program, reply])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node is installed");
    let input = json!({ "specs": specs, "cases": cases }).to_string();
    let mut stdin = node.stdin.take().expect("it is piped");
    stdin.write_all(input.as_bytes()).expect("Node reads");
    drop(stdin);
    let output = node.wait_with_output().expect("Node ends");
    assert!(output.status.success(), "Node has failed");
    serde_json::from_slice(&output.stdout).expect("three texts each")
}

/// Checks that both decoders agree on each response to each of these actions.
#[track_caller]
fn assert_agreement(responses: &[TextResponse], actions: &[usize]) {
    let cases: Vec<_> = responses
        .iter()
        .flat_map(|response| actions.iter().map(move |action| (*action, response)))
        .collect();
    let meanings = decode_in_script(&cases);
    assert_eq!(meanings.len(), cases.len());
    let differences: Vec<String> = cases
        .iter()
        .zip(meanings)
        .filter_map(|((action, response), in_script)| {
            let action = Action::ALL[*action];
            let in_app = decode_in_app(action, response);
            (in_app != in_script).then(|| {
                format!("{action:?} {response:?}\n  app {in_app:?}\n  script {in_script:?}")
            })
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
fn they_agree_on_the_corpus() {
    let corpus = responses::corpus();
    assert!(corpus.len() >= 40, "the corpus has {} files", corpus.len());
    assert_agreement(&corpus, &EVERY_ACTION);
}

#[test]
fn they_agree_on_the_truncated_and_changed_corpus() {
    assert_agreement(&responses::changed_corpus(), &[0]);
}

#[test]
fn they_agree_on_recorded_responses() {
    let recorded = responses::recorded();
    assert!(recorded.len() >= 85, "{} are recorded", recorded.len());
    assert_agreement(&recorded, &EVERY_ACTION);
}

#[test]
fn they_agree_on_hand_made_responses() {
    assert_agreement(&shapes::by_hand(), &EVERY_ACTION);
}

#[test]
fn they_agree_on_generated_responses() {
    assert_agreement(&shapes::generated(10_000), &EVERY_ACTION);
}
