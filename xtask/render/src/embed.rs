//! The embed: the element `sspanel-auth` for any page.
//!
//! In: the folder of what trunk has built from `src/boot/embed.html`. Out: in the same folder `embed.js`, whose name stays,
//! and beside it the WebAssembly, the style sheet, the script of the captcha and the phrases of the languages that are not in
//! the script of the element, each named after its content, and the list of them for the self-check; nothing else. How the
//! style sheet is made is in `style`.

mod style;

use std::path::Path;

use fs_err as fs;
use sspanel_auth::i18n::Language;

use crate::{Result, assets, phrases, published, tools};

/// The name that trunk gives the WebAssembly, which its script contains.
const PROGRAM: &str = "sspanel-auth-embed_bg.wasm";

/// The address of the captcha's script is known when a page runs, so bundlers have to leave its import as it is: webpack
/// would put an error in its place. esbuild removes such comments.
const IMPORT: &str = "import(/* webpackIgnore: true *//* @vite-ignore */";

/// The language whose phrases are in the script of the element, which needs no other file for them.
const BUILT_IN: Language = Language::ZhHans;

/// Bundles the folder.
pub(crate) fn bundle(folder: &Path) -> Result<()> {
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let style = style::compose(
        &read("tokens.css")?,
        &read("embed.css")?,
        &read("components.css")?,
    );
    fs::write(folder.join("embed.css"), style)?;
    fs::write(folder.join("paths.json"), phrases::paths())?;
    fs::write(folder.join("attributes.json"), phrases::attributes())?;
    fs::write(folder.join("not-started.json"), phrases::not_started())?;
    fs::write(folder.join("phrases.json"), phrases::of(BUILT_IN))?;
    fs::write(folder.join("captcha/data.js"), phrases::captcha())?;
    let files = [
        "embed=element.js",
        "embed-captcha=captcha/captcha.js",
        "embed.css",
    ];
    tools::shrink(folder, PROGRAM, &files)?;
    fs::rename(folder.join(PROGRAM), folder.join("embed.wasm"))?;
    let mut script = read("embed.js")?
        .replace(PROGRAM, "./embed.wasm")
        .replace("import(", IMPORT);
    let mut parts = ["embed.wasm", "embed.css", "embed-captcha.js"]
        .map(str::to_owned)
        .to_vec();
    for language in Language::ALL.into_iter().filter(|it| *it != BUILT_IN) {
        let file = format!("embed-{}.json", language.tag());
        fs::write(folder.join(&file), phrases::of(language))?;
        parts.push(file);
    }
    for part in parts {
        script = renamed(&script, &part, &assets::rename(folder, &part)?)?;
    }
    fs::write(folder.join("embed.js"), script)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with("embed") {
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
    }
    published::write_list(folder)
}

/// The script with the new name of a file, in the form that bundlers look for.
fn renamed(script: &str, old: &str, new: &str) -> Result<String> {
    let old = format!("\"./{old}\"");
    if script.contains(&old) {
        return Ok(script.replace(&old, &format!("\"./{new}\"")));
    }
    Err(format!("the script of the element does not name {old}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_the_new_files() {
        let script = r#"new URL("./embed.css",a)"#;
        let named = renamed(script, "embed.css", "embed-1a.css").unwrap();
        assert_eq!(named, r#"new URL("./embed-1a.css",a)"#);
        assert!(renamed(script, "embed.wasm", "embed-1a.wasm").is_err());
    }
}
