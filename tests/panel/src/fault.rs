//! The closed list of faults a panel can play.
//!
//! In: a name. Out: a [`Fault`] with its name and description. What each one does to an answer is
//! written in `faults`; this file only names them.

use std::fmt;
use std::str::FromStr;

macro_rules! faults {
    ($($variant:ident, $name:literal, $about:literal;)*) => {
        /// Something that goes wrong on request, on API requests only.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Fault {
            $(#[doc = $about] $variant,)*
        }

        impl Fault {
            /// Every fault, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The kebab-case name for flags and forms.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What happens, in one line.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $about,)* }
            }
        }
    };
}

faults! {
    Slow, "slow", "The true answer, but only after a delay (5 s by default).";
    Silent, "silent", "No answer, ever; the connection stays open.";
    Cut, "cut", "The connection is closed without an answer and nothing is done.";
    CutBody, "cut-body", "The true work is done, its answer closed in the middle of the body.";
    Http500, "http-500", "Status 500 and an HTML page.";
    Http502, "http-502", "Status 502 and the HTML page of a web server in front.";
    Http504, "http-504", "Status 504 and the HTML page of a web server in front.";
    Http404, "http-404", "Status 404 and an HTML page.";
    Http405, "http-405", "Status 405 and an HTML page.";
    Http429, "http-429", "Status 429 and an HTML page; Retry-After names the delay of slow.";
    DatabaseText, "database-text", "Status 200 and plain text: the database cannot be reached.";
    NoticeBefore, "notice-before", "A PHP notice in front of the true answer.";
    NoticeAfter, "notice-after", "A PHP notice behind the true answer.";
    Bom, "bom", "A byte order mark and a blank line in front of the true answer.";
    WrongType, "wrong-type", "The true answer labelled application/octet-stream.";
    Empty, "empty", "Status 200 and an empty body.";
    Html, "html", "Status 200 and an HTML page.";
    Redirect, "redirect", "Redirected to /user, which answers a page: already signed in.";
    Redirect404, "redirect-404", "Redirected to /404, an HTML page with status 200.";
    TooLarge, "too-large", "An answer of 2 MiB.";
    NoMessage, "no-message", "A refusal without a message.";
    NumberAsText, "number-as-text", "The true answer with ret as text.";
    DomainWithPort, "domain-with-port", "The true answer, with a port in the domain of its cookies: browsers keep none.";
    Challenge, "challenge", "Status 403 and the page of a firewall that checks browsers.";
    CookieCheck, "cookie-check", "Redirected to itself with a cookie; nothing is done.";
    ScriptCheck, "script-check", "A small page whose script sets a cookie; nothing is done.";
    Cached, "cached", "A success from a cache, with its age; nothing is done. Another address is not cached.";
    CachedSilently, "cached-silently", "The same without the age.";
    CaptivePortal, "captive-portal", "Every page of the panel, too, is redirected to another origin.";
    NetworkLogin, "network-login", "Status 511: the network wants visitors to sign in.";
    Markup, "markup", "A refusal whose message holds HTML that would run a script.";
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = Self::ALL.iter().find(|fault| fault.name() == text);
        wanted.copied().ok_or(UnknownFault)
    }
}

/// The word names no fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownFault;

impl fmt::Display for UnknownFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fault is one of:")?;
        let mut names = Fault::ALL.iter().map(|fault| fault.name());
        names.try_for_each(|name| write!(f, " {name}"))
    }
}

impl std::error::Error for UnknownFault {}
