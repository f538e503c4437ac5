//! The body of a form: names and values in, `application/x-www-form-urlencoded` text out.
//!
//! Follows the serializer of the WHATWG URL standard (section 5.2), so that a body is the very one
//! which a browser would send for the same form. There is no `Debug`: a body holds passwords.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// An encoded form that grows field by field, in the order of the calls.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FormBody(String);

impl FormBody {
    /// The value of the `Content-Type` header that belongs to [`FormBody::as_str`].
    pub const CONTENT_TYPE: &str = "application/x-www-form-urlencoded";

    /// The same body with one more field.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        encode(name, &mut self.0);
        self.0.push('=');
        encode(value, &mut self.0);
        self
    }

    /// The encoded text; always ASCII.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => out.extend(['%', hex_digit(byte >> 4), hex_digit(byte & 15)]),
        }
    }
}

fn hex_digit(nibble: u8) -> char {
    HEX.get(usize::from(nibble))
        .copied()
        .map_or('0', char::from)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_marks_that_mean_something_in_a_body_are_escaped() {
        let body = FormBody::default().with("passwd", "a+b&c%d=e#f g\0");
        assert_eq!(body.as_str(), "passwd=a%2Bb%26c%25d%3De%23f+g%00");
    }

    #[test]
    fn text_beyond_ascii_is_sent_as_utf8() {
        let body = FormBody::default().with("name", "名😀");
        assert_eq!(body.as_str(), "name=%E5%90%8D%F0%9F%98%80");
    }

    #[test]
    fn empty_values_stay_present_and_the_order_is_kept() {
        let body = FormBody::default().with("email", "").with("code", "");
        assert_eq!(body.as_str(), "email=&code=");
    }

    proptest! {
        #[test]
        fn agrees_with_the_form_urlencoded_crate(
            fields in prop::collection::vec((".*", "(?s).*"), 0..6)
        ) {
            let ours = fields
                .iter()
                .fold(FormBody::default(), |body, (name, value)| body.with(name, value));
            let theirs = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(&fields)
                .finish();
            prop_assert_eq!(ours.as_str(), theirs);
        }
    }
}
