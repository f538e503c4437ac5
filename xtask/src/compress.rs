//! Compressing a file the way a web server hands it out.
//!
//! In: bytes, or files. Out: the same in brotli or gzip, each at its best. No name, time or machine gets
//! into the result, so that the same bytes always give the same bytes.

use std::io::Write;

use flate2::{Compression, GzBuilder};

use crate::error::Result;
use crate::files::Files;
use crate::process;

/// Endings of files that a web server may hand out compressed.
const COMPRESSED: &[&str] = &["html", "css", "js", "svg", "json", "wasm"];

/// The files of the operator. A web server would send a compressed copy in place of what was edited.
pub(crate) const EDITED: [&str; 2] = ["config.json", "custom.css"];

/// The compressed copies of files, named as web servers look for them: `page.css.br`, `page.css.gz`.
pub(crate) fn copies(files: &Files) -> Result<Files> {
    let mut copies = Files::new();
    for (name, bytes) in files {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        if COMPRESSED.contains(&ending) && !EDITED.contains(&name.as_str()) {
            process::expect_going_on()?;
            copies.insert(format!("{name}.br"), brotli(bytes)?);
            copies.insert(format!("{name}.gz"), gzip(bytes)?);
        }
    }
    Ok(copies)
}

/// Brotli at quality 11.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        // A window of 16 MB, the most that a browser must accept: larger than any of the files.
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Gzip at level 9, with a header that holds neither a time nor a name.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn nothing_is_lost() {
        let (mut brotlied, mut gzipped) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut brotli(b"text").unwrap().as_slice(), &mut brotlied).unwrap();
        flate2::read::GzDecoder::new(gzip(b"text").unwrap().as_slice())
            .read_to_end(&mut gzipped)
            .unwrap();
        assert_eq!((brotlied, gzipped), (b"text".to_vec(), b"text".to_vec()));
    }

    #[test]
    fn the_header_of_gzip_holds_neither_a_time_nor_a_name() {
        let header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
        assert_eq!(gzip(b"text").unwrap()[..10], header);
    }
}
