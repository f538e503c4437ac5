//! wasm-opt, esbuild and acorn, which optimise, minify and check what trunk has built.
//!
//! In: a folder with a program and the scripts and style sheets beside it. Out: the same files, optimised and minified.
//! The imports and exports of a program have names with hashes that do not compress, 5 kB of a first visit: wasm-opt
//! replaces them by short names and prints which, and esbuild writes the same names into the script.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use fs_err as fs;
use serde_json::{Map, Value};

use crate::Result;

/// The oldest browsers that the pages are for, as in README.
const TARGETS: &str = "--target=chrome108,firefox121,safari16.4";

/// The passes after the first `-Oz`: they rebuild the control flow, optimise it again, and sort the functions by name.
/// Functions with similar names have similar code, which compresses better side by side. They save 2.5 kB of a first visit.
const MORE_PASSES: &str = "--flatten --rereloop -Oz -Oz --reorder-functions-by-name";

/// What the oldest web views can parse. Only `boot.js` is for them: it makes the form work without the app.
const CLASSIC_TARGET: &str = "--target=es2017";

/// Where esbuild reads the short names.
const NAMES: &str = "names.json";

/// Optimises the program, and minifies the files, each with what it imports. One of them imports the script of the program.
pub(crate) fn shrink(folder: &Path, program: &str, files: &[impl AsRef<str>]) -> Result<()> {
    let names = optimise(folder, program)?;
    let script = folder.join(program.replace("_bg.wasm", ".js"));
    // All imports are of one module, which is renamed, too.
    let module = format!("\"./{}\"", program.replace(".wasm", ".js"));
    let text = fs::read_to_string(&script)?.replace(&module, "\"a\"");
    fs::write(&script, text)?;
    let all: Vec<_> = names.keys().map(String::as_str).collect();
    fs::write(folder.join(NAMES), Value::Object(names.clone()).to_string())?;
    run(Command::new("esbuild")
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--charset=utf8",
            TARGETS,
        ])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(format!("--mangle-props=^({})$", all.join("|")))
        .arg(format!("--mangle-cache={NAMES}"))
        .args(["--outdir=.", "--allow-overwrite"])
        .args(files.iter().map(AsRef::as_ref))
        .current_dir(folder))?;
    fs::remove_file(script)?;
    Ok(fs::remove_file(folder.join(NAMES))?)
}

/// Makes one classic script of each script and what it imports, in the syntax of ES2017. acorn parses the result by the
/// rules of that edition: esbuild passes on what it cannot express in it, such as newer regular expressions.
pub(crate) fn make_classic(folder: &Path, scripts: &[impl AsRef<str>]) -> Result<()> {
    for script in scripts.iter().map(AsRef::as_ref) {
        run(Command::new("esbuild")
            .args(["--bundle", "--minify", "--format=iife", CLASSIC_TARGET])
            .args(["--legal-comments=none", "--log-level=warning"])
            .args(["--outdir=.", "--allow-overwrite", script])
            .current_dir(folder))?;
        run(Command::new("acorn")
            .args(["--ecma2017", "--silent", script])
            .current_dir(folder))?;
    }
    Ok(())
}

/// Optimises the program and gives the short name of each import and export.
fn optimise(folder: &Path, program: &str) -> Result<Map<String, Value>> {
    let printed = run(Command::new("wasm-opt")
        .args(["-Oz", program, "-o", program])
        .args(MORE_PASSES.split(' '))
        .args(["--strip-producers", "--strip-target-features"])
        .arg("--minify-imports-and-exports-and-modules")
        .current_dir(folder))?;
    let printed: Value = serde_json::from_slice(&printed)?;
    let lines = ["imports", "exports"].map(|part| printed.get(part)?.as_array());
    // Of an import its module is printed first.
    let name = |line: &Value| match line.as_array()?.as_slice() {
        [.., old, new] => Some((old.as_str()?.to_owned(), new.clone())),
        _ => None,
    };
    let lines = lines.into_iter().flatten().flatten();
    Ok(lines.filter_map(name).collect())
}

fn run(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("{command:?} failed").into())
}
