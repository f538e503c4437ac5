//! Where a visitor is taken after signing in, what is met there, and what is left behind.

use e2e::{Fault, visit};

journeys![
    a_signed_in_visitor_sees_a_notice_and_links,
    after_login_only_a_path_of_the_panel_is_followed,
    a_disabled_account_signs_in_to_where_the_panel_says_so,
    the_way_back_from_the_user_centre_leads_to_a_usable_form_without_the_password.everywhere(),
    a_password_is_kept_nowhere,
    a_redirect_in_the_address_survives_a_choice_of_language_and_a_refusal,
];

const ALICE: &str = "alice@example.test";
const SECRET: &str = "alice-pass-1";
const WRONG_PAIR: &str = "检查大小写和空格，或重置密码。";

async fn a_signed_in_visitor_sees_a_notice_and_links() {
    visit(async |site| {
        site.open("login").await;
        site.type_login(ALICE, SECRET).await;
        site.press().await;
        site.arrive_at("/user").await;
        for page in ["login", "reset", "register"] {
            site.open(page).await;
            let expected = match page {
                "login" => {
                    site.type_login(ALICE, SECRET).await;
                    "你已登录，无需再次登录。"
                }
                "reset" => {
                    site.type_in("email", ALICE).await;
                    "你已登录，请先退出登录。"
                }
                _ => {
                    site.type_account("second@example.test", "second").await;
                    "你已登录，请先退出登录。"
                }
            };
            site.press().await;
            site.see_notice(expected).await;
            site.is_ready().await;
        }
        site.click(".auth-notice__ways a[href='/user']").await;
        site.arrive_at("/user").await;
        site.open("login").await;
        site.type_login(ALICE, SECRET).await;
        site.press().await;
        site.click(".auth-notice__ways a[href$='/logout']").await;
        site.see_notice("已退出登录。").await;
        site.arrive_at("/portal/logout").await;
        site.follow("login").await;
        site.see_heading("登录").await;
    })
    .await;
}

async fn after_login_only_a_path_of_the_panel_is_followed() {
    visit(async |site| {
        for (redirect, path) in [
            ("/user?from=mail", "/user?from=mail"),
            ("/user%3Fx%3D1%26y%3D2", "/user?x=1&y=2"),
            ("//evil.example/x", "/user"),
            (r"/\evil.example", "/user"),
            ("/%5Cevil.example", "/user"),
            ("%2F%2Fevil.example", "/user"),
            ("https://evil.example", "/user"),
            ("javascript:alert(1)", "/user"),
            ("/_panel", "/_panel"),
        ] {
            site.forget_session().await;
            site.open(&format!("login?redirect={redirect}")).await;
            site.type_login(ALICE, SECRET).await;
            site.press().await;
            site.arrive_exactly_at(path).await;
        }
    })
    .await;
}

async fn a_disabled_account_signs_in_to_where_the_panel_says_so() {
    visit(async |site| {
        let account = site.panel.seeded().disabled;
        site.open("login").await;
        site.type_login(&account.email, &account.password).await;
        site.press().await;
        site.arrive_at("/user/disable").await;
    })
    .await;
}

async fn the_way_back_from_the_user_centre_leads_to_a_usable_form_without_the_password() {
    visit(async |site| {
        site.open("login").await;
        site.type_login(ALICE, SECRET).await;
        site.press().await;
        site.arrive_at("/user").await;
        site.back().await;
        site.see_heading("登录").await;
        site.is_ready().await;
        assert_eq!(site.value("passwd").await, "");
        site.forget_session().await;
        site.type_login(ALICE, SECRET).await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 2);
    })
    .await;
}

async fn a_password_is_kept_nowhere() {
    let traces = "return [location.href, document.title, document.cookie, history.state,
        {...localStorage}, {...sessionStorage}, document.documentElement.outerHTML,
        ...performance.getEntriesByType('resource').map(it => it.name)]
        .map(it => JSON.stringify(it)).join()";
    visit(async |site| {
        for page in ["login", "register"] {
            site.panel.set_fault_once(Fault::Http500);
            site.open(page).await;
            let expected = if page == "login" {
                site.type_login(ALICE, "brand-new-1").await;
                "服务器出错了，请稍后再试。"
            } else {
                site.type_account("lost@example.test", "lost").await;
                "没有收到明确的结果，账户可能已经注册成功。请检查网络，先试试登录，不要重复注册。"
            };
            site.press().await;
            site.see_notice(expected).await;
            let traces = site.script(traces).await.to_string();
            assert!(!traces.contains("brand-new-1"), "{traces}");
        }
        let console = site.console().await;
        assert!(
            !console
                .iter()
                .any(|line| line.message.contains("brand-new-1"))
        );
    })
    .await;
}

async fn a_redirect_in_the_address_survives_a_choice_of_language_and_a_refusal() {
    visit(async |site| {
        site.open("login?lang=en&redirect=%2Fuser%3Fx%3D1").await;
        site.choose_language("zh-Hans").await;
        site.see_heading("登录").await;
        site.type_login(ALICE, "wrong").await;
        site.press().await;
        site.see_refusal("passwd", "邮箱或者密码错误", WRONG_PAIR)
            .await;
        site.type_in("passwd", SECRET).await;
        site.press().await;
        site.arrive_exactly_at("/user?x=1").await;
    })
    .await;
}
