//! The folder that the pages are in, taken from the address of the page itself.

/// The folder of `pathname` without a final slash, as the router wants it: `/portal/login` is in
/// `/portal`, `/login.html` in the empty base. Doubled slashes are kept, as they are part of the
/// address.
#[must_use]
pub fn base_of(pathname: &str) -> &str {
    pathname.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_the_folder_of_the_page() {
        for (pathname, base) in [
            ("/", ""),
            ("/login", ""),
            ("/portal/", "/portal"),
            ("/portal/login.html", "/portal"),
            ("/a%20b/c/register", "/a%20b/c"),
            ("", ""),
        ] {
            assert_eq!(base_of(pathname), base, "{pathname}");
        }
    }
}
