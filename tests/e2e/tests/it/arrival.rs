//! When a page opens: settings, language and base path.

use e2e::{Ability::Console, Options, visit, visit_with};

journeys![
    odd_settings_files_do_not_keep_the_pages_from_opening.needs(Console),
    settings_move_the_user_centre_and_the_first_language,
    every_page_has_its_title_and_language_in_english,
    the_pages_work_under_any_base,
];

async fn odd_settings_files_do_not_keep_the_pages_from_opening() {
    visit(async |site| {
        for text in ["", "[]", "<!doctype html>"] {
            site.set_config(text);
            site.open("login").await;
            site.see_in_console("config.json: not a JSON object").await;
            site.see_heading("登录").await;
        }
        site.set_config("{}");
        site.open("login").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn settings_move_the_user_centre_and_the_first_language() {
    visit_with(Options::default(), "fr-FR", async |site| {
        site.open("login").await;
        site.see_heading("登录").await;
        site.set_config(r#"{"language":"en","userCentre":"/_panel"}"#);
        site.reload().await;
        site.see_heading("Log in").await;
        assert_eq!(site.language().await, "en");
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/_panel").await;
    })
    .await;
}

async fn every_page_has_its_title_and_language_in_english() {
    visit_with(Options::default(), "en-GB", async |site| {
        for (page, title) in [
            ("login", "Log in"),
            ("register", "Create an account"),
            ("reset", "Reset your password"),
            ("logout", "Log out"),
            ("nothing", "Page not found"),
        ] {
            site.open(page).await;
            site.see_heading(title).await;
            assert_eq!(site.title().await, title);
            assert_eq!(site.language().await, "en");
        }
    })
    .await;
}

async fn the_pages_work_under_any_base() {
    for base in ["/a%20b/deep/", "/auth-pages/"] {
        let options = Options {
            base: base.to_owned(),
            ..Options::default()
        };
        visit_with(options, "zh-CN", async |site| {
            site.open("login").await;
            site.follow("register").await;
            site.see_heading("注册账户").await;
            site.arrive_exactly_at(&[base, "register"].concat()).await;
            site.reload().await;
            site.type_account("kate@example.test", "kate").await;
            site.press().await;
            site.arrive_exactly_at(&[base, "login"].concat()).await;
            site.forget_session().await;
            site.type_in("passwd", "brand-new-1").await;
            site.press().await;
            site.arrive_at("/user").await;
            let paths: Vec<_> = site.panel.received();
            let paths: Vec<_> = paths.iter().map(|it| it.path.as_str()).collect();
            assert_eq!(paths, ["/auth/register", "/auth/login"]);
        })
        .await;
    }
}
