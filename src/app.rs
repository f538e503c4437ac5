//! The root with its routes: one page for each address under the base.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions, StaticSegment,
    components::{FlatRoutes, Route, Router},
    hooks::use_navigate,
};

use crate::{
    components::Site,
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
    let here = base.clone();
    let open = Callback::new(move |(page, carried): (Page, Carried)| {
        Site::here().carried.set_value(carried);
        let options = NavigateOptions {
            resolve: false,
            ..NavigateOptions::default()
        };
        navigate(&page.address(&here), options);
    });
    Site::provide(base, settings, language, open);
    view! {
        <FlatRoutes fallback=MissingPage>
            <Route path=StaticSegment("") view=LoginPage />
            <Route path=StaticSegment("login") view=LoginPage />
            <Route path=StaticSegment("register") view=RegisterPage />
            <Route path=StaticSegment("reset") view=ResetPage />
            <Route path=StaticSegment("logout") view=LogoutPage />
        </FlatRoutes>
    }
}
