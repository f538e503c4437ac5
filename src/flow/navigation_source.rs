//! How a visitor came to a page. It decides whether the logout page signs out by itself, and whether a session was
//! lost.

use super::Page;
use crate::config::Logout;

/// How a visitor came to a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other, each from another place"
)]
pub struct NavigationSource {
    /// The path of the referrer, if it is a page of the same site.
    pub from: Option<String>,
    /// Whether a link or form led here, not a reload or the history.
    pub is_new: bool,
    /// Whether a link of these pages led here, without loading a document.
    pub is_followed: bool,
    /// Whether the page is visible: neither prerendered nor in a hidden tab.
    pub is_seen: bool,
    /// Whether the page is in a frame.
    pub is_framed: bool,
}

impl NavigationSource {
    /// The path of a referrer, if it is of this origin.
    #[must_use]
    pub fn path_of(referrer: &str, origin: &str) -> Option<String> {
        let path = referrer.strip_prefix(origin)?;
        let path = path.split(['?', '#']).next()?;
        path.starts_with('/').then(|| path.to_owned())
    }

    /// Whether the logout page may sign out before its button is pressed. Other sites can open, frame and prerender it:
    /// in none of these cases has the visitor asked for it.
    #[must_use]
    pub const fn signs_out(&self, rule: Logout) -> bool {
        let is_requested = match rule {
            Logout::Ask => self.is_followed || (self.is_new && self.from.is_some()),
            Logout::AtOnce => true,
        };
        is_requested && self.is_seen && !self.is_framed
    }

    /// Whether the login page under `base` has just led here: the panel sent a visitor back who had signed in.
    #[must_use]
    pub fn is_sent_back(&self, base: &str) -> bool {
        let from = self.from.as_deref();
        self.is_new && from.and_then(|path| Page::at(path, base)) == Some(Page::Login)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_link() -> NavigationSource {
        NavigationSource {
            from: Some("/user".to_owned()),
            is_new: true,
            is_seen: true,
            ..NavigationSource::default()
        }
    }

    #[test]
    fn a_referrer_counts_for_its_own_origin_only() {
        let origin = "https://panel.example";
        for (referrer, path) in [
            ("https://panel.example/user?a=/b#c", Some("/user")),
            ("https://panel.example/", Some("/")),
            ("https://panel.example", None),
            ("https://panel.example.evil.example/user", None),
            ("https://panel.example:8443/user", None),
            ("http://panel.example/user", None),
            ("", None),
        ] {
            assert_eq!(NavigationSource::path_of(referrer, origin).as_deref(), path);
        }
    }

    #[test]
    fn links_of_this_site_sign_out_at_once() {
        let followed = NavigationSource {
            from: None,
            is_new: false,
            is_followed: true,
            ..by_link()
        };
        assert!(by_link().signs_out(Logout::Ask) && followed.signs_out(Logout::Ask));
    }

    #[test]
    fn any_other_way_to_the_logout_page_asks_unless_the_operator_allows_it() {
        for (from, is_new) in [(None, true), (Some("/user"), false), (None, false)] {
            let source = NavigationSource {
                from: from.map(str::to_owned),
                is_new,
                ..by_link()
            };
            assert!(!source.signs_out(Logout::Ask), "{source:?}");
            assert!(source.signs_out(Logout::AtOnce), "{source:?}");
        }
    }

    #[test]
    fn unseen_or_in_a_frame_it_always_asks() {
        let unseen = NavigationSource {
            is_seen: false,
            ..by_link()
        };
        let framed = NavigationSource {
            is_framed: true,
            ..by_link()
        };
        for source in [unseen, framed] {
            for rule in [Logout::Ask, Logout::AtOnce] {
                assert!(!source.signs_out(rule), "{source:?}");
            }
        }
    }

    #[test]
    fn a_visitor_who_left_from_the_login_page_and_returned_was_sent_back() {
        for (from, is_new, is_sent_back) in [
            (Some("/portal/login"), true, true),
            (Some("/portal/"), true, true),
            (Some("/portal/login.html"), true, true),
            (Some("/portal/login"), false, false),
            (Some("/portal/logout"), true, false),
            (Some("/user/logout"), true, false),
            (None, true, false),
        ] {
            let source = NavigationSource {
                from: from.map(str::to_owned),
                is_new,
                ..by_link()
            };
            assert_eq!(source.is_sent_back("/portal"), is_sent_back, "{source:?}");
        }
    }
}
