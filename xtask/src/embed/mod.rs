//! The embed: the element `sspanel-auth` for any page, as the folder `embed` of the built pages.
//!
//! In: the crate with its feature `embed`, `src/boot/element.js` and the styles. Out: `embed.js`, whose
//! name stays, and beside it the WebAssembly, the style sheet and the phrases, each named after its content. Trunk has
//! no part in it: it builds pages, and this is none. How the WebAssembly is made is in `program`, how the
//! style sheet is in `style`.

mod program;
mod style;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::files::{self, Files};
use crate::stop::{Result, Stop};
use crate::tools::Toolbox;
use crate::{process, project};

/// The folder below that of the pages.
pub(crate) const FOLDER: &str = "embed";

/// The phrases, of which a form fetches one language.
const PHRASES: [&str; 3] = ["embed-zh-Hans", "embed-zh-Hant", "embed-en"];

/// The file that a page names.
const ENTRY: &str = "embed.js";
/// Browsers that run the WebAssembly know all of this; older ones would gain nothing from less.
const SCRIPT_TARGET: &str = "--target=es2022";
const STYLE_TARGET: &str = "--target=chrome100,firefox100,safari15.4";

/// Whether a file of the folder holds phrases.
pub(crate) fn is_phrases(name: &str) -> bool {
    PHRASES.iter().any(|stem| name.starts_with(stem))
}

/// Builds the folder inside that of the pages.
pub(crate) fn build(toolbox: &Toolbox, pages: &Path) -> Result<()> {
    println!("Building the embed (about 3 minutes on two cores, less when repeated)");
    let work = project::root().join("target/embed");
    std::fs::create_dir_all(&work)
        .map_err(|error| Stop::of(format!("{} cannot be made", work.display()), error))?;
    let wasm = program::build(toolbox, &work)?;
    let css = style_sheet(toolbox, &work)?;
    write_texts(toolbox, &work)?;
    let mut script = script(toolbox, &work)?;
    let mut built = Files::new();
    let mut parts = vec![("embed", "wasm", wasm), ("embed", "css", css)];
    for stem in PHRASES {
        parts.push((stem, "json", work.join(format!("{stem}.json"))));
    }
    for (stem, ending, file) in parts {
        let content = files::read_one(&file)?;
        let hashed = format!("{stem}-{}.{ending}", files::hash(&content));
        script = renamed(&script, &format!("{stem}.{ending}"), &hashed)?;
        built.insert(hashed, content);
    }
    built.insert(ENTRY.to_owned(), script.into_bytes());
    files::write(&pages.join(FOLDER), &built)
}

/// What the form says, and the paths that the script of the element takes in, from the tables of the crate.
fn write_texts(toolbox: &Toolbox, work: &Path) -> Result<()> {
    let mut render = toolbox.command("cargo");
    render.args(["run", "-q", "--locked", "-p", "render", "--"]);
    let mut folder = OsString::from("--phrases=");
    folder.push(work);
    process::run(render.arg(folder))
}

fn style_sheet(toolbox: &Toolbox, work: &Path) -> Result<PathBuf> {
    let sheet = |name: &str| files::read_text(&project::root().join("style").join(name));
    let whole = style::compose(
        &sheet("tokens.css")?,
        &sheet("embed.css")?,
        &sheet("components.css")?,
    );
    let (plain, small) = (work.join("plain.css"), work.join("embed.css"));
    files::write_one(&plain, whole.as_bytes())?;
    shrink(toolbox, &plain, &small, &[STYLE_TARGET])?;
    Ok(small)
}

/// The script of the element with the one that wasm-bindgen wrote.
fn script(toolbox: &Toolbox, work: &Path) -> Result<String> {
    let (element, small) = (work.join("element.js"), work.join(ENTRY));
    let source = files::read_one(&project::root().join("src/boot/element.js"))?;
    files::write_one(&element, &source)?;
    let options = ["--bundle", "--format=esm", SCRIPT_TARGET];
    shrink(toolbox, &element, &small, &options)?;
    files::read_text(&small)
}

fn shrink(toolbox: &Toolbox, from: &Path, to: &Path, options: &[&str]) -> Result<()> {
    let mut esbuild = toolbox.command("esbuild");
    esbuild.args(["--minify", "--legal-comments=none", "--log-level=warning"]);
    let mut out = OsString::from("--outfile=");
    out.push(to);
    process::run(esbuild.args(options).arg(out).arg(from))
}

/// The script with the new name of a file; that it names the file is part of the agreement.
fn renamed(script: &str, name: &str, hashed: &str) -> Result<String> {
    let (old, new) = (format!("./{name}"), format!("./{hashed}"));
    if script.contains(&old) {
        return Ok(script.replace(&old, &new));
    }
    Err(Stop::because(format!(
        "src/boot/element.js does not name {old}"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_learns_the_new_names() {
        let script = r#"new URL("./embed.css",a)"#;
        let named = renamed(script, "embed.css", "embed-1a.css").unwrap();
        assert_eq!(named, r#"new URL("./embed-1a.css",a)"#);
        assert!(renamed(script, "embed.wasm", "embed-1a.wasm").is_err());
    }
}
