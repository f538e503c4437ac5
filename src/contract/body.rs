//! The body of a request. Of a form: names and values in, `application/x-www-form-urlencoded` text out.
//!
//! A body is byte for byte the one that a browser sends for the same form: the crate `form_urlencoded` implements the
//! serializer of the WHATWG URL standard. There is no `Debug`: a body contains passwords.

/// The body of a request as it is sent.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// The value of the header `Content-Type`.
    pub kind: &'static str,
    /// The text.
    pub text: &'a str,
}

/// An encoded form that grows field by field, in the order of the calls.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FormBody(String);

impl FormBody {
    /// The value of the `Content-Type` header that belongs to [`FormBody::as_str`].
    pub const CONTENT_TYPE: &str = "application/x-www-form-urlencoded";

    /// The same body with one more field.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        let mut body = form_urlencoded::Serializer::new(self.0);
        Self(body.append_pair(name, value).finish())
    }

    /// The same body with more fields, which are encoded already; the same one if there are none.
    #[must_use]
    pub fn with_encoded(self, fields: &str) -> Self {
        if fields.is_empty() {
            return self;
        }
        let mark = if self.0.is_empty() { "" } else { "&" };
        Self([&*self.0, mark, fields].concat())
    }

    /// The form as the body of a request.
    #[must_use]
    pub fn content(&self) -> Content<'_> {
        Content {
            kind: Self::CONTENT_TYPE,
            text: &self.0,
        }
    }

    /// The encoded text; always ASCII.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_marks_that_mean_something_in_a_body_are_escaped() {
        let body = FormBody::default().with("passwd", "a+b&c%d=e#f g\0");
        assert_eq!(body.as_str(), "passwd=a%2Bb%26c%25d%3De%23f+g%00");
    }

    #[test]
    fn encoded_fields_follow_the_others() {
        let body = FormBody::default().with("a", "1");
        assert_eq!(
            body.clone().with_encoded("b%5Bc%5D=2").as_str(),
            "a=1&b%5Bc%5D=2"
        );
        assert_eq!(body.with_encoded("").as_str(), "a=1");
        let alone = FormBody::default().with_encoded("b=2");
        assert_eq!(alone.as_str(), "b=2");
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
}
