//! Small pages with the marks of real panels, judged by both interpreters.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{samples, table};
use crate::judge::{Answer, Answers, Verdict};

/// Statuses of `/globalconfig`, `/password/token` and `/auth/totp`, ids in the login and the register page, what else is
/// in the latter; since when there have been such panels, and what suits them.
type Panel = ([u16; 3], String, String, String, String, Value);

const CONFIG: &str = r#"{"globalConfig":{"register_mode":"open"},"ret":1}"#;

fn answer(status: u16, text: impl Into<String>) -> Answer {
    let text = text.into();
    Answer { status, text }
}

fn page(ids: &str, rest: &str) -> Answer {
    let quotes = ["\"", "'"].into_iter().cycle();
    let ids = ids.split(' ').zip(quotes);
    let inputs = ids.map(|(id, quote)| format!("<input\n  id={quote}{id}{quote} name={id}>"));
    let inputs: String = inputs.collect();
    answer(200, ["<!DOCTYPE html>", &inputs, rest].concat())
}

fn named<const N: usize>(answers: [(&str, Answer); N]) -> Answers {
    answers.map(|(name, it)| (name.to_owned(), it)).into()
}

/// The verdicts, once the script has come to the same ones.
#[track_caller]
fn judge(samples: &[Answers]) -> Vec<Verdict> {
    let table = table();
    let verdicts: Vec<_> = samples.iter().map(|it| table.judge(it)).collect();
    assert_eq!(json!(verdicts), in_script(samples));
    verdicts
}

fn in_script(samples: &[Answers]) -> Value {
    let mut command = Command::new("node");
    command.args(["src/tests/judge.mjs", "../../src/check/check-panel.js"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    let mut node = command.spawn().unwrap();
    let table: Value = serde_json::from_str(crate::TABLE).unwrap();
    let input = json!({ "table": table, "samples": samples }).to_string();
    let stdin = node.stdin.take();
    stdin.unwrap().write_all(input.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn panels_are_recognised_by_their_marks() {
    let panels: Vec<Panel> = samples("panels");
    let shown = panels.iter().map(|(statuses, login, register, rest, ..)| {
        let [config, token, totp] = *statuses;
        let text = if config == 200 { CONFIG } else { "" };
        named([
            ("config", answer(config, text)),
            ("login", page(login, "")),
            ("register", page(register, rest)),
            ("token", answer(token, "")),
            ("totp", answer(totp, "")),
        ])
    });
    let verdicts = judge(&shown.collect::<Vec<_>>());
    for ((.., since, settings), verdict) in panels.iter().zip(verdicts) {
        assert_eq!(verdict.panel(), since);
        assert_eq!(&json!(verdict.settings), settings, "{since}");
    }
}

#[test]
fn captchas_are_named_with_their_pages_and_site_keys() {
    let captchas: Vec<(String, Value)> = samples("captchas");
    let shown = captchas.iter().map(|(mark, _)| {
        let (login, reset) = (page("password", mark), page("email", mark));
        named([("login", login), ("reset", reset)])
    });
    let verdicts = judge(&shown.collect::<Vec<_>>());
    for ((_, expected), verdict) in captchas.iter().zip(verdicts) {
        let captchas = verdict.findings.iter().filter(|it| it.state == "bad");
        let found: Vec<_> = captchas.map(|it| json!(it.values)).collect();
        assert_eq!(json!(found), json!([expected]));
    }
}

#[test]
fn what_is_hidden_is_not_guessed() {
    let ours = answer(200, "<html data-page=login><input type=password>");
    let verdicts = judge(&[
        Answers::new(),
        named([("login", answer(302, "")), ("register", page("passwd", ""))]),
        named([("login", ours), ("register", page("passwd", ""))]),
        named([("login", page("password webauthnLogin", ""))]),
    ]);
    for verdict in &verdicts[..3] {
        let panel = (verdict.panel(), verdict.config());
        assert_eq!(panel, ("panelHidden", None));
    }
    assert!(verdicts[3].says("registerHidden"));
    assert!(!verdicts[3].settings.contains_key("register.open"));
}
