//! Moves between the pages, by the router.
//!
//! In comes an address of one of the pages; the router shows that page and writes the address into the history.
//! Links do not leave this to the router's own listener: it compares the decoded path of a link with the base, which
//! is percent-encoded, and so gives up every link in a folder with a blank in its name.

use leptos::prelude::use_context;
use leptos_router::{
    NavigateOptions,
    hooks::use_navigate,
    location::{BrowserUrl, LocationChange, LocationProvider},
};

use crate::browser::page;

/// How a move changes the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// A new entry: the visitor opens another page.
    New,
    /// The same entry with another address.
    Same,
}

/// A function that goes to an address. The router has to be around the caller.
pub(super) fn navigation() -> impl Fn(&str, Entry) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    let location = use_context::<BrowserUrl>();
    move |address, entry| {
        if let Some(location) = &location {
            name_current_entry(location);
        }
        let options = NavigateOptions {
            // The address is complete: resolving would put the base in front of it once more.
            resolve: false,
            replace: entry == Entry::Same,
            scroll: entry == Entry::New,
            ..NavigateOptions::default()
        };
        navigate(address, options);
    }
}

/// Synchronises the router with the open entry of the history, by writing the same address into it again.
///
/// The router keeps a list of visited addresses and adds no entry for an address that is the last of them. It takes
/// entries off the list when the visitor goes back, and puts none on it when the visitor goes forward. So after "back"
/// and "forward" the last address may be that of the page before, and a link to it would show that page under
/// the address of this one.
fn name_current_entry(location: &BrowserUrl) {
    location.complete_navigation(&LocationChange {
        value: page::address(),
        replace: true,
        scroll: false,
        ..LocationChange::default()
    });
}
