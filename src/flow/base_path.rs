//! The base path of the pages: their folder, and the ending of their addresses.
//!
//! In: the path of the open page. Out: addresses of the other pages that exist on the same server, whether it serves
//! `login` or only `login.html`.

use super::Page;

const FILE_ENDING: &str = ".html";

/// The name of the file that servers show for a missing page.
const MISSING: &str = "404";

/// The folder of the pages and the ending of their addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePath {
    folder: String,
    ending: &'static str,
}

impl BasePath {
    /// The base path of the page at `pathname`. If this page was found without `.html`, its server serves such names;
    /// otherwise addresses name files.
    #[must_use]
    pub fn of(pathname: &str) -> Self {
        let pathname = &single_slash(pathname);
        let (folder, name) = pathname.rsplit_once('/').unwrap_or(("", pathname));
        let is_page = Page::at(pathname, folder).is_some();
        let is_short = is_page && !name.is_empty() && !name.ends_with(FILE_ENDING);
        Self {
            folder: folder.to_owned(),
            ending: if is_short { "" } else { FILE_ENDING },
        }
    }

    /// The folder without a final slash, empty for the root. It begins with one slash, since an address that begins with
    /// two names a host; other doubled slashes are kept, as they are part of the address.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Whether a path of the panel is the login page of this folder. Its name is not in all of its addresses.
    #[must_use]
    pub fn leads_to_login(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        path == self.folder || Page::at(path, &self.folder) == Some(Page::Login)
    }

    /// The address of a page.
    #[must_use]
    pub fn address(&self, page: Page) -> String {
        [&self.folder, "/", page.name(), self.ending].concat()
    }

    /// The address of the rendered page, if `pathname` is not one: a server may answer `login` with `404.html`, or an
    /// unknown name with `index.html`.
    #[must_use]
    pub fn canonical_address(&self, pathname: &str, rendered: Option<Page>) -> Option<String> {
        let is_straight = Page::at(pathname, &self.folder) == rendered;
        let name = rendered.map_or(MISSING, Page::name);
        (!is_straight).then(|| [&self.folder, "/", name, FILE_ENDING].concat())
    }
}

/// The path with one leading slash. An address that begins with two names a host, and both the router and the history
/// refuse it.
#[must_use]
pub fn single_slash(pathname: &str) -> String {
    ["/", pathname.trim_start_matches('/')].concat()
}

/// The base path of a page at build time, when its address is unknown: addresses are relative and name files, which
/// every server supports.
impl Default for BasePath {
    fn default() -> Self {
        Self {
            folder: ".".to_owned(),
            ending: FILE_ENDING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stand_in_the_folder_of_the_page_and_end_as_its_own() {
        for (pathname, folder, address) in [
            ("/", "", "/register.html"),
            ("/login", "", "/register"),
            ("/portal/", "/portal", "/portal/register.html"),
            ("/portal/reset", "/portal", "/portal/register"),
            ("/portal/login.html", "/portal", "/portal/register.html"),
            ("/portal/nothing", "/portal", "/portal/register.html"),
            ("/a%20b/c/logout", "/a%20b/c", "/a%20b/c/register"),
            ("/portal/login.en.html", "/portal", "/portal/register.html"),
            ("/portal/login.en", "/portal", "/portal/register"),
            ("/portal/404.html", "/portal", "/portal/register.html"),
            ("", "", "/register.html"),
            ("//portal/login", "/portal", "/portal/register"),
            ("///", "", "/register.html"),
            (
                "//evil.example/..%2fportal/login",
                "/evil.example/..%2fportal",
                "/evil.example/..%2fportal/register",
            ),
            ("/portal//login", "/portal/", "/portal//register"),
        ] {
            let base_path = BasePath::of(pathname);
            assert_eq!(base_path.folder(), folder, "{pathname}");
            assert_eq!(base_path.address(Page::Register), address, "{pathname}");
        }
    }

    #[test]
    fn an_address_that_was_answered_with_another_page_has_a_detour() {
        let (login, missing) = (Some(Page::Login), None);
        for (pathname, rendered, canonical) in [
            ("/portal/", login, None),
            ("/portal/login.en.html", login, None),
            ("/portal/404.html", missing, None),
            ("/portal/nothing", missing, None),
            ("/portal/login", missing, Some("/portal/404.html")),
            ("/portal/nothing", login, Some("/portal/login.html")),
            ("/portal/register", login, Some("/portal/login.html")),
        ] {
            let base_path = BasePath::of(pathname);
            let found = base_path.canonical_address(pathname, rendered);
            assert_eq!(found.as_deref(), canonical, "{pathname}");
        }
    }

    #[test]
    fn the_folder_of_the_pages_is_their_login_page() {
        for (pathname, path, is_login) in [
            ("/portal/login", "/portal/", true),
            ("/portal/login", "/portal", true),
            ("/portal/login", "/portal/index.html?x", true),
            ("/portal/login", "/", false),
            ("/portal/login", "/user", false),
            ("/portal/login", "/portal/register", false),
            ("/login", "/", true),
            ("/login", "/index.html#x", true),
            ("/login", "/user", false),
        ] {
            let found = BasePath::of(pathname).leads_to_login(path);
            assert_eq!(found, is_login, "{pathname} {path}");
        }
    }

    #[test]
    fn a_path_begins_with_one_slash() {
        for (pathname, single) in [
            ("/", "/"),
            ("/portal/login", "/portal/login"),
            ("//", "/"),
            ("//portal//login", "/portal//login"),
            ("///login", "/login"),
        ] {
            assert_eq!(single_slash(pathname), single);
        }
    }

    #[test]
    fn a_rendered_page_names_files_beside_itself() {
        assert_eq!(BasePath::default().address(Page::Login), "./login.html");
    }
}
