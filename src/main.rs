//! Hydrates the rendered page, or mounts the app in its place if the page has changed on its way.

use leptos::mount::{hydrate_from, mount_to};
use sspanel_auth::{
    app::{App, AppProps},
    browser::{
        boot::{self, Place},
        language, page,
    },
    controller::InitialState,
    flow::{BasePath, Page, single_slash},
};
use wasm_bindgen_futures::spawn_local;

fn main() {
    page::report_panics();
    spawn_local(start());
}

/// The phrases of the page are loaded first. `boot.js` may translate the page meanwhile. Without phrases it stays in
/// charge.
async fn start() {
    loop {
        boot::ready().await;
        let start = InitialState::of_page();
        if start.language.is_loaded() {
            if let Some(place) = Place::take_over() {
                mount(&place, start);
            }
            return;
        }
        if !language::load(start.language).await {
            boot::fail("there are no phrases");
            return;
        }
    }
}

/// Hydrates what was rendered, so that its nodes stay. Where others have changed it, the app is mounted anew.
fn mount(place: &Place, start: InitialState) {
    let (base_path, address) = enter(start.page);
    let start = InitialState { address, ..start };
    let app = move || App(AppProps { base_path, start });
    let element = place.element.clone();
    if place.is_as_rendered() {
        hydrate_from(element, app).forget();
    } else {
        mount_to(element, app).forget();
        place.restore();
    }
}

/// Replaces the address by one at which the router finds the rendered page, since the router reads the address when it
/// starts. Returns the base path, and the requested address if the server answered it with another page.
fn enter(rendered: Option<Page>) -> (BasePath, Option<String>) {
    let pathname = single_slash(&page::pathname());
    if pathname != page::pathname() {
        page::replace_address(&[&pathname, &*page::search()].concat());
    }
    let base_path = BasePath::of(&pathname);
    let canonical = base_path.canonical_address(&pathname, rendered);
    let address = canonical.map(|canonical| {
        let address = page::address();
        page::replace_address(&[canonical, page::search()].concat());
        address
    });
    (base_path, address)
}
