//! The files for static hosts, which no program here can run: what they say about our files.

use recipes::text_of;

use crate::files::{assets, is_hashed};

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
fn the_protection_is_that_of_the_other_recipes() {
    let nginx = text_of("nginx.conf");
    let rules = text_of("static-hosts/_headers");
    for name in [
        "Content-Security-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
    ] {
        assert_eq!(paths_with(name), ["/portal/"], "{name}");
        let rule = rules
            .lines()
            .find_map(|line| line.trim().strip_prefix(name));
        let value = rule.expect("there is a rule").trim_start_matches(": ");
        assert!(nginx.contains(value), "{value}");
    }
}
