//! The checks after every journey find what they should: each of these journeys breaks one.

use e2e::{Ability::Console, Fault, Options, visit};

journeys![
    a_request_that_the_policy_forbids_is_noticed
        .everywhere()
        .needs(Console)
        .fails_with("Content Security Policy"),
    a_style_that_the_policy_forbids_is_noticed
        .needs(Console)
        .fails_with("Content Security Policy"),
    a_way_to_another_host_is_noticed
        .everywhere()
        .needs(Console)
        .fails_with("a request to another host"),
    a_script_error_is_noticed
        .everywhere()
        .needs(Console)
        .fails_with("in the console"),
    a_missing_file_of_the_pages_is_noticed
        .needs(Console)
        .fails_with("style-"),
    an_error_of_the_panel_breaks_no_promise,
];

async fn a_request_that_the_policy_forbids_is_noticed() {
    visit(async |site| {
        site.open("login").await;
        site.script("fetch('https://foreign.example/').catch(() => {})")
            .await;
    })
    .await;
}

async fn a_style_that_the_policy_forbids_is_noticed() {
    visit(async |site| {
        site.open("login").await;
        site.script("document.body.setAttribute('style', 'color: red')")
            .await;
    })
    .await;
}

async fn a_way_to_another_host_is_noticed() {
    visit(async |site| {
        let other = local_panel::start(Options::default()).await;
        let other = other.expect("another panel starts");
        site.open("login").await;
        let away = site.driver.goto(other.origin() + "/user").await;
        away.expect("it answers");
    })
    .await;
}

async fn a_script_error_is_noticed() {
    visit(async |site| {
        site.open("login").await;
        site.script("setTimeout(() => { throw new Error('odd') })")
            .await;
        site.reload().await;
    })
    .await;
}

async fn a_missing_file_of_the_pages_is_noticed() {
    visit(async |site| {
        let css = std::fs::read_dir(e2e::pages()).expect("the pages");
        let name = css
            .flatten()
            .map(|file| file.file_name().to_string_lossy().into_owned())
            .find(|name| name.starts_with("style-"))
            .expect("a style sheet");
        site.panel.replace(&name, 404, "text/css", "");
        site.open("login").await;
    })
    .await;
}

async fn an_error_of_the_panel_breaks_no_promise() {
    visit(async |site| {
        site.panel.set_fault(Some(Fault::Http500));
        site.open("logout").await;
        site.press().await;
        site.see_notice("服务器出错了，请稍后再试。").await;
    })
    .await;
}
