//! The package by itself.

use std::{collections::BTreeSet, fs, path::Path};

use bundlers::{Project, packed};

#[test]
fn every_file_that_the_script_names_is_packed_and_no_other() {
    let project = Project::of("vite");
    let package = project.path().join("node_modules/sspanel-auth");
    let script = fs::read_to_string(package.join("embed.js")).expect("the script is packed");
    let named = script.split("new URL(\"./").skip(1);
    let named: BTreeSet<_> = named
        .filter_map(|rest| rest.split(['"', '?']).next())
        .map(str::to_owned)
        .collect();
    assert_eq!(
        endings(&named),
        ["css", "js", "json", "json", "wasm"],
        "{named:?}"
    );
    let files = fs::read_dir(&package).expect("the package is unpacked");
    let all = files
        .flatten()
        .filter_map(|file| file.file_name().into_string().ok());
    let packed: BTreeSet<_> = all.filter(|name| name.starts_with("embed-")).collect();
    assert_eq!(packed, named);
}

/// Sorted.
fn endings(names: &BTreeSet<String>) -> Vec<&str> {
    let ending = |name| Path::new(name).extension().and_then(|it| it.to_str());
    let mut endings: Vec<_> = names.iter().filter_map(ending).collect();
    endings.sort_unstable();
    endings
}

#[test]
fn exports_types_and_side_effects_are_right() {
    let project = Project::of("vite");
    let package = "node_modules/sspanel-auth";
    let said = project.run("publint", &["--strict", package]);
    assert!(said.contains("All good!"), "{said}");
    let archive = packed(project.path());
    let archive = archive.to_str().expect("the path is text");
    // There is no CommonJS: what cannot load modules cannot show the element.
    project.run("attw", &["--profile", "esm-only", archive]);
}

#[test]
fn a_server_may_import_it_and_nothing_happens() {
    let project = Project::of("vite");
    let names = "const before = Object.keys(globalThis).length;
        for (const name of ['sspanel-auth', 'sspanel-auth/react', 'sspanel-auth/vue']) await import(name);
        console.log(Object.keys(globalThis).length - before);";
    let said = project.run("node", &["--input-type=module", "--eval", names]);
    assert_eq!(said.trim(), "0");
}
