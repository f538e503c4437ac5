//! Vite, without a framework.

use bundlers::Project;

use crate::{log_in, open, visit};

#[tokio::test]
async fn a_form_has_its_words_and_logs_in() {
    let project = Project::of("vite");
    project.run("vite", &["build"]);
    visit(project.built(), async |site| {
        open(site).await;
        log_in(site).await;
    })
    .await;
}

/// A site may set the limit as high as it wants, and a library is built without one. The policy forbids to fetch `data:`.
#[tokio::test]
async fn nothing_is_inlined_that_the_policy_would_forbid() {
    let project = Project::of("vite");
    project.run("vite", &["build", "--config", "inline.config.js"]);
    visit(project.built(), async |site| {
        open(site).await;
        site.choose_language("zh-Hant").await;
        site.waits_for(
            "return document.querySelector('label[for$=email]').innerText === '電子信箱'",
        )
        .await;
        let styled = "return getComputedStyle(document.querySelector('.auth-button')).minHeight";
        assert_eq!(site.script(styled).await, "48px");
    })
    .await;
}
