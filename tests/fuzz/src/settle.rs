//! The fuzz target for answers and texts: [`fuzz::try_all`] on whatever the fuzzer makes up.
//!
//! It builds with the stable compiler and a C++ compiler. To run it for a minute, from the root:
//!
//! ```text
//! mkdir -p target/fuzz/found
//! RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module \
//!   -Cllvm-args=-sanitizer-coverage-level=4 \
//!   -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
//!   -Cllvm-args=-sanitizer-coverage-pc-table \
//!   -Cllvm-args=-sanitizer-coverage-trace-compares \
//!   -Copt-level=3 -Ccodegen-units=1" \
//! cargo run --package fuzz --target x86_64-unknown-linux-gnu --target-dir target/fuzz -- \
//!   target/fuzz/found tests/fuzz/corpus/settle -max_total_time=60 -max_len=1024
//! ```
//!
//! `--target` keeps the flags away from build scripts. What the fuzzer finds goes to the first
//! folder, and an input that breaks a property to the working folder, as `crash-…`. Without
//! `--cfg fuzzing` this is a small program that tries the files which are named to it, so that such
//! an input can be looked at:
//!
//! ```text
//! cargo run --package fuzz -- crash-…
//! ```

#![cfg_attr(fuzzing, no_main)]
#![cfg_attr(not(fuzzing), forbid(unsafe_code))]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::try_all(bytes));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    for path in std::env::args_os().skip(1) {
        fuzz::try_all(&std::fs::read(&path)?);
        println!("{}: every property holds", path.display());
    }
    Ok(())
}
