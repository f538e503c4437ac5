//! `multipart/form-data` as a body.
//!
//! In: the content type with its boundary, and bytes. Out: names and values in order. Parts with a
//! file name are left out, as PHP keeps files elsewhere; a body that ends early gives what was
//! complete.

use super::Value;
use super::form::put;
use super::text::clean;

pub(crate) fn read(content_type: &str, bytes: &[u8]) -> Vec<(String, Value)> {
    let mut fields = Vec::new();
    let Some(boundary) = parameter(content_type, "boundary") else {
        return fields;
    };
    let marker = format!("--{boundary}");
    for part in parts(bytes, marker.as_bytes()) {
        if let Some((name, value)) = read_part(part) {
            put(&mut fields, &name, value);
        }
    }
    fields
}

fn read_part(part: &[u8]) -> Option<(String, String)> {
    let end = find(part, b"\r\n\r\n")?;
    let (head, rest) = part.split_at_checked(end)?;
    let value = rest.strip_prefix(b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let disposition = lines.find(|line| {
        let name = line.split(':').next().unwrap_or_default();
        name.eq_ignore_ascii_case("content-disposition")
    })?;
    if parameter(disposition, "filename").is_some() {
        return None;
    }
    Some((parameter(disposition, "name")?, clean(value)))
}

/// The pieces between two markers, without the line ends that belong to the markers.
fn parts<'a>(bytes: &'a [u8], marker: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = after(bytes, marker);
    std::iter::from_fn(move || {
        let here = rest?;
        let end = find(here, marker)?;
        let (part, next) = here.split_at_checked(end)?;
        rest = next.strip_prefix(marker);
        let part = part.strip_prefix(b"\r\n").unwrap_or(part);
        Some(part.strip_suffix(b"\r\n").unwrap_or(part))
    })
}

fn after<'a>(bytes: &'a [u8], marker: &[u8]) -> Option<&'a [u8]> {
    let (_, rest) = bytes.split_at_checked(find(bytes, marker)?)?;
    rest.strip_prefix(marker)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut windows = bytes.windows(wanted.len());
    windows.position(|window| window == wanted)
}

fn parameter(header: &str, wanted: &str) -> Option<String> {
    header.split(';').skip(1).find_map(|piece| {
        let (name, value) = piece.split_once('=')?;
        let is_wanted = name.trim().eq_ignore_ascii_case(wanted);
        is_wanted.then(|| value.trim().trim_matches('"').to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_and_files_left_out() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n--x\r\n\
            Content-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\n\r\n3\r\n--x--\r\n";
        let fields = read("multipart/form-data; boundary=x", body);
        assert_eq!(fields, [("a".to_owned(), Value::Text("1\n2".to_owned()))]);
    }

    #[test]
    fn a_body_without_an_end_gives_nothing() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1";
        assert_eq!(read("multipart/form-data; boundary=x", body), []);
    }
}
