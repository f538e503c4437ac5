//! A way to another of the pages inside the element.

use leptos::prelude::*;

use super::{Site, flag, say};
use crate::{
    flow::{Carried, HostEvent, Page},
    i18n::Words,
};

/// A button and no link: there is no address to go to, and a router of the page around would follow
/// one. None leads to closed registration.
#[component]
pub fn PageLink(
    /// Where it leads.
    target: Page,
    /// Its words.
    label: impl Fn(&Words) -> &'static str + Send + 'static,
) -> impl IntoView {
    let site = Site::here();
    let open = move |_| {
        if site.host.dispatch(&HostEvent::Open(target)) {
            site.open(target, Carried::default());
        }
    };
    view! {
        <button
            class="auth-link"
            type="button"
            hidden=flag(move || site.is_closed(target))
            on:click=open
        >
            {say(label)}
        </button>
    }
}
