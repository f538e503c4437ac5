//! Why a browser did not keep a session that the panel had opened.
//!
//! In: facts about the page. Out: the likeliest cause, as a sentence for the visitor and a console line for the
//! operator. Panels set `Secure` cookies since March 2023, and the raw `Host` header as the domain since October 2023.

use crate::i18n::StatusWords;

/// The likeliest cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionLossCause {
    /// The browser keeps no cookies at all.
    CookiesOff,
    /// The page is in a frame, where browsers often block cookies of another site.
    Framed,
    /// The connection is not https.
    Http,
    /// The address has a port.
    Port,
    /// Something else.
    Unknown,
}

/// Facts about a page.
#[derive(Clone, Copy, Debug)]
pub struct SessionFacts<'a> {
    /// Whether the browser keeps cookies.
    pub has_cookies: bool,
    /// Whether the page is in a frame.
    pub is_framed: bool,
    /// Whether browsers trust the connection: https, or the machine itself.
    pub is_secure: bool,
    /// The port in the address, empty if there is none.
    pub port: &'a str,
}

impl SessionLossCause {
    /// The likeliest cause for these facts.
    #[must_use]
    pub const fn of(facts: SessionFacts) -> Self {
        match facts {
            SessionFacts {
                has_cookies: false, ..
            } => Self::CookiesOff,
            SessionFacts {
                is_framed: true, ..
            } => Self::Framed,
            SessionFacts {
                is_secure: false, ..
            } => Self::Http,
            SessionFacts { port, .. } if !port.is_empty() => Self::Port,
            _ => Self::Unknown,
        }
    }

    /// The sentence for the visitor.
    #[must_use]
    pub const fn text(self, words: &StatusWords) -> &'static str {
        match self {
            Self::CookiesOff => words.not_kept_cookies,
            Self::Http => words.not_kept_http,
            Self::Framed | Self::Port | Self::Unknown => words.not_kept,
        }
    }

    /// The line for the operator.
    #[must_use]
    pub const fn line(self) -> &'static str {
        match self {
            Self::CookiesOff => "session not kept: cookies are off in this browser",
            Self::Framed => {
                "session not kept: the page is in a frame, where cookies may be blocked"
            }
            Self::Http => {
                "session not kept: without https browsers drop the Secure cookies of panels from \
                 March 2023 on"
            }
            Self::Port => {
                "session not kept: panels from October 2023 on put the Host header with its port into \
                 the domain of cookies, which browsers refuse; pass a Host without port"
            }
            Self::Unknown => "session not kept: see Set-Cookie in the answer to the login",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: SessionFacts = SessionFacts {
        has_cookies: true,
        is_framed: false,
        is_secure: true,
        port: "",
    };

    #[test]
    fn the_cause_that_explains_most_is_named() {
        let port = SessionFacts {
            port: "8443",
            ..GOOD
        };
        let http = SessionFacts {
            is_secure: false,
            ..port
        };
        let framed = SessionFacts {
            is_framed: true,
            ..http
        };
        let cookies = SessionFacts {
            has_cookies: false,
            ..framed
        };
        for (facts, cause) in [
            (GOOD, SessionLossCause::Unknown),
            (port, SessionLossCause::Port),
            (http, SessionLossCause::Http),
            (framed, SessionLossCause::Framed),
            (cookies, SessionLossCause::CookiesOff),
        ] {
            assert_eq!(SessionLossCause::of(facts), cause);
        }
    }
}
