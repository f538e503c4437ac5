//! The app and `boot.js` interpret every response alike, kind, message, path and reason, and lead to the same addresses.
//!
//! In: the corpus, recorded responses, hand-made, generated and random ones. The parts of `boot.js` run in Node, which
//! npm needs anyway. Out: the responses that the two interpret differently.

mod addresses;
mod answers;
mod random;
mod responses;
mod shapes;

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use responses::TextResponse;
use serde::Serialize;
use serde_json::{Value, json};
use sspanel_auth::contract::{Action, HttpClass, Outcome, offered_path, settle};

/// The kind of an outcome, the message of the panel, the path of a success, the reason of a failure, and whether it took
/// too long, which no comparison needs.
type Meaning = [String; 5];

/// Decodes a response in the app, with the names of kinds that `reply.js` has.
fn decode_in_app(action: Action, response: &TextResponse) -> Meaning {
    let outcome = settle(action, Ok(response.response()));
    let path = match outcome {
        // Only a login follows the path of the panel.
        Outcome::Succeeded(_) if !action.answers().code_asked.is_empty() => {
            offered_path(&Ok(response.response()))
        }
        _ => None,
    };
    let (kind, message, reason) = match outcome {
        Outcome::Refused(message) => ("refused", message, None),
        Outcome::Succeeded(message) => ("succeeded", message, None),
        Outcome::CodeAsked(message) => ("codeAsked", message, None),
        Outcome::SecondStep(message) => ("secondStep", message, None),
        Outcome::SignedIn => ("signedIn", None, None),
        Outcome::Unreadable(reason) => ("unreadable", None, name(reason)),
        Outcome::Http(class) => ("http", None, name(class)),
        Outcome::Limited(_) => ("http", None, name(HttpClass::TooMany)),
        Outcome::Failed(_) => unreachable!("there is a response"),
    };
    [
        kind.to_owned(),
        message.unwrap_or_default(),
        path.unwrap_or_default(),
        reason.unwrap_or_default(),
        String::new(),
    ]
}

/// What the script calls a reason.
fn name(reason: impl Serialize) -> Option<String> {
    json!(reason).as_str().map(str::to_owned)
}

/// Decodes responses in the script. A case has the index of its action.
fn decode_in_script(cases: &[(usize, &TextResponse)]) -> Vec<Meaning> {
    let specs = Action::ALL.map(|action| json!(action.answers()));
    let cases: Vec<Value> = cases
        .iter()
        .map(|(action, response)| json!([action, response.json()]))
        .collect();
    let input = json!({ "specs": specs, "cases": cases }).to_string();
    serde_json::from_slice(&run_script("settle.mjs", "reply.js", &input)).expect("five texts each")
}

/// Runs one of the programs beside this file in Node, with a part of `boot.js`.
fn run_script(program: &str, part: &str, input: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut node = Command::new("node")
        .arg(root.join("tests/script").join(program))
        .arg(root.join("../../src/boot/parts").join(part))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node is installed");
    let mut stdin = node.stdin.take().expect("it is piped");
    stdin.write_all(input.as_bytes()).expect("Node reads");
    drop(stdin);
    let output = node.wait_with_output().expect("Node ends");
    assert!(output.status.success(), "Node has failed");
    output.stdout
}

/// Two seeds in each run. `SSPANEL_AUTH_SEEDS` names more of them, with blanks between.
fn seeds() -> Vec<u8> {
    let more = std::env::var("SSPANEL_AUTH_SEEDS").unwrap_or_default();
    let more = more
        .split_whitespace()
        .map(|seed| seed.parse().expect("a number from 0 to 255"));
    [1, 2].into_iter().chain(more).collect()
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
            (in_app[..4] != in_script[..4]).then(|| {
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

const EVERY_ACTION: [usize; 7] = [0, 1, 2, 3, 4, 5, 6];

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

/// Ten thousand random answers in each run.
#[test]
fn they_agree_on_random_answers() {
    for seed in seeds() {
        println!("seed {seed}");
        assert_agreement(&random::answers(seed, 5_000), &EVERY_ACTION);
    }
}
