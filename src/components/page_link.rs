//! A link to another of the pages.

use leptos::{either::Either, ev::MouseEvent, prelude::*};

use super::{Text, attr, bool_attr};
use crate::{
    browser::{host::Host, page},
    controller::Site,
    flow::Page,
};

/// A plain click navigates without loading a document. No link leads to closed registration. In a host page it is a
/// button: forms have no address there, and a router of the host page would follow one.
#[component]
pub fn PageLink(
    /// Where it leads.
    target: Page,
    /// Its text.
    label: Text,
) -> impl IntoView {
    let site = Site::from_context();
    let is_closed = bool_attr(move || site.is_closed(target));
    if Host::OWNS_PAGE {
        let follow = move |event: MouseEvent| {
            if page::is_unmodified_click(&event) {
                event.prevent_default();
                site.follow(target);
            }
        };
        let address = attr(move || Some(site.address(target)));
        Either::Left(view! {
            <a class="auth-link" href=address hidden=is_closed on:click=follow>
                {label}
            </a>
        })
    } else {
        let open = move |_| site.follow(target);
        Either::Right(view! {
            <button class="auth-link" type="button" hidden=is_closed on:click=open>
                {label}
            </button>
        })
    }
}
