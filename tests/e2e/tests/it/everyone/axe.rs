//! axe-core finds nothing, and leaves nothing undecided, in any state, language, theme and window.

use e2e::{Ability::DevTools, STATES, Site, Theme, Window, visit};

journeys![
    nothing_is_found_on_the_login_page.needs(DevTools),
    nothing_is_found_on_the_register_page.needs(DevTools),
    nothing_is_found_on_the_reset_page.needs(DevTools),
    nothing_is_found_on_the_logout_page.needs(DevTools),
    nothing_is_found_where_there_is_no_page_or_no_app.needs(DevTools),
    nothing_is_found_on_the_self_check.needs(DevTools),
    nothing_is_found_in_the_embed.needs(DevTools),
    a_missing_label_and_faint_text_are_found.needs(DevTools),
];

/// Everything in the language, theme and window that is shown now.
async fn look(site: &Site, theme: Theme) -> Vec<String> {
    site.set_theme(theme).await;
    // A theme changes nothing but colours.
    let rule = (theme == Theme::Dark).then_some("color-contrast");
    site.axe(rule).await
}

async fn nothing_is_found_on(page: &str) {
    visit(async |site| {
        site.open("login").await;
        let languages = site.languages().await;
        let mut findings = Vec::new();
        for state in STATES.iter().filter(|state| state.page() == page) {
            site.reach(state).await;
            for window in [Window::SMALL, Window::DESKTOP] {
                site.set_window(window).await;
                for tag in &languages {
                    if !site.turn_to(tag).await {
                        continue;
                    }
                    for theme in Theme::ALL {
                        let found = look(site, theme).await;
                        let place = [state.name, tag, theme.name(), window.name].join(" ");
                        findings.extend(found.iter().map(|line| format!("{place}: {line}")));
                    }
                }
            }
        }
        // Errors are states, too.
        site.console().await;
        assert!(findings.is_empty(), "{}", findings.join("\n"));
    })
    .await;
}

async fn nothing_is_found_on_the_login_page() {
    nothing_is_found_on("login").await;
}

async fn nothing_is_found_on_the_register_page() {
    nothing_is_found_on("register").await;
}

async fn nothing_is_found_on_the_reset_page() {
    nothing_is_found_on("reset").await;
}

async fn nothing_is_found_on_the_logout_page() {
    nothing_is_found_on("logout").await;
}

async fn nothing_is_found_where_there_is_no_page_or_no_app() {
    for page in ["missing", "plain", "stuck"] {
        nothing_is_found_on(page).await;
    }
}

async fn nothing_is_found_on_the_self_check() {
    nothing_is_found_on("check").await;
}

async fn nothing_is_found_in_the_embed() {
    nothing_is_found_on("embed").await;
}

async fn a_missing_label_and_faint_text_are_found() {
    visit(async |site| {
        site.open("login").await;
        site.script(
            "document.querySelector('label').remove();
             document.querySelector('h1').style.setProperty('color', '#ddd')",
        )
        .await;
        let found = site.axe(None).await.join("\n");
        assert!(found.contains("label: <input"), "{found}");
        assert!(found.contains("color-contrast: <h1"), "{found}");
    })
    .await;
}
