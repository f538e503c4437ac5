//! Replays the corpus of the fuzzer, so that what it once found stays found.

use std::{fs, path::Path};

/// The files of the corpus with their names.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/settle");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let bytes = fs::read(entry.path()).ok()?;
            Some((entry.file_name().to_string_lossy().into_owned(), bytes))
        })
        .collect()
}

#[test]
fn every_property_holds_for_the_whole_corpus() {
    let corpus = corpus();
    assert!(corpus.len() >= 40, "the corpus has {} files", corpus.len());
    for (name, bytes) in corpus {
        println!("{name}");
        fuzz::try_all(&bytes);
    }
}

#[test]
fn every_property_holds_for_the_corpus_cut_anywhere() {
    for (name, bytes) in corpus() {
        println!("{name}");
        for length in 0..bytes.len().min(512) {
            fuzz::try_all(&bytes[..length]);
        }
    }
}

#[test]
fn every_property_holds_for_the_corpus_with_one_byte_changed() {
    for (name, bytes) in corpus() {
        println!("{name}");
        for at in 0..bytes.len().min(256) {
            for other in [0, b'"', b'{', b'%', b'\\', 0xff] {
                let mut changed = bytes.clone();
                changed[at] = other;
                fuzz::try_all(&changed);
            }
        }
    }
}
