//! Finds which parts of the crate a file names, in `use` lines and in paths.

use crate::source::Source;

/// Every part of the crate that `source` names, with the byte at which the path begins.
pub(crate) fn named_layers(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let code = source.code.as_str();
    for (at, name) in Source::identifiers(code) {
        let is_start = !code[..at].trim_end().ends_with("::");
        if is_start && matches!(name, "crate" | "super" | "sspanel_auth") {
            // Tests are a module of their own inside the file.
            let depth = source.depth() + usize::from(at >= source.tests_start());
            follow(&code[at..], depth, &mut |layer| found.push((at, layer)));
        }
    }
    found
}

/// Follows a path that begins `depth` modules below the root, into its groups.
fn follow(path: &str, depth: usize, found: &mut impl FnMut(String)) {
    let path = path.trim_start();
    let name: String = path.chars().take_while(|c| is_name(*c)).collect();
    let after = path[name.len()..].trim_start().strip_prefix("::");
    match (name.as_str(), after) {
        ("", _) if path.starts_with('{') => {
            for item in items(path) {
                follow(item, depth, found);
            }
        }
        ("crate" | "sspanel_auth", Some(after)) => follow(after, 0, found),
        ("super", Some(after)) => follow(after, depth.saturating_sub(1), found),
        ("self" | "super" | "crate" | "", _) => {}
        (_, _) if depth == 0 => found(name),
        _ => {}
    }
}

/// The items of a group that `path` begins with.
fn items(path: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut nesting, mut start) = (0, 1);
    for (at, c) in path.char_indices() {
        nesting += i32::from(c == '{') - i32::from(c == '}');
        if nesting == 0 || (nesting == 1 && c == ',') {
            items.push(&path[start..at]);
            start = at + 1;
        }
        if nesting == 0 {
            break;
        }
    }
    items
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
