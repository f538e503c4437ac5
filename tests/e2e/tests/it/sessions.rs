//! Signing in and out.

use e2e::{visit, visit_with};
use std::time::Duration;

journeys![
    a_visitor_registers_logs_in_and_logs_out.everywhere(),
    a_new_account_that_the_panel_has_signed_in_already_is_let_in,
    a_wrong_password_is_shown_and_the_second_try_works,
    an_unknown_email_is_shown_at_its_field,
    what_a_refusal_advises_is_a_link_that_takes_the_email_along,
    the_second_factor_is_asked_for_refused_and_accepted,
    remember_me_lasts_a_week_and_is_left_out_otherwise.everywhere(),
    logging_out_says_that_it_worked_only_when_it_did,
    an_english_visitor_reads_english,
];

const ALICE: &str = "alice@example.test";
const SECRET: &str = "alice-pass-1";
const WRONG_CODE: &str = "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，\
    您可以尝试重置密码，即可取消这个选项。";
const DAY: u64 = 86_400;

async fn a_visitor_registers_logs_in_and_logs_out() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("new@example.test", "new_contact").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        site.see_panel_text("注册成功！正在进入登录界面", "现在可以登录了。")
            .await;
        assert_eq!(site.value("email").await, "new@example.test");
        // The panel of 2021 signs a new visitor in; this journey is about signing in by hand.
        site.forget_session().await;

        site.type_in("passwd", "brand-new-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        assert!(site.text("body").await.contains("new@example.test"));

        site.open("logout").await;
        site.press().await;
        site.see_notice("已退出登录。").await;
        site.driver
            .goto(site.panel.origin() + "/user")
            .await
            .expect("it answers");
        site.arrive_at("/auth/login").await;
        assert_eq!(
            site.received(),
            [
                "POST /auth/register code=&email=new%40example.test&name=%E5%B0%8F%E6%98%8E\
                 &passwd=brand-new-1&repasswd=brand-new-1&imtype=4&wechat=new_contact",
                "POST /auth/login email=new%40example.test&passwd=brand-new-1&code=",
                "GET /logout",
            ]
        );
    })
    .await;
}

async fn a_new_account_that_the_panel_has_signed_in_already_is_let_in() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("new@example.test", "new_contact").await;
        site.press().await;
        site.see_panel_text("注册成功！正在进入登录界面", "现在可以登录了。")
            .await;
        site.type_in("passwd", "brand-new-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        assert!(site.text("body").await.contains("new@example.test"));
    })
    .await;
}

async fn a_wrong_password_is_shown_and_the_second_try_works() {
    visit(async |site| {
        site.open("login").await;
        site.type_login(ALICE, "wrong").await;
        site.press().await;
        site.see_refusal(
            "passwd",
            "邮箱或者密码错误",
            "检查大小写和空格，或重置密码。",
        )
        .await;
        site.is_wrong_as_a_pair().await;
        site.is_ready().await;
        assert_eq!(
            (site.value("email").await, site.value("passwd").await),
            (ALICE.into(), String::new())
        );
        assert_eq!(site.focused().await, "passwd");
        site.type_in("passwd", SECRET).await;
        site.press_enter("passwd").await;
        site.arrive_at("/user").await;
        assert_eq!(
            site.received(),
            [
                "POST /auth/login email=alice%40example.test&passwd=wrong&code=",
                "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=",
            ]
        );
    })
    .await;
}

async fn an_unknown_email_is_shown_at_its_field() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("nobody@example.test", "whatever").await;
        site.press().await;
        site.see_refusal("email", "邮箱不存在", "请核对拼写；还没有账户可以注册。")
            .await;
        // It may be right.
        assert_eq!(site.value("passwd").await, "whatever");
        assert_eq!(
            site.received(),
            ["POST /auth/login email=nobody%40example.test&passwd=whatever&code="]
        );
    })
    .await;
}

async fn what_a_refusal_advises_is_a_link_that_takes_the_email_along() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("nobody@example.test", "whatever").await;
        site.press().await;
        site.click(".auth-advice a[href$='/register']").await;
        site.see_heading("注册账户").await;
        site.arrive_exactly_at("/portal/register").await;
        site.holds(&[("email", "nobody@example.test"), ("passwd", "")])
            .await;
        site.back().await;
        site.see_heading("登录").await;
        site.type_login(ALICE, "wrong").await;
        site.press().await;
        site.click(".auth-advice a[href$='/reset']").await;
        site.see_heading("重置密码").await;
        site.holds(&[("email", ALICE)]).await;
    })
    .await;
}

async fn the_second_factor_is_asked_for_refused_and_accepted() {
    visit(async |site| {
        site.panel.stop_clock();
        let code = site.panel.totp_code();
        site.open("login").await;
        site.type_login("totp@example.test", "totp-pass-1").await;
        site.is_hidden("[name=code]").await;
        site.press().await;
        site.see_step("code", "这个账户开启了两步验证，请输入验证码。", WRONG_CODE)
            .await;
        assert_eq!(site.value("passwd").await, "totp-pass-1");

        let wrong = if code == "000000" { "111111" } else { "000000" };
        // A complete code is sent by itself, once.
        site.type_in("code", wrong).await;
        let advice = "输入当前的 6 位数字；手机时间需准确。";
        site.see_refusal("code", WRONG_CODE, advice).await;

        let (first, second) = code.split_at(3);
        site.retype("code", &format!("{first} {second}")).await;
        site.press().await;
        site.arrive_at("/user").await;
        let start = "POST /auth/login email=totp%40example.test&passwd=totp-pass-1&code=";
        assert_eq!(
            site.received(),
            [
                start.to_owned(),
                format!("{start}{wrong}"),
                format!("{start}{code}")
            ]
        );
    })
    .await;
}

async fn remember_me_lasts_a_week_and_is_left_out_otherwise() {
    let is_about = |lifetime: Duration, days: u64| lifetime.as_secs().abs_diff(days * DAY) < 120;
    visit(async |site| {
        site.open("login").await;
        site.type_login(ALICE, SECRET).await;
        site.press().await;
        site.arrive_at("/user").await;
        assert!(is_about(site.lifetime_of("key").await, 1));

        site.forget_session().await;
        site.open("login").await;
        site.type_login(ALICE, SECRET).await;
        site.click("#auth-remember_me").await;
        site.press().await;
        site.arrive_at("/user").await;
        assert!(is_about(site.lifetime_of("key").await, 7));
        let body = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";
        assert_eq!(
            site.received(),
            [body.to_owned(), format!("{body}&remember_me=true")]
        );
    })
    .await;
}

async fn logging_out_says_that_it_worked_only_when_it_did() {
    visit(async |site| {
        site.panel.set_fault(Some(e2e::Fault::Http502));
        site.open("logout").await;
        site.press().await;
        site.see_notice("本站暂时无法访问，请稍后再试。").await;
        site.panel.set_fault(None);
        site.press().await;
        site.see_notice("已退出登录。").await;
        assert_eq!(site.received(), ["GET /logout", "GET /logout"]);
    })
    .await;
}

async fn an_english_visitor_reads_english() {
    visit_with(e2e::Options::default(), "en-US", async |site| {
        site.open("login").await;
        site.see_heading("Log in").await;
        site.press().await;
        site.see_problem("email", "Enter your email.").await;
        site.see_remark("passwd", "Enter your password.").await;
        assert!(site.received().is_empty());
    })
    .await;
}
