//! The pages and their addresses.

use crate::{
    contract::{Action, Dialect, FieldSpec, RequestSpec},
    form::Field,
    i18n::{Language, Words},
};

/// A page with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Signs in.
    Login,
    /// Makes an account.
    Register,
    /// Asks for the mail with the reset link.
    Reset,
    /// Sets a new password. The mailed link leads here.
    NewPassword,
    /// Signs out.
    Logout,
}

impl Page {
    /// All pages.
    pub const ALL: [Self; 5] = [
        Self::Login,
        Self::Register,
        Self::Reset,
        Self::NewPassword,
        Self::Logout,
    ];

    /// The last part of the page's address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Register => "register",
            Self::Reset => "reset",
            Self::NewPassword => "new-password",
            Self::Logout => "logout",
        }
    }

    /// The page of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }

    /// The page at `pathname` under `base`. The bare base is the login page. The build writes each page once for
    /// each language, as `login.en.html`, and a server may leave out the ending `.html`: all these names are one
    /// page.
    #[must_use]
    pub fn at(pathname: &str, base: &str) -> Option<Self> {
        let file = pathname.strip_prefix(base)?.strip_prefix('/')?;
        let stem = file.strip_suffix(".html").unwrap_or(file);
        match stem.split_once('.') {
            Some((name, tag)) => Self::named(name).filter(|_| is_language(tag)),
            None if matches!(stem, "" | "index") => Some(Self::Login),
            None => Self::named(stem),
        }
    }

    /// Whether the page is of no use to a visitor who is signed in.
    #[must_use]
    pub const fn is_for_guests(self) -> bool {
        matches!(self, Self::Login | Self::Register)
    }

    /// The action of the page's request.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Login => Action::Login,
            Self::Register => Action::Register,
            Self::Reset => Action::RequestReset,
            Self::NewPassword => Action::SetPassword,
            Self::Logout => Action::Logout,
        }
    }

    /// The request of the page's form: what a browser sends without scripts is the documented one.
    #[must_use]
    pub const fn request(self) -> &'static RequestSpec {
        self.action().request(Dialect::Documented)
    }

    /// The path of the panel's own page. That for a new password needs the token of the mailed link.
    #[must_use]
    pub const fn panel_path(self) -> &'static str {
        match self {
            Self::NewPassword => Self::Reset.request().path,
            page => page.request().path,
        }
    }

    /// The fields of the page's form, with the names of their inputs.
    #[must_use]
    pub const fn fields(self) -> &'static [FieldSpec] {
        self.request().fields
    }

    /// Whether the page's form asks for a password that is new.
    #[must_use]
    pub const fn makes_password(self) -> bool {
        matches!(self, Self::Register | Self::NewPassword)
    }

    /// Whether the page's form has a field.
    #[must_use]
    pub fn has(self, field: Field) -> bool {
        self.fields().iter().any(|row| row.field == field)
    }

    /// The name of the input of a field.
    #[must_use]
    pub fn name_of(self, field: Field) -> &'static str {
        self.request().name_of(field)
    }

    /// The `enterkeyhint` of the last field.
    #[must_use]
    pub const fn enter_key(self) -> &'static str {
        match self {
            Self::Login | Self::Logout => "go",
            Self::Register | Self::NewPassword => "done",
            Self::Reset => "send",
        }
    }

    /// The heading, with which the title of the window begins.
    #[must_use]
    pub const fn title(self, words: &Words) -> &'static str {
        match self {
            Self::Login => words.login_title,
            Self::Register => words.register_title,
            Self::Reset => words.reset_title,
            Self::NewPassword => words.new_password_title,
            Self::Logout => words.logout_title,
        }
    }

    /// The title of a window that shows a page of this title, on a site of this name.
    #[must_use]
    pub fn window_title(title: &str, site: &str) -> String {
        match site {
            "" => title.to_owned(),
            site => [title, " – ", site].concat(),
        }
    }

    /// The sentence for a visitor who is signed in already.
    #[must_use]
    pub const fn signed_in(self, words: &Words) -> &'static str {
        match self {
            Self::Login | Self::Logout => words.signed_in,
            Self::Register | Self::Reset | Self::NewPassword => words.signed_in_log_out,
        }
    }

    /// The labels of the submit button, idle and busy.
    #[must_use]
    pub const fn button(self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Self::Login => (words.login, words.logging_in),
            Self::Register => (words.register, words.registering),
            Self::Reset => (words.reset, words.resetting),
            Self::NewPassword => (words.set_password, words.setting_password),
            Self::Logout => (words.logout, words.logging_out),
        }
    }
}

/// Whether a part of a file name is the tag of a rendered language, in exactly this spelling.
fn is_language(tag: &str) -> bool {
    Language::ALL.iter().any(|it| it.tag() == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_named_after_its_page_and_then_its_site() {
        assert_eq!(Page::window_title("登录", ""), "登录");
        assert_eq!(Page::window_title("登录", "晨星"), "登录 – 晨星");
    }

    #[test]
    fn pages_are_found_under_their_base_only() {
        for (pathname, base, page) in [
            ("/", "", Some(Page::Login)),
            ("/portal/", "/portal", Some(Page::Login)),
            ("/portal/index.html", "/portal", Some(Page::Login)),
            ("/portal/register", "/portal", Some(Page::Register)),
            ("/portal/reset.html", "/portal", Some(Page::Reset)),
            ("/a%20b/logout", "/a%20b", Some(Page::Logout)),
            ("/login.en.html", "", Some(Page::Login)),
            ("/a/b%20c/login.zh-Hans", "/a/b%20c", Some(Page::Login)),
            ("/portal/reset.zh-Hant.html", "/portal", Some(Page::Reset)),
            ("/portal/login.fr.html", "/portal", None),
            ("/portal/login.EN.html", "/portal", None),
            ("/portal/login.en.en.html", "/portal", None),
            ("/portal/index.en.html", "/portal", None),
            ("/portal/404.en.html", "/portal", None),
            ("/portal/404.html", "/portal", None),
            ("/portal/check.html", "/portal", None),
            ("/portalx/login", "/portal", None),
            ("/portal", "/portal", None),
            ("/portal/Login", "/portal", None),
            ("/portal/login/", "/portal", None),
            ("/portal/nothing", "/portal", None),
        ] {
            assert_eq!(Page::at(pathname, base), page, "{pathname}");
        }
    }
}
