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

/// The short files: the long ones only repeat themselves.
fn short() -> impl Iterator<Item = (String, Vec<u8>)> {
    corpus().into_iter().filter(|(_, bytes)| bytes.len() <= 160)
}

#[test]
fn every_property_holds_for_the_corpus_cut_anywhere() {
    for (name, bytes) in short() {
        println!("{name}");
        for length in 0..bytes.len() {
            fuzz::try_all(&bytes[..length]);
        }
    }
}

#[test]
fn every_property_holds_for_the_corpus_with_one_byte_changed() {
    for (name, bytes) in short() {
        println!("{name}");
        for at in 0..bytes.len() {
            for other in [0, b'"', b'{', b'%', b'\\', 0xff] {
                let mut changed = bytes.clone();
                changed[at] = other;
                fuzz::try_all(&changed);
            }
        }
    }
}
