//! Where the pages are: their folder, and how their addresses end.
//!
//! In comes the path of the page that is open; out come addresses of the other pages that are sure
//! to exist on the same server, whether it knows pages by `login` or only by `login.html`.

use super::Page;

const FILE_ENDING: &str = ".html";

/// The folder of the pages and the ending of their addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    folder: String,
    ending: &'static str,
}

impl Place {
    /// The place of the page at `pathname`. A page that was found without the ending of its file
    /// shows that its server knows pages by such names; otherwise the files themselves are named.
    #[must_use]
    pub fn of(pathname: &str) -> Self {
        let (folder, name) = pathname.rsplit_once('/').unwrap_or(("", pathname));
        let is_short = Page::named(name).is_some();
        Self {
            folder: folder.to_owned(),
            ending: if is_short { "" } else { FILE_ENDING },
        }
    }

    /// The folder without a final slash, empty for the root. Doubled
    /// slashes are kept, as they are part of the address.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The address of a page.
    #[must_use]
    pub fn address(&self, page: Page) -> String {
        [&self.folder, "/", page.name(), self.ending].concat()
    }
}

/// The place that a page is rendered with before anybody knows where it will stand: addresses are
/// relative and name files, which every server understands.
impl Default for Place {
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
            ("", "", "/register.html"),
        ] {
            let place = Place::of(pathname);
            assert_eq!(place.folder(), folder, "{pathname}");
            assert_eq!(place.address(Page::Register), address, "{pathname}");
        }
    }

    #[test]
    fn a_rendered_page_names_files_beside_itself() {
        assert_eq!(Place::default().address(Page::Login), "./login.html");
    }
}
