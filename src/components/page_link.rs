//! A link to another of the pages.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Site, flag, mark, say};
use crate::{
    browser::page,
    flow::{Carried, Page},
    i18n::Words,
};

/// A plain press is followed without loading a page anew. No link leads to closed registration.
#[component]
pub fn PageLink(
    /// Where it leads.
    target: Page,
    /// Its words.
    label: impl Fn(&Words) -> &'static str + Send + 'static,
) -> impl IntoView {
    let site = Site::here();
    let is_closed = flag(move || site.is_closed(target));
    let follow = move |event: MouseEvent| {
        if page::is_plain_press(&event) {
            event.prevent_default();
            // The next page is the visitor's own wish.
            let carried = Carried {
                is_followed: true,
                ..Carried::default()
            };
            site.open(target, carried);
        }
    };
    view! {
        <a
            class="auth-link"
            href=mark(move || Some(site.address(target)))
            hidden=is_closed
            on:click=follow
        >
            {say(label)}
        </a>
    }
}
