//! The outer form of a WebAssembly module: its sections, and the numbers in them.
//!
//! In: bytes. Out: pieces of them, or nothing if they end too early. What is inside a function is not
//! looked at.

/// What every module begins with: the magic word and the version.
const HEADER: usize = 8;

/// The numbers of the sections that are of interest.
pub(super) const CUSTOM: u8 = 0;
pub(super) const IMPORTS: u8 = 2;
pub(super) const CODE: u8 = 10;

/// Reads from the front of some bytes.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// An unsigned number in LEB128.
    pub(super) fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// Bytes with their number in front.
    pub(super) fn counted(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.counted()?).ok()
    }
}

/// The sections in their order, each with its number.
pub(super) fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut reader = Reader(module.get(HEADER..)?);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        sections.push((reader.byte()?, reader.counted()?));
    }
    Some(sections)
}

/// A module of the given sections, with the header of another.
pub(super) fn assemble(model: &[u8], sections: &[(u8, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut module = model.get(..HEADER)?.to_vec();
    for (number, content) in sections {
        module.push(*number);
        push_counted(&mut module, content);
    }
    Some(module)
}

pub(super) fn push_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

pub(super) fn push_counted(out: &mut Vec<u8>, bytes: &[u8]) {
    push_number(out, bytes.len());
    out.extend(bytes);
}

/// A function, or something else that is imported, as it stands in the section.
pub(super) struct Import<'a> {
    pub(super) module: &'a str,
    pub(super) name: &'a str,
    /// Its kind and type.
    pub(super) rest: &'a [u8],
}

impl Import<'_> {
    pub(super) fn is_function(&self) -> bool {
        self.rest.first() == Some(&0)
    }
}

/// What a section of imports holds. Tables are not expected: wasm-bindgen imports functions only, and
/// threads a memory.
pub(super) fn imports(section: &[u8]) -> Option<Vec<Import<'_>>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    (0..count)
        .map(|_| {
            let (module, name) = (reader.text()?, reader.text()?);
            let start = reader;
            match reader.byte()? {
                0 => reader.number().map(|_| ())?,
                3 => reader.take(2).map(|_| ())?,
                _ => return None,
            }
            let rest = start.0.get(..start.0.len() - reader.0.len())?;
            Some(Import { module, name, rest })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 300, 65_536, 4_000_000_000] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, number);
            let mut reader = Reader(&bytes);
            assert_eq!(reader.number(), Some(number));
            assert!(reader.0.is_empty());
        }
        assert_eq!(Reader(&[0x80]).number(), None, "it goes on, but ends");
    }

    #[test]
    fn a_module_is_put_together_as_it_was() {
        let module = b"\0asm\x01\0\0\0\x01\x02ab\x00\x01c";
        let sections = sections(module).unwrap();
        assert_eq!(sections, [(1, &b"ab"[..]), (0, b"c")]);
        let owned: Vec<_> = sections.iter().map(|(n, it)| (*n, it.to_vec())).collect();
        assert_eq!(assemble(module, &owned).unwrap(), module);
        assert!(
            super::sections(b"\0asm\x01\0\0\0\x01\x09ab").is_none(),
            "cut"
        );
    }
}
