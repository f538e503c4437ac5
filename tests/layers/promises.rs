//! `SECURITY.md` names a test for each promise, and that test exists.

use std::{fs, path::Path};

/// The names of tests in the rows of its tables: the code in the last column.
fn named_tests(text: &str) -> Vec<&str> {
    let rows = text.lines().filter(|line| line.starts_with("| "));
    let cells = rows.filter_map(|row| row.trim_end_matches('|').rsplit('|').next());
    let codes = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    codes.collect()
}

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            *all += &fs::read_to_string(path).expect("the file can be read");
        }
    }
}

#[test]
fn the_tests_that_security_names_exist() {
    let table = "| promise | test |\n|---|---|\n| `a` b | `one`, `two` |\n| c | |\n";
    assert_eq!(named_tests(table), ["one", "two"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    for folder in ["src", "tests", "xtask"] {
        sources(&root.join(folder), &mut all);
    }
    let text = fs::read_to_string(root.join("SECURITY.md")).expect("the page can be read");
    let named = named_tests(&text);
    assert!(named.len() > 20, "{named:?}");
    for name in named {
        assert!(all.contains(&format!("fn {name}(")), "no test {name}");
    }
}
