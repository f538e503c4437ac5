//! Navigates between the pages with the router.
//!
//! In: the address of a page. Out: the router shows that page and writes the address into the history. Links do not use
//! the router's own listener: it compares the decoded path of a link with the percent-encoded base, so it ignores every
//! link in a folder with a space in its name.

use leptos::prelude::use_context;
use leptos_router::{
    NavigateOptions,
    hooks::use_navigate,
    location::{BrowserUrl, LocationChange, LocationProvider},
};

use crate::browser::page;

/// How a navigation changes the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// It pushes an entry: the visitor opens another page.
    New,
    /// It replaces the address of the current entry.
    Same,
}

/// Returns a function that navigates to an address. The caller must be inside the router.
pub(super) fn navigation() -> impl Fn(&str, Entry) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    let location = use_context::<BrowserUrl>();
    move |address, entry| {
        if let Some(location) = &location {
            name_current_entry(location);
        }
        let options = NavigateOptions {
            // The address is complete: resolving it would add the base a second time.
            resolve: false,
            replace: entry == Entry::Same,
            scroll: entry == Entry::New,
            ..NavigateOptions::default()
        };
        navigate(address, options);
    }
}

/// Synchronises the router with the current history entry: writes the same address into it again.
///
/// The router keeps a list of visited addresses and pushes no entry for an address that equals the last one. Going back
/// removes an address from the list, going forward adds none. So after "back" and "forward" the last address may be
/// that of the previous page, and a link to that page would show it under the address of this one.
fn name_current_entry(location: &BrowserUrl) {
    location.complete_navigation(&LocationChange {
        value: page::address(),
        replace: true,
        scroll: false,
        ..LocationChange::default()
    });
}
