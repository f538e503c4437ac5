//! The route of one page.
//!
//! In comes the path below the router's base; out comes a match if [`Page::at`] finds this page there. A page has many
//! file names, and that function is the one table of them. Nothing is left over for other segments.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

use crate::flow::Page;

/// All paths that lead to one page. `None` is the page that says that there is no such page: it matches every other
/// path.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageSegment(pub(super) Option<Page>);

impl PossibleRouteMatch for PageSegment {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        (Page::at(path, "") == self.0).then(|| PartialPathMatch::new("", Vec::new(), path))
    }

    /// Servers read the list of routes from here. No server renders these pages.
    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Static(self.0.map_or("404", Page::name).into()));
    }
}
