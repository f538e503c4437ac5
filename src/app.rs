//! The root of the pages: a router with one route for each page.
//!
//! In: the base path and the initial state. Out: the page of the address. The router owns the history: a link adds an
//! entry and loads no document, and back and forward show the pages again. The base of the router is the folder of the
//! page that was opened, so one build works in every folder.

mod navigation;
mod page_segment;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::{FlatRoutes, Route, Router};

use crate::{
    browser::{host::Host, page},
    components::{Announcer, BrandLinks, BrandSide, TopRow},
    controller::{InitialState, Site, effect},
    flow::{BasePath, Page},
    pages::{LoginPage, LogoutPage, MissingPage, NewPasswordPage, RegisterPage, ResetPage},
};
use navigation::{Entry, navigation};
use page_segment::PageSegment;

/// All pages under a base path, in the state that the page was rendered in.
#[component]
pub fn App(
    /// The folder of the pages.
    base_path: BasePath,
    /// What the page was rendered with.
    start: InitialState,
) -> impl IntoView {
    let base = base_path.folder().to_owned();
    view! {
        <Router base>
            <Pages base_path start />
        </Router>
    }
}

/// The frame, which is built once, and in it the page of the address.
#[component]
fn Pages(base_path: BasePath, start: InitialState) -> impl IntoView {
    let navigate = navigation();
    let go_on = start.address.clone();
    let open = {
        let navigate = navigate.clone();
        move |target| {
            navigate(
                &untrack(|| Site::from_context().address(target)),
                Entry::New,
            );
        }
    };
    let site = Site::provide(start, Host, Callback::new(open));
    finish_hydration(site, base_path);
    effect(move || {
        if let Some(address) = &go_on {
            navigate(address, Entry::Same);
        }
    });
    let window = Window::new(site);
    view! {
        <main class="auth">
            <TopRow />
            <div class="auth-card">
                <FlatRoutes fallback=move || window.shows(None, MissingPage)>
                    <Route
                        path=PageSegment(Some(Page::Login))
                        view=move || window.shows(Some(Page::Login), LoginPage)
                    />
                    <Route
                        path=PageSegment(Some(Page::Register))
                        view=move || window.shows(Some(Page::Register), RegisterPage)
                    />
                    <Route
                        path=PageSegment(Some(Page::Reset))
                        view=move || window.shows(Some(Page::Reset), ResetPage)
                    />
                    <Route
                        path=PageSegment(Some(Page::NewPassword))
                        view=move || window.shows(Some(Page::NewPassword), NewPasswordPage)
                    />
                    <Route
                        path=PageSegment(Some(Page::Logout))
                        view=move || window.shows(Some(Page::Logout), LogoutPage)
                    />
                    <Route path=PageSegment(None) view=move || window.shows(None, MissingPage) />
                </FlatRoutes>
            </div>
            <BrandSide />
            <BrandLinks />
            <Announcer />
        </main>
    }
}

/// Runs after hydration: reads the address, loads settings and language, and marks the page as alive.
fn finish_hydration(site: Site, base_path: BasePath) {
    effect(move || {
        site.set_address(base_path.clone());
        spawn_local(site.load_preferences());
        page::mark_alive();
    });
}

/// Language and focus of the window, which follow the page, and the title where no form gives it.
#[derive(Clone, Copy)]
struct Window {
    site: Site,
    has_shown: StoredValue<bool>,
}

impl Window {
    fn new(site: Site) -> Self {
        Self {
            site,
            has_shown: StoredValue::default(),
        }
    }

    /// The view of a route. [`Unsuspend`] gives all routes one type: for each type of view the router would generate
    /// code to hydrate it in two more ways.
    fn shows<View>(self, page: Option<Page>, build: fn() -> View) -> Unsuspend<View>
    where
        View: IntoView + 'static,
    {
        Unsuspend::new(move || {
            self.follow(page);
            build()
        })
    }

    /// Prepares for a page that is about to be built. The effects run once it is in the document, and are dropped with
    /// it. When one page opens another, the focus moves to the heading, so that keyboard and screen reader begin there.
    fn follow(self, page: Option<Page>) {
        let site = self.site;
        site.begin_page();
        effect(move || {
            let language = site.language.get();
            page::set_language(language.tag(), language.direction());
        });
        if page.is_none() {
            effect(move || {
                let title = site.words().missing_title;
                site.settings.with(|settings| {
                    page::set_title(&Page::window_title(title, &settings.brand.name));
                });
            });
        }
        effect(move || {
            if self.has_shown.get_value() {
                page::focus_heading();
            }
            self.has_shown.set_value(true);
        });
    }
}
