//! Each failure has a sentence and a way on.

use e2e::{Ability::DevTools, Fault, Generation, Options, visit_with};

use super::{BUTTON, ON, authenticator::Authenticator, lines, visit};

journeys![
    what_was_not_confirmed_can_be_tried_again.needs(DevTools),
    without_a_passkey_the_password_is_left.needs(DevTools),
    a_passkey_that_the_panel_does_not_know_is_named.needs(DevTools),
    one_press_is_enough_after_another_visitor_came_in_between.needs(DevTools),
    the_passkeys_of_another_host_are_explained.needs(DevTools),
    a_failure_of_the_panel_leads_to_another_try_with_the_passkey.needs(DevTools),
    a_message_in_place_of_the_options_is_shown.needs(DevTools),
    the_script_without_the_app_shows_the_way_to_the_panels_page,
];

const REFUSED: &str = "验证没有完成：已取消、超时，或这里没有本站的密钥。可以再试一次，或用其他方式登录，也可以打开\
                       本站自带的页面（在新标签页打开）。";
const OWN_PAGE: &str = ".auth-notice a[target=_blank][href='/auth/login?panel-page']";
const RETRY: &str = ".auth-notice button";

async fn what_was_not_confirmed_can_be_tried_again() {
    visit(ON, async |site| {
        let (it, _) = Authenticator::with_passkey(site).await;
        it.recognises(false).await;
        site.open("login").await;
        site.retype("email", "bob@example.test").await;
        site.click(BUTTON).await;
        site.see_notice(REFUSED).await;
        site.is_shown(OWN_PAGE).await;
        site.is_ready().await;
        site.holds(&[("email", "bob@example.test")]).await;
        assert_eq!(lines(site), ["GET /auth/webauthn"], "nothing was sent");

        it.recognises(true).await;
        site.click(RETRY).await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site).len(), 3);
    })
    .await;
}

async fn without_a_passkey_the_password_is_left() {
    visit(ON, async |site| {
        Authenticator::add(site).await;
        site.open("login").await;
        site.click(BUTTON).await;
        site.see_notice(REFUSED).await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn a_passkey_that_the_panel_does_not_know_is_named() {
    visit(ON, async |site| {
        let (_, key) = Authenticator::with_passkey(site).await;
        site.panel.forget_key(&key);
        site.open("login").await;
        site.click(BUTTON).await;
        site.see_notice("设备未注册请换一个密钥，或用其他方式登录。")
            .await;
        site.is_ready().await;
        site.choose_language("en").await;
        site.see_notice(
            "This site does not know this key. Use another one, or log in another way.",
        )
        .await;
        site.is_shown(BUTTON).await;
    })
    .await;
}

async fn one_press_is_enough_after_another_visitor_came_in_between() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.open("login").await;
        // The first visitor has options, but their response is late.
        let gate = site.panel.close("/auth/webauthn");
        site.click(BUTTON).await;
        site.panel_has_received(1).await;
        site.script("fetch('/auth/webauthn')").await;
        site.panel_has_received(2).await;
        drop(gate);
        site.see_notice("验证失败请再试一次。").await;
        site.is_ready().await;
        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site).len(), 5);
    })
    .await;
}

async fn the_passkeys_of_another_host_are_explained() {
    let options = Options {
        generation: Generation::V2026,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.set_config(ON);
        site.open("login").await;
        site.click(BUTTON).await;
        site.see_notice(
            "通行密钥属于另一个网址，在这里不能用。请用密码登录，或打开本站自带的页面（在新标签页打开）。",
        )
        .await;
        site.is_shown(OWN_PAGE).await;
        site.is_gone(RETRY).await;
        site.is_ready().await;
    })
    .await;
}

async fn a_failure_of_the_panel_leads_to_another_try_with_the_passkey() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.panel.set_fault_once(Fault::Http502);
        site.open("login").await;
        site.click(BUTTON).await;
        site.is_shown(RETRY).await;
        site.is_ready().await;
        site.click(RETRY).await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site).len(), 3);
        site.console().await;
    })
    .await;
}

async fn a_message_in_place_of_the_options_is_shown() {
    visit(ON, async |site| {
        Authenticator::with_passkey(site).await;
        site.open("login").await;
        for (body, notice) in [
            (
                r#"{"ret":0,"msg":"请求失败: no cache"}"#,
                "请求失败: no cache请稍后再试。",
            ),
            (
                r#"{"ret":1,"msg":"登录成功"}"#,
                "这个浏览器不能完成验证。请用其他方式登录，或打开本站自带的页面（在新标签页打开）。",
            ),
        ] {
            site.panel.answer_once(body);
            site.click(BUTTON).await;
            site.see_notice(notice).await;
            site.is_ready().await;
        }
    })
    .await;
}

async fn the_script_without_the_app_shows_the_way_to_the_panels_page() {
    visit(ON, async |site| {
        site.open_without_app("login").await;
        site.is_gone(BUTTON).await;
        let link = "#auth-plain a[href='/auth/login?panel-page']";
        site.is_shown(link).await;
        assert_eq!(site.text(link).await, "本站自带的页面");
        site.console().await;
    })
    .await;
}
