//! The WebAssembly of the embed and the script that wasm-bindgen writes for it.
//!
//! In: the crate with its feature `embed`. Out: both in the working folder, small. The package `shorten`
//! does what the optimiser cannot know.

use std::path::{Path, PathBuf};

use crate::files;
use crate::stop::Result;
use crate::tools::Toolbox;
use crate::{pages, process, project};

const NAME: &str = "sspanel-auth-embed";
const TARGET: &str = "wasm32-unknown-unknown";

/// What the script of wasm-bindgen says at length to its programmers, and what is enough.
const LECTURES: &[(&str, &str)] = &[
    (
        "'using deprecated parameters for the initialization function; pass a single object instead'",
        "''",
    ),
    (
        "\"`WebAssembly.instantiateStreaming` failed because your server does not serve Wasm with `application/wasm` MIME \
         type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\\n\"",
        "\"application/wasm?\"",
    ),
];

/// Builds both and gives the place of the WebAssembly.
pub(super) fn build(toolbox: &Toolbox, work: &Path) -> Result<PathBuf> {
    compile(toolbox)?;
    bind(toolbox, work)?;
    shrink(toolbox, work)
}

fn compile(toolbox: &Toolbox) -> Result<()> {
    let mut cargo = toolbox.command("cargo");
    cargo.args(["build", "--release", "--locked", "--target", TARGET]);
    cargo.args([
        "--bin",
        NAME,
        "--no-default-features",
        "--features",
        "embed",
    ]);
    process::run(pages::with_short_paths(&mut cargo))
}

fn bind(toolbox: &Toolbox, work: &Path) -> Result<()> {
    let compiled = project::compiled(&format!("{TARGET}/release/{NAME}.wasm"));
    let mut bindgen = toolbox.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript"]);
    // The element says where the WebAssembly is: bundlers would look for a file of the default name.
    bindgen.args(["--omit-default-module-path", "--out-dir"]);
    process::run(bindgen.arg(work).arg(compiled))
}

fn shrink(toolbox: &Toolbox, work: &Path) -> Result<PathBuf> {
    let bound = files::read_one(&work.join(format!("{NAME}_bg.wasm")))?;
    let script = work.join(format!("{NAME}.js"));
    let small = work.join("embed.wasm");
    let optimise = |module: &[u8], more: &[&str]| optimise(toolbox, &small, module, more);
    let (text, module) = shorten::shrink(&files::read_text(&script)?, &bound, optimise)?;
    let text = LECTURES
        .iter()
        .fold(text, |text, (long, short)| text.replace(long, short));
    files::write_one(&small, &module)?;
    files::write_one(&script, text.as_bytes())?;
    Ok(small)
}

fn optimise(toolbox: &Toolbox, file: &Path, module: &[u8], more: &[&str]) -> Result<Vec<u8>> {
    files::write_one(file, module)?;
    let mut optimise = toolbox.command("wasm-opt");
    optimise.arg("-Oz").args(more).arg(file).arg("-o").arg(file);
    process::run(&mut optimise)?;
    files::read_one(file)
}
