//! The size of each crate in the WebAssembly of the pages.
//!
//! In: a compiled module with the names of its functions, before wasm-bindgen and wasm-opt. Out: the bytes of code per
//! crate. A generic function counts for the crate that defines it, and inlined code for the caller, so the figures show
//! proportions.

use std::collections::BTreeMap;

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::error::Result;

/// Crates below this share, in percent, are one row.
const MIN_PERCENT: usize = 1;

/// Prints the table of the crates, the largest first.
pub(super) fn print_table(module: &[u8]) -> Result<()> {
    let bytes = bytes_per_crate(module)?;
    let sum: usize = bytes.values().sum();
    let (mut rows, small): (Vec<_>, Vec<_>) = bytes
        .into_iter()
        .partition(|(_, bytes)| bytes * 100 >= sum * MIN_PERCENT);
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let others = small.iter().map(|(_, bytes)| bytes).sum();
    rows.push(("others".to_owned(), others));
    println!("     bytes    percent  code by crate, before wasm-opt");
    for (name, bytes) in rows {
        println!("{bytes:>10} {:>10}  {name}", bytes * 100 / sum.max(1));
    }
    Ok(())
}

fn bytes_per_crate(module: &[u8]) -> wasmparser::Result<BTreeMap<String, usize>> {
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for part in sections {
                        if let Name::Function(functions) = part? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, crate_of(function.name));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut sums = BTreeMap::new();
    for (index, bytes) in (imported..).zip(bodies) {
        let name = names.remove(&index).unwrap_or_else(|| "unnamed".to_owned());
        *sums.entry(name).or_insert(0) += bytes;
    }
    Ok(sums)
}

/// The crate at the start of a path such as `<leptos::A as core::B>::c`.
fn crate_of(mangled: &str) -> String {
    let path = format!("{:#}", rustc_demangle::demangle(mangled));
    let path = path.trim_start_matches(['<', '&', '*', '[', '(']);
    let path = path
        .strip_prefix("mut ")
        .or(path.strip_prefix("dyn "))
        .unwrap_or(path);
    let end = path.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    path.get(..end.unwrap_or(path.len()))
        .unwrap_or(path)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_that_defines_it() {
        for (name, expected) in [
            (
                "_ZN10serde_json5value5Value3get17h0123456789abcdefE",
                "serde_json",
            ),
            ("_RNvCs1234_7mycrate3foo", "mycrate"),
            ("memcpy", "memcpy"),
            (
                "_ZN37_$LT$leptos..A$u20$as$u20$core..B$GT$3fmt17h0123456789abcdefE",
                "leptos",
            ),
        ] {
            assert_eq!(crate_of(name), expected);
        }
    }
}
