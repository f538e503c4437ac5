//! `docs/embed.md` explains every attribute, event and custom property of the element, each with an example, and no other.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use sspanel_auth::{
    config::attribute_names,
    flow::{HostEvent, Page},
    i18n::Language,
};

const DOCS: &str = include_str!("../docs/embed.md");
const TYPES: &str = include_str!("../src/boot/sspanel-auth.d.ts");
const TOKENS: &str = include_str!("../style/tokens.css");

/// The attributes that are no settings.
const OWN: [&str; 6] = ["page", "token", "lang", "theme", "invitation", "shadow"];

/// The text between two lines.
fn part<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).expect(from);
    rest.split_once(to).expect(to).0
}

fn section(title: &str) -> &'static str {
    part(DOCS, &format!("\n## {title}\n"), "\n## ")
}

/// The rows of the tables whose first cell is a name: it and the last cell.
fn rows(section: &'static str) -> Vec<(&'static str, &'static str)> {
    let row = |line: &'static str| {
        let (name, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
        let (_, last) = rest.strip_suffix(" |")?.rsplit_once(" | ")?;
        Some((name, last))
    };
    section.lines().filter_map(row).collect()
}

fn names(rows: &[(&str, &str)]) -> BTreeSet<String> {
    rows.iter().map(|(name, _)| (*name).to_owned()).collect()
}

#[test]
fn every_attribute_has_an_example() {
    let rows = rows(section("Attributes"));
    let known = attribute_names().chain(OWN.map(str::to_owned)).collect();
    assert_eq!(names(&rows), known);
    let typed = part(TYPES, "export interface AuthAttributes {", "\n}");
    for (name, example) in rows {
        assert!(example.starts_with('`') && example.contains(name), "{name}");
        let is_typed = [format!("\n    {name}?:"), format!("\n    \"{name}\"?:")];
        assert!(is_typed.iter().any(|it| typed.contains(it)), "{name}");
    }
}

#[test]
fn every_event_has_an_example() {
    let page = Page::Login;
    let events = [
        HostEvent::Submit(page),
        HostEvent::Success(page),
        HostEvent::Refused(page, ""),
        HostEvent::Error(page, ""),
        HostEvent::Open(page),
        HostEvent::Leave(""),
        HostEvent::Language(Language::En),
    ];
    let section = section("Events");
    let known: BTreeSet<_> = events.iter().map(|event| event.name().to_owned()).collect();
    assert_eq!(names(&rows(section)), known);
    let typed = part(TYPES, "export interface AuthEventMap {", "\n}");
    assert_eq!(typed.matches("\n    \"auth:").count(), known.len());
    for name in &known {
        assert!(
            typed.contains(&format!("\n    \"{name}\": CustomEvent<")),
            "{name}"
        );
        let listener = format!("addEventListener(\"{name}\"");
        assert!(section.contains(&listener), "{name} has no example");
    }
}

#[test]
fn every_kind_of_error_is_named() {
    let kinds = part(TYPES, "export type AuthErrorKind =", ";");
    let kinds = kinds.split('"').skip(1).step_by(2);
    for kind in kinds {
        assert!(section("Events").contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn every_custom_property_has_an_example() {
    let section = section("Custom properties");
    let is_property = |line: &&str| line.starts_with("    --auth-");
    let defined = TOKENS.lines().filter(is_property);
    let defined = defined.filter_map(|line| line.trim().split_once(':'));
    let defined: BTreeSet<_> = defined.map(|(name, _)| name.to_owned()).collect();
    let mut known = names(&rows(section));
    for (name, example) in rows(section) {
        assert!(example.starts_with(&format!("`{name}: ")), "{name}");
    }
    // The switch between the two themes stands below the table.
    for switch in ["--auth-light", "--auth-dark"] {
        assert!(section.contains(&format!("var({switch}, ")), "{switch}");
        known.insert(switch.to_owned());
    }
    assert_eq!(known, defined);
}
