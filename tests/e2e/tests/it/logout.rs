//! When the logout page signs out by itself, and when its button asks first.

use e2e::{Ability::Prerendering, Options, Site, until, visit, visit_with};

journeys![
    a_page_of_the_panel_leads_to_it_and_it_signs_out_at_once.everywhere(),
    a_link_of_these_pages_signs_out_at_once_and_a_reload_asks.everywhere(),
    what_led_to_the_document_does_not_count_for_the_history_within_it.everywhere(),
    opened_by_hand_or_by_another_site_it_asks.everywhere(),
    read_ahead_by_the_browser_it_asks
        .everywhere()
        .needs(Prerendering),
    a_setting_lets_it_sign_out_whoever_led_to_it,
    after_signing_out_the_way_back_shows_a_page_that_asks_and_nothing_private.everywhere(),
    an_english_visitor_signs_out_of_a_page_in_place,
];

const SIGNED_OUT: &str = "已退出登录。";

async fn log_in(site: &Site) {
    site.open("login").await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
    site.arrive_at("/user").await;
    site.panel.forget_received();
}

/// Checks that the page shows its button, and that the visitor is still signed in.
async fn is_asked(site: &Site) {
    site.is_alive().await;
    site.is_shown(".auth-button").await;
    site.is_ready().await;
    site.see_notice("").await;
    // A request that the page sent by itself would have come before this one.
    let user = "return fetch('/user').then((answer) => answer.text())";
    let page = site.script(user).await.to_string();
    assert!(page.contains("alice@example.test"), "{page}");
    assert!(site.received().is_empty());
}

async fn a_page_of_the_panel_leads_to_it_and_it_signs_out_at_once() {
    visit(async |site| {
        log_in(site).await;
        site.go_to("/").await;
        site.click("a[href='/portal/logout']").await;
        site.see_notice(SIGNED_OUT).await;
        assert_eq!(site.received(), ["GET /logout"]);
        // A reload does not ask to sign out once more.
        site.panel.forget_received();
        log_in(site).await;
        site.back().await;
        site.back().await;
        site.see_heading("退出登录").await;
        is_asked(site).await;
        site.reload().await;
        is_asked(site).await;
    })
    .await;
}

async fn a_link_of_these_pages_signs_out_at_once_and_a_reload_asks() {
    visit(async |site| {
        log_in(site).await;
        site.open("login").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.is_shown(".auth-notice__ways").await;
        site.panel.forget_received();
        site.click(".auth-notice__ways a[href='/portal/logout']")
            .await;
        site.see_notice(SIGNED_OUT).await;
        assert_eq!(site.received(), ["GET /logout"]);
        log_in(site).await;
        site.back().await;
        site.back().await;
        site.see_heading("退出登录").await;
        site.reload().await;
        is_asked(site).await;
    })
    .await;
}

async fn what_led_to_the_document_does_not_count_for_the_history_within_it() {
    visit(async |site| {
        log_in(site).await;
        site.go_to("/").await;
        site.click("a[href='/portal/logout']").await;
        site.see_notice(SIGNED_OUT).await;
        site.follow("login").await;
        site.see_heading("登录").await;
        let log_in = "const body = new URLSearchParams({ email: 'alice@example.test', passwd: 'alice-pass-1' });
            return fetch('/auth/login', { method: 'POST', body }).then((answer) => answer.status)";
        assert_eq!(site.script(log_in).await, 200);
        site.panel.forget_received();
        site.back().await;
        site.see_heading("退出登录").await;
        is_asked(site).await;
    })
    .await;
}

async fn opened_by_hand_or_by_another_site_it_asks() {
    visit(async |site| {
        log_in(site).await;
        site.open("logout").await;
        is_asked(site).await;
        let link = format!(
            "data:text/html,<a href='{}'>x</a>",
            site.address_of("logout")
        );
        site.driver.goto(link).await.expect("it opens");
        site.click("a").await;
        is_asked(site).await;
        site.press().await;
        site.see_notice(SIGNED_OUT).await;
        assert_eq!(site.received(), ["GET /logout"]);
    })
    .await;
}

async fn read_ahead_by_the_browser_it_asks() {
    visit(async |site| {
        log_in(site).await;
        site.go_to("/").await;
        site.script(
            "const rules = document.createElement('script');
             rules.type = 'speculationrules';
             rules.textContent = JSON.stringify({ prerender: [{ urls: ['/portal/logout'] }] });
             document.head.append(rules);",
        )
        .await;
        until("the page is read ahead", async || {
            let asked = site.panel.page_requests();
            Ok(asked.iter().any(|it| it.ends_with("/logout")))
        })
        .await;
        site.click("a[href='/portal/logout']").await;
        site.is_alive().await;
        let was_read = "return performance.getEntriesByType('navigation')[0].activationStart > 0";
        assert_eq!(site.script(was_read).await, true);
        is_asked(site).await;
    })
    .await;
}

async fn a_setting_lets_it_sign_out_whoever_led_to_it() {
    visit(async |site| {
        let settings = r#"{"logout":"atOnce"}"#;
        site.set_config(settings);
        log_in(site).await;
        site.open("logout").await;
        site.see_notice(SIGNED_OUT).await;
        assert_eq!(site.received(), ["GET /logout"]);
    })
    .await;
}

async fn after_signing_out_the_way_back_shows_a_page_that_asks_and_nothing_private() {
    visit(async |site| {
        log_in(site).await;
        site.go_to("/").await;
        site.click("a[href='/portal/logout']").await;
        site.see_notice(SIGNED_OUT).await;
        site.go_to("/user").await;
        site.arrive_at("/auth/login").await;
        site.back().await;
        site.see_heading("退出登录").await;
        site.is_shown(".auth-button").await;
        site.see_notice("").await;
        assert_eq!(
            site.received(),
            ["GET /logout"],
            "it asks nothing by itself"
        );
        let kept = site.script("return JSON.stringify({ ...localStorage, ...sessionStorage })");
        assert_eq!(kept.await, "{}");
    })
    .await;
}

async fn an_english_visitor_signs_out_of_a_page_in_place() {
    let options = Options {
        is_in_place: true,
        ..Options::default()
    };
    visit_with(options, "en-US", async |site| {
        log_in(site).await;
        site.open("logout").await;
        site.press().await;
        site.see_notice("You are logged out.").await;
        site.go_to("/user").await;
        site.arrive_at("/portal/login").await;
        site.is_alive().await;
        site.see_notice("").await;
    })
    .await;
}
