//! The root with its routes: one page for each address under the base.
//!
//! The router's `Router` follows links, the history and the address; which page an address means is
//! decided by [`Page::at`], a pure function. The router's own route tables would do the same for a
//! fifth of the whole download more.

use leptos::{either::EitherOf5, prelude::*};
use leptos_router::{
    NavigateOptions,
    components::Router,
    hooks::{use_location, use_navigate},
    location::{BrowserUrl, LocationProvider},
};

use crate::{
    browser::page,
    components::{LanguagePicker, Site},
    config::Settings,
    flow::{Carried, Page},
    i18n::Language,
    pages::{LoginPage, LogoutPage, MissingPage, RegisterPage, ResetPage},
};

/// The whole site under `base`, such as `/portal`, or the empty text for the root.
#[component]
pub fn App(
    /// The folder of the pages, as [`crate::config::base_of`] finds it.
    base: String,
    /// The operator's settings.
    settings: Settings,
    /// The language to start in.
    language: Language,
) -> impl IntoView {
    view! {
        <Router base=base.clone()>
            <Pages base settings language />
        </Router>
    }
}

#[component]
fn Pages(base: String, settings: Settings, language: Language) -> impl IntoView {
    let navigate = use_navigate();
    let open = Callback::new(move |(target, carried): (Page, Carried)| {
        let site = Site::here();
        site.carried.set_value(carried);
        let options = NavigateOptions {
            resolve: false,
            ..NavigateOptions::default()
        };
        navigate(&site.address(target), options);
    });
    let site = Site::provide(base.clone(), settings, language, open);
    let pathname = use_location().pathname;
    let page = Memo::new(move |_| pathname.with(|pathname| Page::at(pathname, &base)));
    let view = view! {
        <main class="auth">
            <div class="auth-card">
                {move || match page.get() {
                    Some(Page::Login) => EitherOf5::A(LoginPage()),
                    Some(Page::Register) => EitherOf5::B(RegisterPage()),
                    Some(Page::Reset) => EitherOf5::C(ResetPage()),
                    Some(Page::Logout) => EitherOf5::D(LogoutPage()),
                    None => EitherOf5::E(MissingPage()),
                }}
            </div>
            <LanguagePicker />
        </main>
    };
    let location = expect_context::<BrowserUrl>();
    Effect::new(move |before| {
        // The router waits with the address until it hears that the page is there.
        pathname.track();
        location.ready_to_complete();
        tell_window(site, page.get(), before)
    });
    view
}

/// Title and language of the window follow the page. On a page that is opened from another one the
/// focus goes to its heading, so that keyboard and screen reader begin there.
fn tell_window(site: Site, shown: Option<Page>, before: Option<&'static str>) -> &'static str {
    let words = site.words();
    page::set_language(site.language.get().tag());
    page::set_title(shown.map_or(words.missing_title, |page| page.title(words)));
    let name = shown.map_or("", Page::name);
    if before.is_some_and(|before| before != name) {
        page::focus_heading();
    }
    name
}
