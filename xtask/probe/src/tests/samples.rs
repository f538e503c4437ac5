//! Both implementations recognise small pages with the signs of real panels.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{samples, table};
use crate::recognise::{Report, Response, Responses};

/// Statuses of `/globalconfig`, `/password/token` and `/auth/totp`, ids in the login page, ids and other text in the
/// register page; the first date of the panel's versions, and its settings.
type Panel = ([u16; 3], String, String, String, String, Value);

const CONFIG: &str = r#"{"globalConfig":{"register_mode":"open"},"ret":1}"#;

fn response(status: u16, text: impl Into<String>) -> Response {
    let text = text.into();
    Response { status, text }
}

fn page(ids: &str, rest: &str) -> Response {
    let quotes = ["\"", "'"].into_iter().cycle();
    let ids = ids.split(' ').zip(quotes);
    let inputs = ids.map(|(id, quote)| format!("<input\n  id={quote}{id}{quote} name={id}>"));
    let inputs: String = inputs.collect();
    response(200, ["<!DOCTYPE html>", &inputs, rest].concat())
}

fn named<const N: usize>(responses: [(&str, Response); N]) -> Responses {
    responses.map(|(name, it)| (name.to_owned(), it)).into()
}

/// The reports. The script has to make the same ones.
#[track_caller]
fn recognise(samples: &[Responses]) -> Vec<Report> {
    let table = table();
    let reports: Vec<_> = samples.iter().map(|it| table.recognise(it)).collect();
    assert_eq!(json!(reports), in_script(samples));
    reports
}

fn in_script(samples: &[Responses]) -> Value {
    let mut command = Command::new("node");
    command.args(["src/tests/recognise.mjs", "../../src/check/check-panel.js"]);
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
            ("config", response(config, text)),
            ("login", page(login, "")),
            ("register", page(register, rest)),
            ("token", response(token, "")),
            ("totp", response(totp, "")),
        ])
    });
    let reports = recognise(&shown.collect::<Vec<_>>());
    for ((.., since, settings), report) in panels.iter().zip(reports) {
        assert_eq!(report.panel(), since);
        assert_eq!(&json!(report.settings), settings, "{since}");
    }
}

/// A part of a page, the word of the finding, the name of the captcha, and its provider and site key in the settings.
type Sample = (String, String, String, [String; 2]);

#[test]
fn captchas_are_named_with_their_pages_and_settings() {
    let captchas: Vec<Sample> = samples("captchas");
    let shown = captchas.iter().map(|(mark, ..)| {
        let (login, reset) = (page("password", mark), page("email", mark));
        named([("login", login), ("reset", reset)])
    });
    let reports = recognise(&shown.collect::<Vec<_>>());
    for ((_, word, name, [provider, key]), report) in captchas.iter().zip(reports) {
        let captchas = report
            .findings
            .iter()
            .filter(|it| it.word.starts_with("captcha"));
        let [finding] = captchas.collect::<Vec<_>>()[..] else {
            panic!("{name} is named once");
        };
        assert_eq!((&finding.word, &finding.values["name"]), (word, name));
        assert_eq!(finding.values["pages"], "/auth/login, /password/reset");
        assert_eq!(report.settings["captcha.provider"], json!(provider));
        assert_eq!(report.settings["captcha.siteKey"], json!(key));
        assert_eq!(report.settings["captcha.pages"], json!(["login", "reset"]));
        let config = report.config().unwrap();
        assert_eq!(config["captcha"]["provider"], json!(provider));
    }
}

#[test]
fn what_is_hidden_is_not_guessed() {
    let ours = response(200, "<html data-page=login><input type=password>");
    let reports = recognise(&[
        Responses::new(),
        named([
            ("login", response(302, "")),
            ("register", page("passwd", "")),
        ]),
        named([("login", ours), ("register", page("passwd", ""))]),
        named([("login", page("password webauthnLogin", ""))]),
    ]);
    for report in &reports[..3] {
        let panel = (report.panel(), report.config());
        assert_eq!(panel, ("panelHidden", None));
    }
    assert!(reports[3].has_finding("registerHidden"));
    assert!(!reports[3].settings.contains_key("register.open"));
}
