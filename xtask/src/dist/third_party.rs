//! The foreign crates that the pages are built from, with their licences.
//!
//! In: what Cargo resolves for the WebAssembly of the app, without what only runs while compiling.
//! Out: a table in Markdown, with the texts of the licences below it. Packages of the project itself, which have a path, are left out.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

use super::licences;
use crate::stop::{Result, Stop};
use crate::{process, project};

const HEAD: &str = "\
# What sspanel-auth is built from

The WebAssembly is compiled from these crates and from the standard library of Rust (MIT OR
Apache-2.0); its linker leaves out what no page uses. sspanel-auth itself is under the licence in
`LICENSE`.

| crate | version | licence | source |
|---|---|---|---|
";

/// The text of `THIRD-PARTY.md`.
pub(super) fn list() -> Result<String> {
    // `cargo tree` rather than `cargo metadata`: the latter knows only the features of all packages of
    // the workspace together, and so names crates that are not in the pages.
    let mut command = Command::new("cargo");
    command.current_dir(project::root()).args([
        "tree",
        "--locked",
        "--package=sspanel-auth",
        "--features=hydrate",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}\t{l}\t{r}",
    ]);
    let crates = crates(&process::ask(&mut command)?)?;
    let names: Vec<_> = crates
        .iter()
        .map(|one| (one.name.clone(), one.version.clone()))
        .collect();
    Ok(table(&crates) + &licences::texts(&names))
}

/// A line of the table.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Foreign {
    name: String,
    version: String,
    licence: String,
    source: String,
}

fn crates(tree: &str) -> Result<BTreeSet<Foreign>> {
    let lines = tree.lines().filter(|line| !line.trim().is_empty());
    lines.filter_map(|line| foreign(line).transpose()).collect()
}

/// What a line tells; nothing if it is a package of the project.
fn foreign(line: &str) -> Result<Option<Foreign>> {
    let columns: Vec<_> = line.split('\t').collect();
    let &[package, licence, source] = columns.as_slice() else {
        return Err(unknown(line));
    };
    if package.contains('(') {
        return Ok(None);
    }
    let (name, version) = package.split_once(" v").ok_or_else(|| unknown(line))?;
    if licence.is_empty() {
        return Err(Stop::because(format!("{package} names no licence")));
    }
    Ok(Some(Foreign {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
        source: source.to_owned(),
    }))
}

fn table(crates: &BTreeSet<Foreign>) -> String {
    let mut table = HEAD.to_owned();
    for one in crates {
        let Foreign {
            name,
            version,
            licence,
            source,
        } = one;
        // Writing to a string cannot fail.
        writeln!(table, "| {name} | {version} | {licence} | {source} |").ok();
    }
    table
}

fn unknown(line: &str) -> Stop {
    Stop::because(format!(
        "`cargo tree` wrote a line that is not known: {line}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_listed_once_in_order_and_our_own_are_not() {
        let tree = "sspanel-auth v0.1.0 (/somewhere)\tMIT\t\n\
                    b v2.0.0\tMIT OR Apache-2.0\thttps://b.example\n\
                    wasm-streams v0.5.0 (/somewhere/else)\tMIT\t\n\
                    a v1.0.0+x\tZlib\t\n\
                    b v2.0.0\tMIT OR Apache-2.0\thttps://b.example\n\n";
        let expected = "| a | 1.0.0+x | Zlib |  |\n\
                        | b | 2.0.0 | MIT OR Apache-2.0 | https://b.example |\n";
        let table = table(&crates(tree).unwrap());
        assert_eq!(table.strip_prefix(HEAD), Some(expected));
    }

    #[test]
    fn a_crate_without_a_licence_is_refused() {
        assert!(crates("a v1.0.0\t\t\n").is_err());
    }

    #[test]
    fn the_list_of_this_checkout_knows_what_draws_the_pages() {
        let list = list().unwrap();
        for name in ["leptos", "wasm-bindgen", "serde_json"] {
            assert!(list.contains(&format!("\n| {name} | ")), "{name}");
        }
        for name in ["sspanel-auth", "proptest", "leptos_macro"] {
            assert!(!list.contains(&format!("\n| {name} | ")), "{name}");
        }
    }
}
