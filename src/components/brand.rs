//! The brand of the operator: name and logo, what the operator says beside the form, and links.
//!
//! The settings may arrive later than the page. Name, logo and texts are in the page from the start, hidden while the
//! settings have nothing for them; the links come with their addresses.

use leptos::prelude::*;

use super::{Attr, LanguagePicker, Text, attr, bool_attr, live, text};
use crate::{
    config::{Brand, Link},
    controller::Site,
    i18n::Words,
};

/// The row above the form: the brand, and the choice of the language.
#[component]
pub fn TopRow() -> impl IntoView {
    view! {
        <div class="auth-top">
            <BrandHead />
            <LanguagePicker />
        </div>
    }
}

/// The logo, or the first letter of the name, and the name.
#[component]
fn BrandHead() -> impl IntoView {
    let has_no_logo = is_empty(|brand| &brand.logo);
    let has_no_mark = hidden(|brand| brand.name.is_empty() || !brand.logo.is_empty());
    view! {
        <p class="auth-brand">
            <img class="auth-brand__logo" src=value(|brand| brand.logo.clone()) alt="" hidden=has_no_logo />
            <span class="auth-brand__mark" data-letter=value(first_letter) hidden=has_no_mark></span>
            <span class="auth-brand__name" translate="no" hidden=is_empty(|brand| &brand.name)>
                {of_brand(|brand| brand.name.clone())}
            </span>
        </p>
    }
}

/// What stands beside the form on a wide screen: a sentence and the announcement.
#[component]
pub fn BrandSide() -> impl IntoView {
    view! {
        <div class="auth-side">
            <p class="auth-side__tagline" dir="auto" hidden=is_empty(|brand| &brand.tagline)>
                {of_brand(|brand| brand.tagline.clone())}
            </p>
            <Announcement />
        </div>
    }
}

/// The announcement of the operator with its links.
#[component]
pub fn Announcement() -> impl IntoView {
    view! {
        <div class="auth-announcement" dir="auto" hidden=is_empty(|brand| &brand.notice)>
            <p>{of_brand(|brand| brand.notice.clone())}</p>
            {links(|brand, _| brand.notice_links.clone())}
        </div>
    }
}

/// The links to terms, privacy policy and help, and those of the operator.
#[component]
pub fn BrandLinks() -> impl IntoView {
    view! {
        <p class="auth-brand-links">
            {links(|brand, words| {
                let mut links = Vec::new();
                add(&mut links, &brand.terms, words.terms);
                add(&mut links, &brand.privacy, words.privacy);
                add(&mut links, &brand.help, words.help);
                links.extend_from_slice(&brand.support);
                links
            })}
        </p>
    }
}

/// The link to the terms.
#[component]
pub fn TermsLink() -> impl IntoView {
    links(|brand, words| {
        let mut links = Vec::new();
        add(&mut links, &brand.terms, words.terms);
        links
    })
}

/// Adds a link of ours to an address of the operator, if there is one.
fn add(links: &mut Vec<Link>, href: &str, text: &str) {
    if !href.is_empty() {
        links.push(Link {
            text: text.to_owned(),
            href: href.to_owned(),
        });
    }
}

/// Links to other sites. They open a new tab, so that a half-filled form stays.
fn links(links: fn(&Brand, &Words) -> Vec<Link>) -> impl IntoView {
    let site = Site::from_context();
    let shown = live(
        move || {
            let phrases = site.language.get().phrases();
            let links = site.settings.with(|it| links(&it.brand, &phrases.words));
            (links, phrases.status.new_tab)
        },
        show_links,
    );
    view! { <span class="auth-part">{shown}</span> }
}

fn show_links((links, new_tab): (Vec<Link>, &'static str)) -> Option<impl IntoView> {
    let show = move |link: Link| {
        view! {
            <a class="auth-link" rel="external noopener" target="_blank" href=link.href>
                {link.text}
                <span class="auth-unseen">{new_tab}</span>
            </a>
        }
    };
    (!links.is_empty()).then(|| links.into_iter().map(show).collect::<Vec<_>>())
}

fn of_brand(part: fn(&Brand) -> String) -> Text {
    let settings = Site::from_context().settings;
    text(move || settings.with(|settings| part(&settings.brand)))
}

fn value(part: fn(&Brand) -> String) -> Attr {
    let settings = Site::from_context().settings;
    attr(move || Some(settings.with(|settings| part(&settings.brand))))
}

/// The letter of the mark, which the style sheet shows: it is an ornament and no text.
fn first_letter(brand: &Brand) -> String {
    brand
        .name
        .chars()
        .take(1)
        .collect::<String>()
        .to_ascii_uppercase()
}

fn hidden(is_hidden: fn(&Brand) -> bool) -> Attr {
    let settings = Site::from_context().settings;
    bool_attr(move || settings.with(|settings| is_hidden(&settings.brand)))
}

fn is_empty(part: fn(&Brand) -> &String) -> Attr {
    let settings = Site::from_context().settings;
    bool_attr(move || settings.with(|settings| part(&settings.brand).is_empty()))
}
