//! The npm package in the tools of its users.
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::path::PathBuf;

use e2e::{Site, visit_at};
use local_panel::{Options, Panel};

mod frameworks;
mod package;
mod vite;

/// A panel that serves the built files of a project, under the strict policy of the tests.
async fn panel_with(files: PathBuf) -> Panel {
    let options = Options {
        pages: Some(files),
        ..Options::default()
    };
    local_panel::start(options).await.expect("the panel starts")
}

/// Takes a visitor to the built files of a project.
async fn visit(files: PathBuf, journey: impl AsyncFnOnce(&Site)) {
    let panel = panel_with(files).await;
    let origin = panel.origin();
    visit_at(panel, origin, "zh-CN", journey).await;
}

/// Opens the page of a project, whose text is English: the form has the words of a file that the tools have built.
async fn open(site: &Site) {
    site.open_early("index.html").await;
    site.is_shown("sspanel-auth [name=email]").await;
    site.waits_for("return document.querySelector('label[for$=email]').innerText === 'Email'")
        .await;
    assert_eq!(site.text("h2").await, "Log in");
}

/// Is refused, and then logs in.
async fn log_in(site: &Site) {
    site.type_login("alice@example.test", "wrong-pass-1").await;
    site.press().await;
    let wrong = "Wrong email or password. Check capitals and spaces, or reset it.";
    site.see_translation("passwd", wrong, "邮箱或者密码错误")
        .await;
    site.is_ready().await;
    site.retype("passwd", "alice-pass-1").await;
    site.press().await;
    site.arrive_at("/user").await;
}
