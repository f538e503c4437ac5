//! Starts the pages in the browser: settings first, then the app in the place of the waiting text.

use leptos::mount::mount_to_body;
use sspanel_auth::{
    app::{App, AppProps},
    browser::{language, page, settings},
    config::base_of,
};
use wasm_bindgen_futures::spawn_local;

fn main() {
    // Leptos' own spawner is there only once something is mounted.
    spawn_local(async {
        let base = base_of(&page::pathname()).to_owned();
        let settings = settings::load(&base).await;
        let language = language::wished().unwrap_or(settings.language);
        page::stop_waiting();
        mount_to_body(move || {
            App(AppProps {
                base,
                settings,
                language,
            })
        });
    });
}
