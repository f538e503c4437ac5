//! Panics without their messages.
//!
//! In: a module with the names of its functions. Out: the same, in which every function that only leads
//! to the end of the program is that end. In a browser nobody reads the message of a panic: the program
//! is built to abort, and what an abort leaves is a trap without words. What only the messages needed,
//! above all the code that prints values for programmers, is then found unused by wasm-opt.

use std::collections::HashMap;

use wasm_encoder::{CodeSection, Function, Instruction, Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::{raw, told};

/// Parts of the names of functions that never return.
const ENDS: &[&str] = &[
    "core::panicking::",
    "std::panicking::",
    "rust_begin_unwind",
    "rust_panic",
    "rust_oom",
    "handle_alloc_error",
    "raw_vec::handle_error",
    "raw_vec::capacity_overflow",
    "::unwrap_failed",
    "::expect_failed",
    "slice_error_fail",
    "slice_index_fail",
    "len_mismatch_fail",
    "panic_already_borrowed",
    "panic_already_mutably_borrowed",
    "panic_access_error",
];

/// The same for functions that print values for programmers, which only messages of panics do.
const PRINTERS: &[&str] = &[
    " as core::fmt::Debug>::fmt",
    "core::fmt::builders::",
    "escape_debug",
];

/// Asked by every lock, and no end at all.
const EXCEPTION: &str = "panic_count";

/// The module without messages.
///
/// # Errors
///
/// One sentence that says what is not understood; a module without the names of its functions is not.
pub(crate) fn silence(module: &[u8]) -> Result<Vec<u8>, String> {
    let names = function_names(module)?;
    let mut index = imported_functions(module)?;
    let mut code = CodeSection::new();
    let mut silent = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(told)?;
        if let Payload::CodeSectionEntry(body) = &payload {
            if names.get(&index).is_some_and(|name| is_end(name)) {
                code.function(&trap());
            } else {
                code.raw(raw(module, &body.range())?);
            }
            index += 1;
        } else if let Some((id, range)) = payload.as_section() {
            if matches!(payload, Payload::CodeSectionStart { .. }) {
                continue;
            }
            if !code.is_empty() {
                silent.section(&std::mem::take(&mut code));
            }
            let data = raw(module, &range)?;
            silent.section(&RawSection { id, data });
        }
    }
    Ok(silent.finish())
}

/// No locals, `unreachable`, `end`.
fn trap() -> Function {
    let mut trap = Function::new([]);
    trap.instruction(&Instruction::Unreachable);
    trap.instruction(&Instruction::End);
    trap
}

/// How many functions come before those of the module itself.
fn imported_functions(module: &[u8]) -> Result<u32, String> {
    let mut count = 0;
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(imports) = payload.map_err(told)? {
            for import in imports.into_imports() {
                let import = import.map_err(told)?;
                count += u32::from(matches!(import.ty, TypeRef::Func(_)));
            }
        }
    }
    Ok(count)
}

/// The names of functions by their index.
fn function_names(module: &[u8]) -> Result<HashMap<u32, &str>, String> {
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload.map_err(told)? else {
            continue;
        };
        let KnownCustom::Name(kinds) = section.as_known() else {
            continue;
        };
        for kind in kinds {
            if let Name::Function(names) = kind.map_err(told)? {
                let named = names
                    .into_iter()
                    .map(|one| one.map(|one| (one.index, one.name)));
                return named.collect::<Result<_, _>>().map_err(told);
            }
        }
    }
    Err("the functions have no names".to_owned())
}

fn is_end(name: &str) -> bool {
    let name = without_hashes(name);
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    (has(ENDS) || has(PRINTERS)) && !name.contains(EXCEPTION)
}

/// `core::panicking` of `core[c5930c85a12de822]::panicking`.
fn without_hashes(name: &str) -> String {
    let is_digit = |c: char| c.is_ascii_hexdigit();
    let mut pieces = name.split('[');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 && hash.chars().all(is_digit) => out += rest,
            _ => {
                out.push('[');
                out += piece;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{FunctionSection, NameMap, NameSection, TypeSection};

    use super::*;

    #[test]
    fn ends_are_told_by_their_names() {
        for (name, expected) in [
            ("core[c5930c85a12de822]::panicking::panic_fmt", true),
            ("<&u8 as core[c5930c85a12de822]::fmt::Debug>::fmt", true),
            ("<u32 as core[c5930c85a12de822]::fmt::Display>::fmt", false),
            (
                "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
                false,
            ),
            ("sspanel_auth::flow::step::apply::h0123456789abcdef", false),
            (
                "<alloc::vec::Vec<[u8]> as core::clone::Clone>::clone",
                false,
            ),
        ] {
            assert_eq!(is_end(name), expected, "{name}");
        }
    }

    /// Two functions, `core::panicking::panic` and `f`, each with two instructions.
    fn module(names: &[(u32, &str)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut code = CodeSection::new();
        for _ in 0..2 {
            let mut body = Function::new([]);
            body.instruction(&Instruction::Nop);
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut map = NameMap::new();
        for (index, name) in names {
            map.append(*index, name);
        }
        let mut section = NameSection::new();
        section.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        if !names.is_empty() {
            module.section(&section);
        }
        module.finish()
    }

    #[test]
    fn only_ends_lose_their_code() {
        let silent = silence(&module(&[(0, "core::panicking::panic"), (1, "f")])).unwrap();
        let bodies: Vec<Vec<u8>> = Parser::new(0)
            .parse_all(&silent)
            .filter_map(|payload| match payload.unwrap() {
                Payload::CodeSectionEntry(body) => {
                    Some(raw(&silent, &body.range()).unwrap().to_vec())
                }
                _ => None,
            })
            .collect();
        assert_eq!(bodies, [[0, 0x00, 0x0b], [0, 0x01, 0x0b]]);
        assert!(silence(&module(&[])).is_err(), "no names");
    }
}
