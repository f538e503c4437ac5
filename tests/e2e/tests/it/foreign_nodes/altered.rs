//! One change at a time, at each moment.

use e2e::{Ability::EarlyScripts, Site, visit};

use super::{ALTER, is_without_alarm, open_held, shows, signs_in};
use crate::embed::host::open_with;

journeys![
    a_page_that_was_changed_before_its_scripts
        .everywhere()
        .needs(EarlyScripts),
    a_page_that_is_changed_before_the_app.needs(EarlyScripts),
    a_page_that_is_changed_after_the_start
        .everywhere()
        .needs(EarlyScripts),
    a_page_that_was_changed_without_webassembly
        .everywhere()
        .needs(EarlyScripts),
    an_element_that_is_changed_after_its_start.needs(EarlyScripts),
    a_page_that_a_proxy_has_minified.everywhere(),
    a_minified_page_without_webassembly,
];

const ALTERATIONS: [&str; 9] = [
    "outside",
    "between",
    "whitespace",
    "comments",
    "split",
    "removed",
    "attributes",
    "moved",
    "replaced",
];

async fn a_page_that_was_changed_before_its_scripts() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            site.open(&format!("login?alter={name}")).await;
            is_without_alarm(site).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_is_changed_before_the_app() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            let start = open_held(site, "login").await;
            site.script(&format!("alter.{name}(document.body)")).await;
            start.open();
            site.is_alive().await;
            is_without_alarm(site).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_is_changed_after_the_start() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            site.open("login").await;
            site.script(&format!("alter.{name}(document.body)")).await;
            // Without its text a link has no place to click at.
            site.script("document.querySelector(\".auth-links a[href*='/register']\").click()")
                .await;
            shows(site, ".auth-title", "注册账户").await;
            site.back().await;
            site.is_shown("[name=remember_me]").await;
            is_without_alarm(site).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_was_changed_without_webassembly() {
    visit(async |site| {
        site.run_first(ALTER).await;
        site.panel.replace(".wasm", 404, "text/html", "gone");
        for name in ALTERATIONS {
            site.open_early(&format!("login?alter={name}")).await;
            site.is_shown("#auth-plain").await;
            signs_in(site, name).await;
        }
        // The missing file is expected here.
        site.console().await;
    })
    .await;
}

async fn an_element_that_is_changed_after_its_start() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
            site.script(&format!("alter.{name}(a)")).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

/// Without comments, and without blanks between elements.
fn minify(site: &Site) {
    let page = std::fs::read_to_string(e2e::pages().join("login.html"));
    let page = page.expect("the page can be read");
    let minified = page.replace("<!>", "").replace("> <", "><");
    assert_ne!(page, minified, "there was something to remove");
    site.panel.replace("login.html", 200, "text/html", minified);
}

async fn a_page_that_a_proxy_has_minified() {
    visit(async |site| {
        minify(site);
        site.open("login.html").await;
        is_without_alarm(site).await;
        signs_in(site, "minified").await;
    })
    .await;
}

async fn a_minified_page_without_webassembly() {
    visit(async |site| {
        minify(site);
        site.open_without_app("login.html").await;
        signs_in(site, "minified").await;
        // The missing file is expected here.
        site.console().await;
    })
    .await;
}
