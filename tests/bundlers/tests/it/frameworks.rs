//! Other bundlers, frameworks, and pages that are rendered on a server: for a release (`cargo xtask test --full`).

use axum::{http::header::CONTENT_SECURITY_POLICY, middleware::map_response, response::Response};
use bundlers::Project;
use e2e::{Site, visit_at};
use local_panel::Options;
use tokio::net::TcpListener;

use crate::{log_in, open, visit};

#[tokio::test]
async fn webpack() {
    let project = Project::of("webpack");
    project.run("node", &["build.js"]);
    visit(project.built(), async |site| {
        open(site).await;
        log_in(site).await;
    })
    .await;
}

#[tokio::test]
async fn react() {
    let project = Project::example("react");
    project.run("tsc", &["--project", "."]);
    project.run("vite", &["build"]);
    visit(project.built(), hears_events_and_logs_in).await;
}

/// The project holds lines that are wrong, and the compiler complains if one of them is not.
#[test]
fn types_refuse_what_is_wrong() {
    Project::of("types").run("tsc", &["--project", "."]);
}

#[tokio::test]
async fn vue() {
    let project = Project::example("vue");
    project.run("vue-tsc", &["--project", "."]);
    project.run("vite", &["build"]);
    visit(project.built(), hears_events_and_logs_in).await;
}

/// React's build for developers complains about every difference from what was rendered, and then renders anew.
#[tokio::test]
async fn react_takes_a_rendered_page_over() {
    let project = Project::of("ssr");
    project.run("tsc", &["--project", "."]);
    project.run("vite", &["build"]);
    project.run(
        "vite",
        &["build", "--ssr", "render.tsx", "--outDir", "server"],
    );
    project.run("node", &["server/render.js"]);
    visit(project.built(), async |site| {
        open(site).await;
        hears_events(site).await;
        let is_kept = "return formBefore.isConnected";
        assert_eq!(site.script(is_kept).await, true, "the form is the same");
        log_in(site).await;
    })
    .await;
}

/// Next writes scripts into its pages, so it is without a policy. There is no panel at this origin.
#[tokio::test]
async fn next() {
    let project = Project::example("next");
    project.run("next", &["build"]);
    let panel = local_panel::start(Options::default()).await;
    let panel = panel.expect("the panel starts");
    let listener = TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let files =
        local_panel::pages::router(project.built(), "/").layer(map_response(without_policy));
    let server = tokio::spawn(async { axum::serve(listener, files).await });
    visit_at(panel, format!("http://{address}"), "zh-CN", async |site| {
        site.go_to("/").await;
        site.waits_for("return document.querySelector('label[for$=email]')?.innerText === 'Email'")
            .await;
        site.has_clean_console().await;
        hears_a_submit(site).await;
    })
    .await;
    server.abort();
}

async fn without_policy(mut response: Response) -> Response {
    response.headers_mut().remove(CONTENT_SECURITY_POLICY);
    response
}

/// The component of each project lists the events that it has received.
async fn hears_events_and_logs_in(site: &Site) {
    open(site).await;
    hears_events(site).await;
    log_in(site).await;
}

async fn hears_events(site: &Site) {
    site.type_login("alice@example.test", "wrong-pass-1").await;
    site.press().await;
    let heard = "return document.querySelector('output').textContent === 'submit:login refused:邮箱或者密码错误'";
    site.waits_for(heard).await;
    site.is_ready().await;
}

async fn hears_a_submit(site: &Site) {
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
    site.waits_for("return document.querySelector('output').textContent === 'submit:login'")
        .await;
    site.console().await;
}
