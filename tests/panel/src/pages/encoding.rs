//! Precompressed siblings: `app.js.br` and `app.js.gz` beside `app.js`.
//!
//! In: a file and what the visitor accepts. Out: the smallest form of it that exists and is
//! accepted. Nothing is compressed here; a file without siblings is sent as it is.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use axum::http::header::{CONTENT_ENCODING, VARY};
use axum::http::{HeaderMap, HeaderValue};

use super::find::Found;

/// What is sent: the bytes, how they are encoded, and whether another visitor may get others.
pub(super) struct Content {
    pub(super) bytes: Vec<u8>,
    pub(super) encoding: Option<&'static str>,
    pub(super) varies: bool,
}

// Best first.
const SIBLINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

pub(super) async fn read<'a>(
    found: &Found,
    accepted: impl IntoIterator<Item = &'a HeaderValue>,
) -> io::Result<Content> {
    let accepted: Vec<&str> = accepted
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    let mut varies = false;
    for (encoding, extension) in SIBLINGS {
        let Ok(bytes) = tokio::fs::read(sibling(found, extension)).await else {
            continue;
        };
        varies = true;
        if accepted.iter().any(|header| accepts(header, encoding)) {
            let encoding = Some(encoding);
            return Ok(Content {
                bytes,
                encoding,
                varies,
            });
        }
    }
    let bytes = tokio::fs::read(&found.path).await?;
    Ok(Content {
        bytes,
        encoding: None,
        varies,
    })
}

pub(super) fn label(headers: &mut HeaderMap, encoding: Option<&'static str>, varies: bool) {
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if varies {
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
}

fn sibling(found: &Found, extension: &str) -> PathBuf {
    let mut path = OsString::from(&found.path);
    path.push(".");
    path.push(extension);
    PathBuf::from(path)
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut pieces = item.split(';').map(str::trim);
        let is_named = pieces
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = pieces.filter_map(|piece| piece.strip_prefix("q="));
        is_named
            && !refused
                .into_iter()
                .any(|quality| quality.parse() == Ok(0.0))
    })
}

#[cfg(test)]
mod tests {
    use super::accepts;

    #[test]
    fn an_encoding_is_accepted_when_named_and_not_refused() {
        let cases = [
            ("gzip, deflate, br", true),
            ("BR;q=0.5", true),
            ("br;q=0", false),
            ("gzip", false),
            ("", false),
        ];
        for (header, expected) in cases {
            assert_eq!(accepts(header, "br"), expected, "{header:?}");
        }
    }
}
