//! The brand of the operator: name and logo above the form, links below it.
//!
//! The settings may arrive later than the page. Name and logo are in the page from the start, hidden while the settings
//! have nothing for them; the links come with their addresses.

use leptos::prelude::*;

use super::{Attr, attr, bool_attr, live, reactive::Phrase, text};
use crate::{config::Brand, controller::Site};

/// The logo and the name.
#[component]
pub fn BrandHead() -> impl IntoView {
    let settings = Site::from_context().settings;
    let name = text(move || settings.with(|settings| settings.brand.name.clone()));
    let has_no_logo = is_empty(|brand| &brand.logo);
    let has_no_name = is_empty(|brand| &brand.name);
    view! {
        <p class="auth-brand">
            <img class="auth-brand__logo" src=value(|brand| &brand.logo) alt="" hidden=has_no_logo />
            <span translate="no" hidden=has_no_name>{name}</span>
        </p>
    }
}

/// The links to terms, privacy policy and help.
#[component]
pub fn BrandLinks() -> impl IntoView {
    view! {
        <p class="auth-brand-links">
            <BrandLink address=|brand| &brand.terms label=|words| words.terms />
            <BrandLink address=|brand| &brand.privacy label=|words| words.privacy />
            <BrandLink address=|brand| &brand.help label=|words| words.help />
        </p>
    }
}

/// A link to another site. It opens a new tab, so that a half-filled form stays.
#[component]
pub(super) fn BrandLink(address: fn(&Brand) -> &String, label: Phrase) -> impl IntoView {
    let site = Site::from_context();
    let link = live(
        move || {
            let phrases = site.language.get().phrases();
            Link {
                address: site.settings.with(|it| address(&it.brand).clone()),
                label: label(&phrases.words),
                new_tab: phrases.status.new_tab,
            }
        },
        Link::show,
    );
    view! { <span class="auth-part">{link}</span> }
}

#[derive(Clone, PartialEq)]
struct Link {
    address: String,
    label: &'static str,
    new_tab: &'static str,
}

impl Link {
    fn show(self) -> Option<impl IntoView> {
        (!self.address.is_empty()).then(|| {
            view! {
                <a class="auth-link" rel="external noopener" target="_blank" href=self.address>
                    {self.label}
                    <span class="auth-unseen">{self.new_tab}</span>
                </a>
            }
        })
    }
}

fn value(part: fn(&Brand) -> &String) -> Attr {
    let settings = Site::from_context().settings;
    attr(move || Some(settings.with(|settings| part(&settings.brand).clone())))
}

fn is_empty(part: fn(&Brand) -> &String) -> Attr {
    let settings = Site::from_context().settings;
    bool_attr(move || settings.with(|settings| part(&settings.brand).is_empty()))
}
