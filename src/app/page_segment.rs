//! The route of one page.
//!
//! In: the path below the router's base. Out: a match if [`Page::at`] finds this page there. A page has many file
//! names, and that function is their only table. The match takes the whole path.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

use crate::flow::Page;

/// Matches all paths of one page. `None` stands for the "not found" page, which matches every other path.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageSegment(pub(super) Option<Page>);

impl PossibleRouteMatch for PageSegment {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        (Page::at(path, "") == self.0).then(|| PartialPathMatch::new("", Vec::new(), path))
    }

    /// A server would list its routes from this. No server renders these pages.
    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Static(self.0.map_or("404", Page::name).into()));
    }
}
