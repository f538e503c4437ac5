//! Addresses, history, title and language.

use e2e::visit;

#[tokio::test]
async fn every_address_has_its_page() {
    visit(async |site| {
        for (page, heading) in [
            ("", "登录"),
            ("login", "登录"),
            ("login.html", "登录"),
            ("index.html", "登录"),
            ("register.html?code=X&lang=zh", "注册账户"),
            ("register", "注册账户"),
            ("reset", "重置密码"),
            ("logout", "退出登录"),
            ("nothing", "找不到页面"),
        ] {
            site.open(page).await;
            site.see_heading(heading).await;
            assert_eq!(site.driver.title().await.unwrap_or_default(), heading);
            assert_eq!(
                site.script("return document.querySelectorAll('h1').length")
                    .await,
                1
            );
        }
    })
    .await;
}

#[tokio::test]
async fn links_reload_back_and_forward_work() {
    visit(async |site| {
        site.open("login").await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.arrive_at("/portal/register").await;
        assert_eq!(site.focused().await, "auth-title");
        site.follow("login").await;
        site.see_heading("登录").await;
        site.follow("reset").await;
        site.see_heading("重置密码").await;
        site.back().await;
        site.see_heading("登录").await;
        site.back().await;
        site.see_heading("注册账户").await;
        site.forward().await;
        site.see_heading("登录").await;
        site.reload().await;
        site.see_heading("登录").await;
        site.arrive_at("/portal/login").await;
    })
    .await;
}

#[tokio::test]
async fn who_a_visitor_is_goes_along_from_page_to_page_and_no_secret_does() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("carol@example.test", "secret-1").await;
        site.follow("reset").await;
        site.see_heading("重置密码").await;
        site.holds(&[("email", "carol@example.test")]).await;
        site.retype("email", "dora@example.test").await;
        site.back().await;
        site.see_heading("登录").await;
        site.holds(&[("email", "dora@example.test"), ("passwd", "")])
            .await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.type_in("name", "朵拉").await;
        site.type_in("passwd", "secret-2").await;
        site.follow("login").await;
        site.see_heading("登录").await;
        site.back().await;
        site.see_heading("注册账户").await;
        let held = [
            ("email", "dora@example.test"),
            ("name", "朵拉"),
            ("passwd", ""),
        ];
        site.holds(&held).await;
        site.reload().await;
        site.holds(&[("email", ""), ("name", "")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_language_changes_in_place_and_stays_chosen() {
    visit(async |site| {
        site.open("login").await;
        site.type_in("email", "half@typed").await;
        site.speak("en").await;
        site.see_heading("Log in").await;
        assert_eq!(site.value("email").await, "half@typed");
        assert_eq!(site.driver.title().await.unwrap_or_default(), "Log in");
        assert_eq!(
            site.script("return document.documentElement.lang").await,
            "en"
        );
        site.reload().await;
        site.see_heading("Log in").await;
        site.open("login?lang=zh-CN").await;
        site.see_heading("登录").await;
        assert_eq!(
            site.script("return document.documentElement.lang").await,
            "zh-Hans"
        );
        site.speak("en").await;
        site.see_heading("Log in").await;
        site.reload().await;
        site.see_heading("Log in").await;
    })
    .await;
}

#[tokio::test]
#[cfg_attr(not(has_console), ignore = "needs the console")]
async fn a_broken_settings_file_is_complained_about_and_passed_over() {
    visit(async |site| {
        site.set_config(r#"{"deadlineSecond":1,"userCentre":7}"#);
        site.open("login").await;
        site.see_in_console("there is no setting called deadlineSecond")
            .await;
        site.see_in_console("userCentre must be a path such as /user")
            .await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}
