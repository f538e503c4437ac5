//! Brings the rendered page to life: the app takes it over as it stands in the browser.

use leptos::mount::hydrate_body;
use sspanel_auth::{
    app::{App, AppProps},
    browser::{boot, language, page},
    components::Start,
    flow::Place,
};
use wasm_bindgen_futures::spawn_local;

fn main() {
    page::report_panics();
    spawn_local(start());
}

/// The phrases of the page come first. `boot.js` may meanwhile have put the page into the language of the visitor.
/// Without phrases it stays in charge.
async fn start() {
    loop {
        let start = Start::of_page();
        if start.language.is_learned() {
            boot::take_over();
            let place = Place::of(&page::pathname());
            hydrate_body(move || App(AppProps { place, start }));
            return;
        }
        if !language::learn(start.language).await {
            return;
        }
    }
}
