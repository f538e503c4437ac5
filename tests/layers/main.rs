//! Tests of the architecture: which module may use which, where phrases stand, and how long files are.
//!
//! Only what compiler and clippy cannot check is here. The compiler keeps Leptos and the browser out of the pure layers,
//! since their crates are optional; `clippy.toml` forbids requests outside `browser::send` and HTML from text, and limits
//! the length of functions.
//!
//! Every rule is a function from a file to its findings. Each test first shows that its rule reports a bad snippet, and
//! then that no file of `src` breaks it.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

mod contract;
mod imports;
mod promises;
mod source;
mod words;

use source::{Finding, Source};

/// The layers in order. None may use a later one.
const LAYERS: [&str; 13] = [
    "form",
    "contract",
    "i18n",
    "config",
    "flow",
    "browser",
    "controller",
    "components",
    "pages",
    "app",
    "embed",
    "main",
    "element",
];
/// The files that recognise the panel's own words.
const RECOGNISERS: [&str; 2] = ["src/contract/panel_message.rs", "src/contract/subject.rs"];
const MAX_FILE_LINES: usize = 200;

type Rule = fn(&Source) -> Vec<Finding>;

/// No file of `src` breaks the rule.
#[track_caller]
fn assert_no_findings(rule: Rule) {
    let findings: Vec<String> = Source::all()
        .iter()
        .flat_map(rule)
        .map(|finding| finding.to_string())
        .collect();
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// The rule finds something in a file like this, on just these lines.
#[track_caller]
fn finds(rule: Rule, path: &str, text: &str, lines: &[usize]) {
    let found: Vec<usize> = rule(&Source::new(path, text))
        .iter()
        .map(|finding| finding.line)
        .collect();
    assert_eq!(found, lines, "{path}: {text}");
}

fn place_of(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|known| *known == layer)
}

fn names_nothing_to_its_right(source: &Source) -> Vec<Finding> {
    let Some(own) = place_of(source.layer()) else {
        return vec![];
    };
    imports::named_layers(source)
        .into_iter()
        .filter(|(_, layer)| place_of(layer).is_none_or(|other| other > own))
        .map(|(at, layer)| source.finding(at, format!("{} names {layer}", source.layer())))
        .collect()
}

#[test]
fn no_layer_names_one_to_its_right() {
    let finds = |path, text, lines: &[usize]| finds(names_nothing_to_its_right, path, text, lines);
    finds(
        "src/form/a.rs",
        "//! A.\nuse crate::contract::Action;\n",
        &[2],
    );
    finds(
        "src/contract/a.rs",
        "use crate::{\n    form::Field,\n    i18n::{Words, x},\n};",
        &[1],
    );
    finds("src/form/a.rs", "use super::super::flow::Page;", &[1]);
    finds("src/form/mod.rs", "use super::{form, flow as f};", &[1]);
    finds(
        "src/config/a.rs",
        "\nfn f() { let _ = crate::flow::apply; }",
        &[2],
    );
    finds("src/flow/a.rs", "use sspanel_auth::browser;", &[1]);
    finds(
        "src/form/a.rs",
        "\n#[cfg(test)]\nmod tests { use crate::flow::x; }",
        &[3],
    );
    finds("src/form/a.rs", "use crate::unknown::x;", &[1]);
    finds(
        "src/flow/a.rs",
        "//! See [`crate::app`].\nuse crate::form;\nuse super::Page;\n#[cfg(test)]\nmod tests { use super::*; }",
        &[],
    );
    assert_no_findings(names_nothing_to_its_right);
}

#[test]
fn every_file_belongs_to_a_layer() {
    let strays: Vec<_> = Source::all()
        .into_iter()
        .filter(|source| place_of(source.layer()).is_none() && source.path != "src/lib.rs")
        .map(|source| source.path)
        .collect();
    assert!(strays.is_empty(), "no layer of the map: {strays:?}");
}

/// `leptos` stands for `leptos_router` as well, and so on.
fn names_crate(source: &Source, unwanted: &[&str]) -> Vec<Finding> {
    Source::identifiers(&source.code)
        .filter(|(_, name)| {
            unwanted
                .iter()
                .any(|it| name.strip_prefix(it).is_some_and(is_end))
        })
        .map(|(at, name)| source.finding(at, format!("names {name}")))
        .collect()
}

