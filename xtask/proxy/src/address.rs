//! The address of a panel.
//!
//! In: what was typed after `--panel`. Out: an origin, so that requests can be sent there and the
//! panel's own absolute addresses can be told from others. An address with a path is refused: the pages
//! speak to the root of a panel.

use std::fmt;
use std::str::FromStr;

use axum::http::Uri;
use axum::http::uri::{Authority, PathAndQuery, Scheme};

/// Where a panel is: scheme, host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    scheme: Scheme,
    authority: Authority,
}

/// The text is not the address of a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressError;

impl fmt::Display for AddressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an address without a path, such as https://panel.example")
    }
}

impl std::error::Error for AddressError {}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let parts = text.parse::<Uri>().map_err(|_| AddressError)?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(AddressError);
        };
        let is_web = scheme == Scheme::HTTP || scheme == Scheme::HTTPS;
        let is_root = parts.path_and_query.is_none_or(|path| path == "/");
        // A name and password in the address would be sent to nobody.
        if is_web && is_root && !authority.as_str().contains('@') {
            return Ok(Self { scheme, authority });
        }
        Err(AddressError)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}://{}", self.scheme, self.authority)
    }
}

impl Address {
    /// The address at the panel of a path and query at ours, byte for byte.
    pub(crate) fn with(&self, path: Option<&PathAndQuery>) -> Uri {
        let mut parts = axum::http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path.cloned().unwrap_or(PathAndQuery::from_static("/")));
        // All three parts are there and came from addresses, so this cannot fail.
        Uri::from_parts(parts).unwrap_or_default()
    }

    /// What follows the panel's origin in an absolute address of its own; none for other addresses.
    pub(crate) fn path_in<'a>(&self, address: &'a str) -> Option<&'a str> {
        let scheme = format!("{}:", self.scheme);
        // A panel may leave its own scheme out: `//panel.example/user`.
        let rest = address
            .strip_prefix(&scheme)
            .unwrap_or(address)
            .strip_prefix("//")?;
        let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        host.eq_ignore_ascii_case(self.authority.as_str())
            .then_some(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_with_or_without_the_last_slash() {
        let address: Address = "https://panel.example:8443/".parse().unwrap();
        assert_eq!(address.to_string(), "https://panel.example:8443");
        for text in [
            "panel.example",
            "/user",
            "https://a/user",
            "ftp://a",
            "https://u:p@a",
            "",
        ] {
            assert_eq!(text.parse::<Address>(), Err(AddressError), "{text}");
        }
    }

    #[test]
    fn a_path_keeps_every_byte() {
        let address: Address = "http://panel.example".parse().unwrap();
        let path = PathAndQuery::from_static("/a%2Fb/?code=%E4%BD%A0+%25&x=");
        let there = address.with(Some(&path)).to_string();
        assert_eq!(there, "http://panel.example/a%2Fb/?code=%E4%BD%A0+%25&x=");
    }

    #[test]
    fn its_own_addresses_are_told_from_others() {
        let address: Address = "https://panel.example".parse().unwrap();
        assert_eq!(
            address.path_in("https://panel.example/user?a=1"),
            Some("/user?a=1")
        );
        assert_eq!(address.path_in("//Panel.Example"), Some(""));
        for other in [
            "/user",
            "https://panel.example.org/",
            "https://panel.example:444/",
            "http://panel.example/",
            "https://elsewhere.example/?to=https://panel.example/",
        ] {
            assert_eq!(address.path_in(other), None, "{other}");
        }
    }
}
