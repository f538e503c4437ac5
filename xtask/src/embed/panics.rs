//! Panics without their messages.
//!
//! In: a module with the names of its functions. Out: the same, in which every function that only leads
//! to the end of the program is that end. In a browser nobody reads the message of a panic: the program
//! is built to abort, and what an abort leaves is a trap without words. What only the messages needed,
//! above all the code that prints values for programmers, is then found unused by wasm-opt.

use std::collections::HashMap;

use super::wasm::{self, CODE, CUSTOM, IMPORTS, Reader, push_counted, push_number};

/// No locals, `unreachable`, `end`.
const TRAP: &[u8] = &[0, 0x00, 0x0b];

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

/// The module without messages; nothing if it is not understood.
pub(super) fn silence(module: &[u8]) -> Option<Vec<u8>> {
    let sections = wasm::sections(module)?;
    let find = |number| sections.iter().find(|(it, _)| *it == number).map(|it| it.1);
    let imports = find(IMPORTS).map_or(Some(Vec::new()), wasm::imports)?;
    let first = imports.iter().filter(|it| it.is_function()).count();
    let names = sections
        .iter()
        .filter(|(number, _)| *number == CUSTOM)
        .find_map(|(_, section)| function_names(section))?;
    let silenced = sections
        .iter()
        .map(|(number, section)| match *number {
            CODE => Some((CODE, code(section, first, &names)?)),
            number => Some((number, section.to_vec())),
        })
        .collect::<Option<Vec<_>>>()?;
    wasm::assemble(module, &silenced)
}

fn code(section: &[u8], first: usize, names: &HashMap<usize, &str>) -> Option<Vec<u8>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for index in first..first + count {
        let body = reader.counted()?;
        let is_end = names.get(&index).is_some_and(|name| is_end(name));
        push_counted(&mut out, if is_end { TRAP } else { body });
    }
    Some(out)
}

/// The names of functions by their index, if this is the section that has them.
fn function_names(section: &[u8]) -> Option<HashMap<usize, &str>> {
    const FUNCTIONS: u8 = 1;
    let mut reader = Reader(section);
    if reader.text()? != "name" {
        return None;
    }
    loop {
        let (kind, mut content) = (reader.byte()?, Reader(reader.counted()?));
        if kind == FUNCTIONS {
            let count = content.number()?;
            return (0..count)
                .map(|_| Some((content.number()?, content.text()?)))
                .collect();
        }
    }
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

    #[test]
    fn only_ends_lose_their_code() {
        // Two functions, `core::panicking::panic` and `f`, each with a body of two bytes.
        let code = b"\x02\x02\x00\x0b\x02\x00\x0b";
        let names = b"\x04name\x01\x1c\x02\x00\x16core::panicking::panic\x01\x01f";
        let sections = [(CODE, code.to_vec()), (CUSTOM, names.to_vec())];
        let module = wasm::assemble(b"\0asm\x01\0\0\0", &sections).unwrap();
        let silent = silence(&module).unwrap();
        let expected = b"\x02\x03\x00\x00\x0b\x02\x00\x0b";
        assert_eq!(wasm::sections(&silent).unwrap()[0].1, expected);
        assert!(silence(b"\0asm\x01\0\0\0").is_none(), "no names");
    }
}
