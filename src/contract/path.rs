//! The path to which a response directs the visitor.
//!
//! In: a response. Out: the path, unchanged. Panels from November 2023 on send it in the header `HX-Redirect`, panels from
//! May 2023 on in the member `redir`. An empty value means no path. The caller decides whether the path is safe.

use super::{Body, Failure, Response, reply};

/// The path in a response.
#[must_use]
pub fn offered_path(answer: &Result<Response, Failure>) -> Option<String> {
    let response = answer.as_ref().ok()?;
    let named = |path: &String| !path.is_empty();
    let in_header = response.hx_redirect.clone().filter(named);
    in_header.or_else(|| match &response.body {
        Body::Text(text) => reply::read(text).ok()?.path.filter(named),
        Body::TooLarge => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(header: Option<&str>, body: &str) -> Option<String> {
        let response = Response {
            hx_redirect: header.map(str::to_owned),
            ..Response::plain(200, body)
        };
        offered_path(&Ok(response))
    }

    #[test]
    fn the_header_comes_before_the_member_and_empty_names_nothing() {
        let member = r#"{"ret":1,"msg":"a","redir":"/user/shop"}"#;
        let nowhere = r#"{"ret":1,"redir":""}"#;
        for (header, body, path) in [
            (None, "", None),
            (None, member, Some("/user/shop")),
            (Some(""), member, Some("/user/shop")),
            (Some("/user"), member, Some("/user")),
            (Some("/user"), "", Some("/user")),
            (Some(""), "", None),
            (None, nowhere, None),
            (None, r#"{"ret":1,"redir":7}"#, None),
            (None, r#"{"redir":"/user"}"#, None),
        ] {
            assert_eq!(offered(header, body).as_deref(), path, "{header:?} {body}");
        }
        assert_eq!(offered_path(&Err(Failure::Blocked)), None);
    }
}
