//! The root of pages in a window of their own: one page for each address under the base.
//!
//! In come the place of the pages and what was rendered; out comes the page that the address means. That is decided by
//! [`Page::at`], a pure function. Links between the pages add to the history without loading anything, and going
//! back and forward comes to the same addresses again.

use leptos::{either::EitherOf5, prelude::*, task::spawn_local};

use crate::{
    browser::{around::Around, page},
    components::{BrandHead, BrandLinks, LanguagePicker, Site, Start, effect},
    flow::{Page, Place},
    pages::{LoginPage, LogoutPage, MissingPage, RegisterPage, ResetPage},
};

/// The whole site at a place, in the state that the page was rendered in.
#[component]
pub fn App(
    /// Where the pages are.
    place: Place,
    /// How they start.
    start: Start,
) -> impl IntoView {
    let page = RwSignal::new(start.page);
    let open = Callback::new(move |target| {
        page::go(&Site::here().address(target));
        page.set(Some(target));
    });
    let site = Site::provide(start, Around, open);
    learn(site, place.clone());
    follow_address(page, place);
    keep_window(site, page);
    view! {
        <main class="auth">
            <div class="auth-card">
                <BrandHead />
                {move || match page.get() {
                    Some(Page::Login) => EitherOf5::A(LoginPage()),
                    Some(Page::Register) => EitherOf5::B(RegisterPage()),
                    Some(Page::Reset) => EitherOf5::C(ResetPage()),
                    Some(Page::Logout) => EitherOf5::D(LogoutPage()),
                    None => EitherOf5::E(MissingPage()),
                }}
            </div>
            <LanguagePicker />
            <BrandLinks />
        </main>
    }
}

/// The page is alive now, and can learn what nobody knew when it was rendered.
fn learn(site: Site, place: Place) {
    effect(move || {
        site.learn_address(place.clone());
        spawn_local(site.learn_wishes());
        page::mark_alive();
    });
}

/// The page that is shown follows the address, at the start and through the history.
fn follow_address(page: RwSignal<Option<Page>>, place: Place) {
    let follow = move || {
        let next = Page::at(&page::pathname(), place.folder());
        if page.get_untracked() != next {
            page.set(next);
        }
    };
    let follow_back = follow.clone();
    effect(follow);
    effect(move || page::when_moved(follow_back.clone()));
}

/// Title and language of the window follow the page. On a page that is opened from another one the
/// focus goes to its heading, so that keyboard and screen reader begin there.
fn keep_window(site: Site, page: RwSignal<Option<Page>>) {
    let before = StoredValue::new(None);
    effect(move || {
        let shown = page.get();
        let words = site.words();
        page::set_language(site.language.get().tag());
        let title = shown.map_or(words.missing_title, |page| page.title(words));
        site.settings.with(|settings| {
            page::set_title(&Page::window_title(title, &settings.brand.name));
        });
        let name = shown.map_or("", Page::name);
        if before.get_value().is_some_and(|before| before != name) {
            page::focus_heading();
        }
        before.set_value(Some(name));
    });
}
