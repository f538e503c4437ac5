//! Brings the rendered page to life: the app takes it over as it stands in the browser.

use leptos::mount::hydrate_body;
use sspanel_auth::{
    app::{App, AppProps},
    browser::{boot, page},
    components::Start,
    flow::Place,
};

fn main() {
    boot::take_over();
    let start = Start::of_page();
    let place = Place::of(&page::pathname());
    hydrate_body(move || App(AppProps { place, start }));
}
