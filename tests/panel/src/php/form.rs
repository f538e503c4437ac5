//! `application/x-www-form-urlencoded`, as a body or a query.
//!
//! In: bytes. Out: names and values in order, a repeated name once with its last value. Only the
//! first 1000 fields count, as PHP has it; `name[]` makes an array. `;` separates nothing and a
//! broken percent escape stays as it is.

use percent_encoding::percent_decode;

use super::Value;
use super::text::clean;

const MOST_FIELDS: usize = 1000;

pub(crate) fn read(bytes: &[u8]) -> Vec<(String, Value)> {
    let pairs = bytes.split(|byte| *byte == b'&');
    let pairs = pairs.filter(|pair| !pair.is_empty()).take(MOST_FIELDS);
    let mut fields = Vec::new();
    for pair in pairs {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default());
        let value = decode(halves.next().unwrap_or_default());
        put(&mut fields, &name, value);
    }
    fields
}

/// Adds a field under its PHP name: everything from the first bracket on makes it an array.
pub(super) fn put(fields: &mut Vec<(String, Value)>, name: &str, value: String) {
    let is_array = name.contains('[');
    let (name, member) = match name.split_once('[') {
        Some((name, rest)) => (
            name,
            rest.split_once(']').map_or(rest, |(member, _)| member),
        ),
        None => (name, ""),
    };
    let known = fields.iter_mut().find(|(known, _)| known == name);
    match (known, is_array) {
        (Some((_, Value::List(members))), true) => {
            members.retain(|(other, _)| member.is_empty() || other != member);
            members.push((member.to_owned(), value));
        }
        (Some(known), _) => known.1 = made(is_array, member, value),
        (None, _) => fields.push((name.to_owned(), made(is_array, member, value))),
    }
}

fn made(is_array: bool, member: &str, value: String) -> Value {
    if is_array {
        Value::List(vec![(member.to_owned(), value)])
    } else {
        Value::Text(value)
    }
}

fn decode(bytes: &[u8]) -> String {
    let spaced: Vec<u8> = bytes.iter().copied().map(plus_to_space).collect();
    clean(&percent_decode(&spaced).collect::<Vec<u8>>())
}

fn plus_to_space(byte: u8) -> u8 {
    if byte == b'+' { b' ' } else { byte }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(body: &[u8]) -> Vec<(String, String)> {
        let fields = read(body).into_iter();
        fields.map(|(name, value)| (name, value.text())).collect()
    }

    #[test]
    fn a_broken_escape_stays_as_it_is() {
        let expected = [("a".to_owned(), "%".to_owned()), ("b".into(), "%zz".into())];
        assert_eq!(texts(b"a=%&b=%zz"), expected);
    }

    #[test]
    fn the_last_of_a_repeated_name_counts() {
        assert_eq!(texts(b"a=1&a=2"), [("a".to_owned(), "2".to_owned())]);
    }

    #[test]
    fn brackets_make_an_array() {
        let list = |members: &[(&str, &str)]| {
            let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
            [(
                "a".to_owned(),
                Value::List(members.iter().map(owned).collect()),
            )]
        };
        assert_eq!(read(b"a[]=1&a[]=2"), list(&[("", "1"), ("", "2")]));
        assert_eq!(
            read(b"a%5Bb%5D=1&a[c]=2&a[b]=3"),
            list(&[("c", "2"), ("b", "3")])
        );
    }

    #[test]
    fn fields_after_the_thousandth_are_dropped() {
        let names: Vec<String> = (0..1001).map(|number| format!("f{number}=1")).collect();
        let fields = read(names.join("&").as_bytes());
        assert_eq!(fields.len(), 1000);
    }
}
