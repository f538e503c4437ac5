//! Forgets the messages of panics.
//!
//! In: a module whose panics say nothing, so that nobody reads them. Out: the same, with nothing but zeros where its
//! data holds one of the sentences below. A sentence that is not in the list, or that another version of a crate
//! words otherwise, merely stays.

use crate::places::{Segment, erase, segments};

/// What the standard library and the crates of the pages say when they end the program.
const SENTENCES: &[&str] = &[
    " is not a char boundary; it is inside ",
    " is out of bounds of `",
    ") should be < len (is ",
    "range end index ",
    "range start index ",
    "removal index (is ",
    "slice index starts at ",
    "start byte index ",
    "end byte index ",
    " out of range for slice of length ",
    "()Dropped SendWrapper<T> variable from a thread different to the one it has been created with.",
    ") does not match destination slice length (",
    "Attempted to initialize thread-local while it is being dropped",
    "Dereferenced SendWrapper<T> variable from a thread different to the one it has been created with.",
    "Executor::spawn called, but no global 'spawn' function is configured.",
    "Executor::spawn_local called, but no global 'spawn_local' function is configured.",
    "FnOnce called more than once",
    "Hash table capacity overflow",
    "LazyCell instance has previously been poisoned",
    "Once instance has previously been poisoned",
    "RefCell already borrowed",
    "RefCell already mutably borrowed",
    "Tried to access a reactive value that has already been disposed.",
    "Tried to shrink to a larger capacity",
    "Value is None because the `ssr` feature is active. When `ssr` is enabled, tachys skips creating client-side values \
     (event handlers, directives, properties) to avoid cross-thread panics on multithreaded servers. If you are \
     building a client-side (CSR or hydrate) target, this means the `ssr` feature is being activated unintentionally via \
     Cargo feature unification; another dependency in your workspace is enabling it. Run `cargo tree -e features -i \
     tachys` to identify the source.",
    "a Display implementation returned an error unexpectedly",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "assertion failed: psize <= size + max_overhead",
    "assertion failed: psize >= size + min_overhead",
    "assertion failed: slot.is_none()",
    "`Ready` polled after completion",
    "`async fn` resumed after completion",
    "attempt to join into collection with len > usize::MAX",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "copy_from_slice: source slice length (",
    "expected context of type ",
    "failed to generate unique thread ID: bitspace exhausted",
    "finish: callbacks should be Some",
    "finish: result should be None",
    "index out of bounds: the len is ",
    "inner is None only in drop",
    "internal error: entered unreachable code",
    "one-time initialization may not be performed recursively",
    "the guard should always be in place until the Drop implementation",
    // What is thrown at programmers who use the module from a script.
    ") when slicing `",
    " but ends at ",
    " but the index is ",
    " right` failed",
    " to be present",
    ", not `Response` - this is a bug",
    ": JsValue passed is not an Error type -- this is a bug",
    "AccessError",
    "Arc counter overflow",
    "TryFromSliceError",
    "assertion `left ",
    "attempted to take ownership of Rust value while it was borrowed",
    "begin > end (",
    "called `Option::unwrap_throw()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
    "capacity overflow",
    "closure invoked recursively or after being dropped",
    "index not found",
    "js_value passed has no string representation",
    "null pointer passed to rust",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "use of std::thread::current() is not possible after the thread's local data has been destroyed",
];

/// The module without messages.
///
/// # Errors
///
/// One sentence that says what is not understood.
pub(crate) fn forget_messages(module: &[u8]) -> Result<Vec<u8>, String> {
    let mut forgetful = module.to_vec();
    for segment in segments(module)? {
        for sentence in SENTENCES {
            for at in places_of(sentence, &segment) {
                erase(&mut forgetful, segment.start + at, sentence.len());
            }
        }
    }
    Ok(forgetful)
}

fn places_of(sentence: &str, segment: &Segment) -> Vec<usize> {
    let pieces = segment.bytes.windows(sentence.len());
    let found = pieces
        .enumerate()
        .filter(|(_, piece)| *piece == sentence.as_bytes());
    found.map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::tests::module;

    #[test]
    fn a_message_is_erased_and_nothing_else() {
        let said = "email index out of bounds: the len is post";
        let left = said.replace("index out of bounds: the len is ", &"\0".repeat(32));
        let forgetful = forget_messages(&module(said.as_bytes())).unwrap();
        assert_eq!(forgetful, module(left.as_bytes()));
    }
}
