//! A link to another of the pages.

use leptos::prelude::*;

use super::{Site, flag, mark, say};
use crate::{flow::Page, i18n::Words};

/// The router follows the link without loading a page anew. None leads to closed registration.
#[component]
pub fn PageLink(
    /// Where it leads.
    target: Page,
    /// Its words.
    label: fn(&Words) -> &'static str,
) -> impl IntoView {
    let site = Site::here();
    let is_closed = flag(move || site.is_closed(target));
    // The next page is the visitor's own wish.
    let follow = move |_| {
        site.carried
            .update_value(|carried| carried.is_followed = true);
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
