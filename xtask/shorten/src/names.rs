//! Shortens the names by which the glue and the WebAssembly module know each other.
//!
//! In: the script that wasm-bindgen wrote and the module beside it. Out: the same two with names of
//! two or three letters for everything that they import from and export to each other. The long
//! names carry digits of a hash, twice each, that do not compress: more than four kilobytes of the
//! download. Refused: a module that imports what the script does not have, since then they do
//! not belong together.

use std::collections::{HashMap, HashSet};

use crate::{raw, told};
use wasm_encoder::{
    ExportSection, ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{ExportSectionReader, ImportSectionReader, Imports, Parser, Payload};

/// What the glue is called in the module.
const GLUE: &str = ".";

/// The new name of each old one.
#[derive(Default)]
struct Names<'a>(HashMap<&'a str, String>);

impl<'a> Names<'a> {
    fn short(&mut self, name: &'a str) -> String {
        let next = self.0.len();
        self.0
            .entry(name)
            .or_insert_with(|| format!("_{next:x}"))
            .clone()
    }
}

/// Renames in both: first the script, then the module.
///
/// # Errors
///
/// One sentence that says what is not as wasm-bindgen writes it.
pub(crate) fn shorten(glue: &str, module: &[u8]) -> Result<(String, Vec<u8>), String> {
    let mut names = Names::default();
    let mut glue_name = None;
    let mut short = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(told)?;
        match &payload {
            Payload::ImportSection(imports) => {
                short.section(&import(imports, &mut names, &mut glue_name)?);
            }
            Payload::ExportSection(exports) => {
                short.section(&export(exports, glue, &mut names)?);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = raw(module, &range)?;
                    short.section(&RawSection { id, data });
                }
            }
        }
    }
    let glue_name = glue_name.ok_or("the module imports nothing")?;
    let quoted = format!("\"{glue_name}\"");
    if !glue.contains(&quoted) {
        return Err(format!("the glue does not know itself as {glue_name}"));
    }
    let glue = rename(glue, &names)?.replace(&quoted, &format!("\"{GLUE}\""));
    Ok((glue, short.finish()))
}

fn import<'a>(
    imports: &ImportSectionReader<'a>,
    names: &mut Names<'a>,
    glue_name: &mut Option<&'a str>,
) -> Result<ImportSection, String> {
    let mut section = ImportSection::new();
    for group in imports.clone() {
        let Imports::Single(_, one) = group.map_err(told)? else {
            return Err("imports are grouped".to_owned());
        };
        if *glue_name.get_or_insert(one.module) != one.module {
            return Err(format!("an import from {}", one.module));
        }
        let kind = RoundtripReencoder.entity_type(one.ty).map_err(told)?;
        section.import(GLUE, &names.short(one.name), kind);
    }
    Ok(section)
}

/// What the script does not use is exported no longer.
fn export<'a>(
    exports: &ExportSectionReader<'a>,
    glue: &str,
    names: &mut Names<'a>,
) -> Result<ExportSection, String> {
    let used: HashSet<&str> = words(glue).collect();
    let mut section = ExportSection::new();
    for one in exports.clone() {
        let one = one.map_err(told)?;
        if !used.contains(one.name) {
            continue;
        }
        let kind = RoundtripReencoder.export_kind(one.kind).map_err(told)?;
        section.export(&names.short(one.name), kind, one.index);
    }
    Ok(section)
}

/// The script with whole words replaced.
fn rename(glue: &str, names: &Names) -> Result<String, String> {
    let mut renamed = String::with_capacity(glue.len());
    let mut missing: HashSet<&str> = names.0.keys().copied().collect();
    for word in words(glue) {
        missing.remove(word);
        if names.0.values().any(|short| short == word) {
            return Err(format!("the glue has a {word} of its own"));
        }
        renamed.push_str(names.0.get(word).map_or(word, String::as_str));
    }
    match missing.iter().next() {
        Some(name) => Err(format!("the glue does not know {name}")),
        None => Ok(renamed),
    }
}

/// The text in pieces, each a whole word or what stands between words.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest
            .find(|c| is_part(c) != is_part(first))
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, FunctionSection, TypeSection};

    use super::*;

    const GLUE_TEXT: &str = r#"const imports = { __wbg_now_1a: () => 1 };
        const all = { "./app_bg.js": imports };
        wasm.__wbindgen_start(); function start(x) { return wasm.__wbindgen_start; }"#;

    /// A module with one import, one export and an export that nobody uses.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_now_1a", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0);
        exports.export("main", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_get_the_same_names() {
        let (glue, short) = shorten(GLUE_TEXT, &module()).unwrap();
        assert_eq!(
            glue,
            r#"const imports = { _0: () => 1 };
        const all = { ".": imports };
        wasm._1(); function start(x) { return wasm._1; }"#
        );
        let text = String::from_utf8_lossy(&short).into_owned();
        assert!(text.contains("_0") && text.contains("_1"));
        assert!(!text.contains("wbg") && !text.contains("main"));
        let is_whole = Parser::new(0).parse_all(&short).all(|part| part.is_ok());
        assert!(is_whole);
    }

    #[test]
    fn a_script_that_does_not_belong_to_the_module_is_refused() {
        for glue in [
            "",
            r#""./app_bg.js" __wbindgen_start"#,
            &GLUE_TEXT.replace("./app_bg.js", "./other_bg.js"),
            &[GLUE_TEXT, "const _1 = 0;"].concat(),
        ] {
            assert!(shorten(glue, &module()).is_err(), "{glue}");
        }
    }
}
