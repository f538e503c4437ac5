//! Short names for what the WebAssembly imports from its script.
//!
//! In: a module and the script that wasm-bindgen wrote for it. Out: both, agreeing on names of two or
//! three letters. The long ones end in digits that no compression makes smaller, twice.

use super::wasm::{self, IMPORTS, push_counted, push_number};

/// The pair with short names; nothing if it is not understood.
pub(super) fn shorten(module: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let sections = wasm::sections(module)?;
    let mut script = script.to_owned();
    let mut shortened = Vec::new();
    for (number, section) in sections {
        let section = if number == IMPORTS {
            renamed(section, &mut script)?
        } else {
            section.to_vec()
        };
        shortened.push((number, section));
    }
    Some((wasm::assemble(module, &shortened)?, script))
}

fn renamed(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let imports = wasm::imports(section)?;
    let mut out = Vec::new();
    push_number(&mut out, imports.len());
    for (index, import) in imports.iter().enumerate() {
        let (long, short) = (format!(" {}: ", import.name), format!("i{index}"));
        // Each is a member of one object.
        if script.matches(&long).count() != 1 {
            return None;
        }
        *script = script.replace(&long, &format!(" {short}: "));
        push_counted(&mut out, import.module.as_bytes());
        push_counted(&mut out, short.as_bytes());
        out.extend(import.rest);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_learn_the_same_names() {
        let module = wasm::assemble(
            b"\0asm\x01\0\0\0",
            &[(
                IMPORTS,
                b"\x02\x01m\x05__a_1\x00\x07\x01m\x05__b_2\x00\x08".to_vec(),
            )],
        );
        let module = module.unwrap();
        let script = "{ __a_1: function() {}, __b_2: x }";
        let (short, script) = shorten(&module, script).unwrap();
        assert_eq!(script, "{ i0: function() {}, i1: x }");
        let section = wasm::sections(&short).unwrap()[0].1;
        assert_eq!(section, b"\x02\x01m\x02i0\x00\x07\x01m\x02i1\x00\x08");
        assert!(shorten(&module, "{ __a_1: x }").is_none(), "one is missing");
    }
}
