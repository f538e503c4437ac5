//! The files for static hosts, which no program here can run: what they say about our files.

use recipes::text_of;

use crate::files::{SECURITY, assets, is_hashed};

/// The paths of the rules that set a header, without the wildcard at their end.
fn paths_with(header: &str) -> Vec<String> {
    let rules = text_of("static-hosts/_headers");
    let mut path = "";
    let mut paths = Vec::new();
    for line in rules.lines() {
        if line.starts_with('/') {
            path = line.trim_end_matches('*');
        } else if line.trim_start().starts_with(header) {
            paths.push(path.to_owned());
        }
    }
    paths
}

#[test]
fn the_long_caching_is_for_the_hashed_names_and_for_all_of_them() {
    let rules = paths_with("Cache-Control: public, max-age=31536000, immutable");
    for (name, _) in assets() {
        let path = format!("/portal/{name}");
        let is_kept = rules.iter().any(|start| path.starts_with(start));
        assert_eq!(is_kept, is_hashed(&name), "{name}");
    }
}

#[test]
fn no_proxy_changes_a_page() {
    let rules = paths_with("Cache-Control: no-cache, no-transform");
    for (name, kind) in assets() {
        let path = format!("/portal/{name}");
        let is_fixed = rules.iter().skip(1).any(|start| path.starts_with(start));
        assert!(is_fixed || kind != "text/html", "{name}");
    }
    assert_eq!(rules.first().map(String::as_str), Some("/portal/"));
}

#[test]
fn a_path_has_one_rule_for_its_caching() {
    // These hosts join the values of several rules.
    let rules = paths_with("Cache-Control:");
    for (name, _) in assets() {
        let path = format!("/portal/{name}");
        let matching = rules.iter().skip(1);
        let matching = matching.filter(|start| path.starts_with(start.as_str()));
        assert!(matching.count() <= 1, "{name}");
    }
}

#[test]
fn the_protection_is_that_of_the_other_recipes() {
    let rules = text_of("static-hosts/_headers").to_lowercase();
    for (name, value) in SECURITY {
        let line = format!("\n  {name}: {}\n", value.to_lowercase());
        assert!(rules.contains(&line), "{line}");
    }
}

/// It forces https on every port of a name, so no recipe does it by itself, and each warns where it can be switched on.
#[test]
fn https_alone_is_opt_in_with_a_warning() {
    for name in [
        "nginx.conf",
        "aapanel.conf",
        "apache.conf",
        "Caddyfile",
        "static-hosts/_headers",
    ] {
        let text = text_of(name);
        let mut lines = text.lines().map(str::trim);
        let at = lines.position(|line| line.contains("Strict-Transport-Security"));
        let before: Vec<_> = text.lines().take(at.expect(name)).map(str::trim).collect();
        let line = text.lines().nth(at.expect(name)).expect(name).trim();
        assert!(line.starts_with('#'), "{name}: {line}");
        let warning = before.iter().rev().take_while(|line| line.starts_with('#'));
        let is_near = warning.take(5).any(|line| line.contains("EVERY port"));
        assert!(is_near, "{name}");
    }
}
