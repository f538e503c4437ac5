//! Words that comments and documents must not use: no reader finds them by a web search, or they hide who acts.
//!
//! In: every text file of the project. Out: each banned word with its file and line, and plain words for it. In code only
//! comments are read: names and literals are free.

use std::{fs, path::Path};

/// The banned words, each with words to use instead.
const BANNED: [(&str, &str); 11] = [
    ("nobody", "no visitor, no request, none"),
    ("somebody", "a visitor, another site"),
    ("whoever", "a visitor who, a client that"),
    ("tell tells told telling", "show, report, send, pass"),
    ("wish wishes wished", "prefer, ask for"),
    ("learn learns learned", "load, read"),
    ("heed heeds heeded", "follow, read"),
    (
        "blame blames blamed blaming",
        "show a fault, mark as invalid",
    ),
    ("forgive forgives forgiven", "clear a fault, ignore"),
    ("revive revives revived", "restore"),
    ("hush deaf", "off, ignore"),
];
/// Folders without prose of ours.
const SKIPPED: [&str; 6] = [
    "target",
    "node_modules",
    "corpus",
    "data",
    "pictures",
    ".git",
];
const DOCUMENTS: [&str; 2] = ["md", "txt"];
const CODE: [&str; 9] = ["rs", "js", "mjs", "ts", "css", "html", "toml", "conf", "sh"];
/// How the line of a comment begins.
const COMMENT: [&str; 5] = ["//", "/*", "*", "#", "<!--"];

/// The lines of a text that are prose, with their numbers.
fn prose(text: &str, is_document: bool) -> Vec<(usize, &str)> {
    let mut is_in_block = false;
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let start = line.trim_start();
        is_in_block |= start.starts_with("/*");
        if is_document || is_in_block || COMMENT.iter().any(|mark| start.starts_with(mark)) {
            lines.push((number, line));
        } else if let Some((_, comment)) = line.split_once(" // ") {
            lines.push((number, comment));
        }
        is_in_block &= !line.contains("*/");
    }
    lines
}

/// The banned words of a file, one line each.
fn banned(path: &str, text: &str) -> Vec<String> {
    let extension = path.rsplit(['.', '/']).next().unwrap_or_default();
    let is_document = DOCUMENTS.contains(&extension);
    let is_code = CODE.contains(&extension) || path.starts_with("recipes/");
    if !is_document && !is_code {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in prose(text, is_document) {
        for word in line.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            let banned = BANNED
                .iter()
                .find(|(forms, _)| forms.split(' ').any(|form| form == word));
            if let Some((_, instead)) = banned {
                found.push(format!("{path}:{number}: \"{word}\": use {instead}"));
            }
        }
    }
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !SKIPPED.contains(&name.as_ref()) {
                walk(root, &path, found);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let below = path.strip_prefix(root).expect("it lies below the root");
            found.extend(banned(&below.to_string_lossy().replace('\\', "/"), &text));
        }
    }
}

#[test]
fn comments_and_documents_use_plain_words() {
    for (path, text, lines) in [
        ("src/a.rs", "/// Told.\nlet told = 1; //\x20Wishes\n", 2),
        ("style/a.css", "/* A\n   nobody */\n.told { }\n", 1),
        ("recipes/Caddyfile", "# Whoever\nfile_server\n", 1),
        ("README.md", "a\nlearn, heed\n", 2),
        ("src/a.rs", "fn told() { \"nobody\" } /// A toll.\n", 0),
        ("docs/a.png", "told", 0),
    ] {
        assert_eq!(banned(path, text).len(), lines, "{path}: {text}");
    }
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    walk(root, root, &mut found);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}
