//! Where links, settings and parameters may lead: to the panel, whatever the address looks like, and after signing in to
//! no page that undoes it.

use e2e::{Ability::Console, Site, visit, visit_in};

journeys![
    links_stay_on_the_origin_of_a_page_with_a_strange_address,
    after_signing_in_no_login_or_logout_page_is_opened,
    a_setting_that_leads_away_is_complained_about_and_passed_over.needs(Console),
    a_login_page_may_follow_a_logout,
];

/// Every link of the page leads to the origin of the page, and to the same folder.
const LINKS: &str = "const folder = location.pathname.replace(/[^/]*$/, '').replace(/^[/]+/, '/');
    const links = [...document.querySelectorAll('main a[href]')].map((link) => new URL(link.href));
    const strays = links.filter((it) => it.origin !== location.origin || !it.pathname.startsWith(folder));
    return links.length > 0 && strays.map(String).join()";

async fn log_in(site: &Site) {
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
}

async fn links_stay_on_the_origin_of_a_page_with_a_strange_address() {
    for base in [
        "//evil.example/..%2fportal/",
        "//portal/",
        "/portal//",
        "/%5cevil.example/",
    ] {
        visit_in(base, async |site| {
            for (page, next, heading) in [
                ("login?code=X", "register", "注册账户"),
                ("register.html?code=X", "login", "登录"),
                ("", "reset", "重置密码"),
            ] {
                site.open(page).await;
                assert_eq!(site.script(LINKS).await, "", "{base}{page}");
                site.follow(next).await;
                site.see_heading(heading).await;
                assert_eq!(site.script(LINKS).await, "", "{base}{page}");
                assert!(site.address().await.starts_with(&site.origin));
            }
            assert!(site.received().is_empty());
        })
        .await;
    }
}

/// Runs a journey with and without the app, each in a browser of its own: one that has the app keeps it.
async fn with_and_without_app(journey: impl AsyncFn(&Site, bool)) {
    for has_app in [true, false] {
        visit(async |site| {
            journey(site, has_app).await;
            // A file that is missing is a line in the console, and so is a setting.
            site.console().await;
        })
        .await;
    }
}

async fn open(site: &Site, has_app: bool, page: &str) {
    if has_app {
        site.open(page).await;
    } else {
        site.open_without_app(page).await;
    }
}

async fn after_signing_in_no_login_or_logout_page_is_opened() {
    with_and_without_app(async |site, has_app| {
        for (redirect, path) in [
            (
                "/user/shop?id=1%26x=%25E5%2595%2586#top",
                "/user/shop?id=1&x=%E5%95%86",
            ),
            ("/portal/logout", "/user"),
            ("/portal/LOGOUT.html", "/user"),
            ("/logout", "/user"),
            ("/user/logout", "/user"),
            ("/auth/login", "/user"),
            ("/portal/login.en.html", "/user"),
            ("/portal/", "/user"),
            ("/portal/index.html", "/user"),
            ("/portal", "/user"),
            ("/%09/evil.example/x", "/user"),
            ("/%0A/evil.example/x", "/user"),
            ("/.//evil.example", "/user"),
        ] {
            site.forget_session().await;
            open(site, has_app, &format!("login?redirect={redirect}")).await;
            log_in(site).await;
            site.arrive_exactly_at(path).await;
        }
    })
    .await;
}

async fn a_setting_that_leads_away_is_complained_about_and_passed_over() {
    with_and_without_app(async |site, has_app| {
        site.set_config(
            "{\"userCentre\":\"/\\t/evil.example/x\",\"afterLogout\":\"/\\n/evil.example\"}",
        );
        open(site, has_app, "login").await;
        log_in(site).await;
        site.arrive_at("/user").await;
        open(site, has_app, "logout").await;
        site.press().await;
        site.see_notice("已退出登录。").await;
        if has_app {
            for setting in ["userCentre", "afterLogout"] {
                let line = format!("config.json: {setting} must be");
                site.see_in_console(&line).await;
            }
        }
    })
    .await;
}

async fn a_login_page_may_follow_a_logout() {
    with_and_without_app(async |site, has_app| {
        site.set_config(r#"{"afterLogout":"/portal/login"}"#);
        open(site, has_app, "logout").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
    })
    .await;
}
