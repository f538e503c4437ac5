//! The contract table is the only place of paths of the panel and of names on the wire.
//!
//! What is looked for comes from the table itself, and is looked for in everything that is shipped or builds it: Rust without
//! its tests, scripts and pages. So one more name for a field touches the table, and no other file of ours.

use std::{fs, path::Path};

use sspanel_auth::contract::{Action, CaptchaProvider, Dialect, RequestSpec, USER_CENTRE};

use crate::source::Source;

const TABLE: [&str; 5] = [
    "src/contract/captcha.rs",
    "src/contract/documented.rs",
    "src/contract/passkey.rs",
    "src/contract/table.rs",
    "src/contract/universal.rs",
];
/// Names on the wire that are plain words, or names of providers, as well.
const PLAIN_WORDS: [&str; 9] = [
    "email",
    "name",
    "code",
    "password",
    "token",
    "tos",
    "turnstile",
    "hcaptcha",
    "recaptcha",
];
/// What stands before a path where it is meant as one.
const BEFORE_PATH: [&str; 5] = ["\"", "'", "`", "POST ", "GET "];

/// What is sent, in every dialect.
fn requests() -> impl Iterator<Item = &'static RequestSpec> {
    let dialects = Dialect::ALL.into_iter();
    dialects.flat_map(|dialect| Action::ALL.map(|action| action.request(dialect)))
}

fn wire_names() -> Vec<&'static str> {
    let names = requests()
        .flat_map(|request| request.fields)
        .flat_map(|row| row.names);
    let captchas = CaptchaProvider::ALL.map(|it| it.spec().fields);
    let captchas = captchas.into_iter().flatten().map(|(_, name)| *name);
    let names = names.copied().chain(captchas);
    names.filter(|name| !PLAIN_WORDS.contains(name)).collect()
}

fn paths() -> Vec<&'static str> {
    let paths = requests().flat_map(|request| [Some(request.path), request.other_path]);
    let steps = Action::ALL
        .into_iter()
        .filter_map(|action| action.answers().second_step);
    let pages = steps.map(|step| step.page);
    let challenges = CaptchaProvider::ALL.map(|it| it.spec().challenge);
    let challenges = challenges.into_iter().flatten().map(|(path, _)| path);
    let others = pages.chain(challenges).chain([USER_CENTRE]);
    paths.flatten().chain(others).collect()
}

/// What of the contract a text spells.
fn spelled(text: &str) -> Vec<String> {
    let names = wire_names().into_iter().map(str::to_owned);
    let paths = paths().into_iter().flat_map(|path| {
        let in_pattern = path.replace('/', r"\/");
        BEFORE_PATH
            .map(|before| [before, path].concat())
            .into_iter()
            .chain([in_pattern])
    });
    names.chain(paths).filter(|it| text.contains(it)).collect()
}

/// The files below a folder, with their texts, and Rust without its tests.
fn files_below(folder: &Path, found: &mut Vec<(String, String)>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        let below = path.strip_prefix(root).expect("it lies below the root");
        let name = below.to_string_lossy().replace('\\', "/");
        let ending = path.extension().and_then(|it| it.to_str());
        if path.is_dir() && !name.ends_with("/tests") {
            files_below(&path, found);
        } else if ending == Some("rs") && !name.ends_with("/tests.rs") {
            let text = fs::read_to_string(&path).expect("the file can be read");
            let source = Source::new(&name, &text);
            found.push((name, text[..source.tests_start()].to_owned()));
        } else if matches!(ending, Some("js" | "ts" | "html")) {
            let text = fs::read_to_string(&path).expect("the file can be read");
            found.push((name, text));
        }
    }
}

#[test]
fn paths_and_wire_names_stand_in_the_table_alone() {
    assert!(wire_names().contains(&"passwd") && paths().contains(&"/auth/login"));
    for spelling in [
        "a.passwd",
        "`#auth-imtype`",
        "\"/user\"",
        r"/^\/user(\/|$)/",
        "`/user/x`",
    ] {
        assert!(!spelled(spelling).is_empty(), "{spelling}");
    }
    for other in [
        "a path such as /user",
        "/portal/logout",
        "email",
        "./logout.html",
    ] {
        assert!(spelled(other).is_empty(), "{other}");
    }
    let mut files = Vec::new();
    for folder in ["src", "xtask"] {
        files_below(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut files,
        );
    }
    let spells = |(path, text): &(String, String)| {
        let spelled = spelled(text);
        (!spelled.is_empty()).then(|| (path.clone(), spelled))
    };
    let found: Vec<_> = files.iter().filter_map(spells).collect();
    let is_table = |path: &String| TABLE.contains(&path.as_str());
    let others: Vec<_> = found.iter().filter(|(path, _)| !is_table(path)).collect();
    assert!(others.is_empty(), "{others:#?}");
    assert_eq!(found.len(), TABLE.len(), "the table was not found");
}