fn is_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('_')
}

fn the_router_is_in_app(source: &Source) -> Vec<Finding> {
    if source.is_in("app") {
        vec![]
    } else {
        names_crate(source, &["leptos_router"])
    }
}

#[test]
fn only_the_root_of_the_pages_names_the_router() {
    let text = "use leptos::x;\nuse leptos_router::hooks::use_navigate;";
    for path in ["src/components/page_link.rs", "src/embed.rs"] {
        finds(the_router_is_in_app, path, text, &[2]);
    }
    finds(the_router_is_in_app, "src/app.rs", text, &[]);
    finds(the_router_is_in_app, "src/app/navigation.rs", text, &[]);
    assert_no_findings(the_router_is_in_app);
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

fn chinese_stands_in_i18n(source: &Source) -> Vec<Finding> {
    if source.is_in("i18n") || RECOGNISERS.contains(&source.path.as_str()) {
        return vec![];
    }
    let mut findings: Vec<Finding> = source
        .uncommented_without_tests()
        .char_indices()
        .filter(|(_, c)| is_cjk(*c))
        .map(|(at, c)| source.finding(at, format!("has {c}, which belongs to i18n")))
        .collect();
    findings.dedup_by_key(|finding| finding.line);
    findings
}

#[test]
fn chinese_words_stand_in_i18n_alone() {
    let text = "// 注释\nlet a = \"登录\";\nlet b = '。';\n#[cfg(test)]\nmod tests { const A: &str = \"登录\"; }";
    finds(chinese_stands_in_i18n, "src/pages/a.rs", text, &[2, 3]);
    finds(chinese_stands_in_i18n, "src/i18n/a.rs", text, &[]);
    assert_no_findings(chinese_stands_in_i18n);
}

fn inputs_are_uncontrolled(source: &Source) -> Vec<Finding> {
    ["prop:value", "prop:checked", "bind:value", "bind:checked"]
        .iter()
        .flat_map(|way| source.code.match_indices(way))
        .map(|(at, way)| source.finding(at, format!("binds an input by {way}")))
        .collect()
}

#[test]
fn inputs_stay_uncontrolled() {
    let text = "// prop:value\nview! {\n    <input prop:value=email />\n}";
    finds(inputs_are_uncontrolled, "src/components/a.rs", text, &[3]);
    assert_no_findings(inputs_are_uncontrolled);
}

fn has_a_header(source: &Source) -> Vec<Finding> {
    if source.text.starts_with("//! ") {
        vec![]
    } else {
        vec![source.finding(0, "has no header")]
    }
}

#[test]
fn every_file_says_what_it_is() {
    finds(has_a_header, "src/form/a.rs", "use x;\n//! Late.", &[1]);
    finds(has_a_header, "src/form/a.rs", "//! Early.\nuse x;", &[]);
    assert_no_findings(has_a_header);
}

fn is_of_readable_length(source: &Source) -> Vec<Finding> {
    let lines = source
        .code_without_tests()
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    if lines <= MAX_FILE_LINES {
        vec![]
    } else {
        vec![source.finding(0, format!("has {lines} lines of code"))]
    }
}

#[test]
fn files_stay_short() {
    let long = "fn a() {}\n".repeat(MAX_FILE_LINES + 1);
    finds(is_of_readable_length, "src/form/a.rs", &long, &[1]);
    let commented = format!("{}fn a() {{}}\n", "// a\n\n".repeat(MAX_FILE_LINES));
    finds(is_of_readable_length, "src/form/a.rs", &commented, &[]);
    assert_no_findings(is_of_readable_length);
}

#[test]
fn the_scanner_tells_code_from_comments_and_texts() {
    let text = r##"let a = "x // \" y"; // z "q"
let b = r#"m " n"#; /* o */ let c: &'static str = &'"'.to_string(); 'd'"##;
    let source = Source::new("src/form/a.rs", text);
    assert_eq!(source.code.len(), text.len());
    let literals: Vec<_> = source.literals_without_tests().map(|it| it.1).collect();
    assert_eq!(literals, ["x // \\\" y", "m \" n"]);
    let code = &source.code;
    assert!(
        !["//", "x", "y", "z", "q", "m ", "o */", "'d'"]
            .iter()
            .any(|it| code.contains(it))
    );
    assert!(code.contains("&'static str"));
}
