//! Forgets the places in the source that panics would name.
//!
//! In: a module whose panics say nothing. Out: the same, with nothing but zeros where its data holds the
//! path of a source file together with a line and a column. Only such a group of four numbers is
//! touched, and the path that it points to: what else the data holds is not looked at.

use wasmparser::{DataKind, Operator, Parser, Payload};

use crate::told;

/// The longest path, line and column that are believed to be one.
const LONGEST: (u32, u32, u32) = (256, 100_000, 1_000);
/// The address of the path, its length, a line and a column, of four bytes each.
const PLACE_BYTES: usize = 16;

/// Some data of the module.
pub(crate) struct Segment<'a> {
    /// Where it is in the memory.
    address: u32,
    /// Where it is in the module.
    pub(crate) start: usize,
    pub(crate) bytes: &'a [u8],
}

/// The module without places.
///
/// # Errors
///
/// One sentence that says what is not understood.
pub(crate) fn forget_places(module: &[u8]) -> Result<Vec<u8>, String> {
    let segments = segments(module)?;
    let mut forgetful = module.to_vec();
    for segment in &segments {
        for (at, bytes) in aligned(segment) {
            if let Some((path, length)) = path_of(bytes, &segments) {
                erase(&mut forgetful, segment.start + at, PLACE_BYTES);
                erase(&mut forgetful, path, length);
            }
        }
    }
    Ok(forgetful)
}

pub(crate) fn segments(module: &[u8]) -> Result<Vec<Segment<'_>>, String> {
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::DataSection(section) = payload.map_err(told)? else {
            continue;
        };
        for data in section {
            let data = data.map_err(told)?;
            let DataKind::Active { offset_expr, .. } = data.kind else {
                continue;
            };
            let first = offset_expr.get_operators_reader().read().map_err(told)?;
            let Operator::I32Const { value } = first else {
                return Err("the place of some data is computed".to_owned());
            };
            let end = usize::try_from(data.range.end).map_err(told)?;
            segments.push(Segment {
                address: value.cast_unsigned(),
                start: end - data.data.len(),
                bytes: data.data,
            });
        }
    }
    Ok(segments)
}

/// Every piece that may be a place, with where it begins in the segment.
fn aligned<'a>(segment: &'a Segment) -> impl Iterator<Item = (usize, &'a [u8])> {
    let skip = (4 - segment.address as usize % 4) % 4;
    let starts = (skip..segment.bytes.len()).step_by(4);
    starts.filter_map(|at| Some((at, segment.bytes.get(at..at + PLACE_BYTES)?)))
}

/// Where in the module the path of a place is, and how long it is.
fn path_of(place: &[u8], segments: &[Segment]) -> Option<(usize, usize)> {
    let mut numbers = place
        .chunks_exact(4)
        .map(|four| four.try_into().map(u32::from_le_bytes));
    let mut next = || numbers.next()?.ok();
    let (address, length, line, column) = (next()?, next()?, next()?, next()?);
    let is_place = (1..=LONGEST.0).contains(&length)
        && (1..=LONGEST.1).contains(&line)
        && (1..=LONGEST.2).contains(&column);
    let segment = segments.iter().filter(|_| is_place).find(|segment| {
        address
            .checked_sub(segment.address)
            .is_some_and(|offset| (offset as usize) < segment.bytes.len())
    })?;
    let offset = (address - segment.address) as usize;
    let path = segment.bytes.get(offset..offset + length as usize)?;
    let is_path = path.ends_with(b".rs") && path.iter().all(u8::is_ascii_graphic);
    is_path.then_some((segment.start + offset, path.len()))
}

pub(crate) fn erase(module: &mut [u8], start: usize, length: usize) {
    if let Some(bytes) = module.get_mut(start..start + length) {
        bytes.fill(0);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    use super::*;

    pub(crate) fn module(data: &[u8]) -> Vec<u8> {
        let mut memory = MemorySection::new();
        memory.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut section = DataSection::new();
        section.active(0, &ConstExpr::i32_const(1000), data.iter().copied());
        let mut module = Module::new();
        module.section(&memory).section(&section);
        module.finish()
    }

    /// Four bytes for each number, behind a path of eight.
    fn with_path(path: &str, numbers: [u32; 4]) -> Vec<u8> {
        let mut data = path.as_bytes().to_vec();
        data.extend(numbers.into_iter().flat_map(u32::to_le_bytes));
        data
    }

    #[test]
    fn a_place_and_its_path_are_erased() {
        let told = module(&with_path("src/a.rs", [1000, 8, 12, 5]));
        assert_eq!(forget_places(&told).unwrap(), module(&[0; 24]));
    }

    #[test]
    fn whatever_is_no_place_stays() {
        for (path, numbers) in [
            ("src/a.js", [1000, 8, 12, 5]),
            ("src/a.rs", [1000, 8, 0, 5]),
            ("src/a.rs", [1000, 8, 12, 5000]),
            ("src/a.rs", [1000, 7, 12, 5]),
            ("src/a.rs", [999, 8, 12, 5]),
            ("src/a.rs", [2000, 8, 12, 5]),
            ("src a.rs", [1000, 8, 12, 5]),
        ] {
            let module = module(&with_path(path, numbers));
            assert_eq!(
                forget_places(&module).unwrap(),
                module,
                "{path} {numbers:?}"
            );
        }
    }
}
