//! One request for each submit, and none that outlives its page.

use e2e::{Gate, Site, visit};
use thirtyfour::Key;

journeys![
    however_it_is_pressed_one_request_is_sent.everywhere(),
    a_double_click_sends_one_request,
    enter_twice_and_a_click_send_one_request,
    an_account_is_made_and_a_mail_is_asked_for_once,
    another_language_does_not_disturb_a_request_under_way,
    an_account_made_after_its_page_was_left_opens_no_other_page,
    a_page_that_is_left_aborts_its_request_and_a_late_answer_does_nothing.everywhere(),
];

const UNKNOWN_EMAIL: &str = "请核对拼写；还没有账户可以注册。";
const BODY: &str = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";

async fn however_it_is_pressed_one_request_is_sent() {
    visit(async |site| {
        let answer = stand_before_a_slow_panel(site).await;
        site.script(
            "const button = document.querySelector('.auth-button');
             button.click(); button.click();
             document.querySelector('form').requestSubmit();",
        )
        .await;
        assert!(site.is_busy().await);
        assert_eq!(site.text(".auth-button").await, "正在登录…");
        site.press_enter("passwd").await;
        site.press().await;
        answer.open();
        site.arrive_at("/user").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}

/// The login form, filled in, before a panel that answers when the gate is opened.
async fn stand_before_a_slow_panel(site: &Site) -> Gate {
    let answer = site.panel.close("/auth/login");
    site.open("login").await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    answer
}

async fn a_double_click_sends_one_request() {
    visit(async |site| {
        let answer = stand_before_a_slow_panel(site).await;
        site.press_twice().await;
        answer.open();
        site.arrive_at("/user").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}

async fn enter_twice_and_a_click_send_one_request() {
    visit(async |site| {
        let answer = stand_before_a_slow_panel(site).await;
        site.press_keys(Key::Enter + Key::Enter).await;
        assert!(site.is_busy().await);
        site.press().await;
        answer.open();
        site.arrive_at("/user").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}

async fn an_account_is_made_and_a_mail_is_asked_for_once() {
    visit(async |site| {
        let answer = site.panel.close("/auth/register");
        site.open("register").await;
        site.type_account("once@example.test", "once").await;
        site.press_twice().await;
        answer.open();
        site.arrive_at("/portal/login").await;
        site.forget_session().await;
        site.open("reset").await;
        site.type_in("email", "once@example.test").await;
        let answer = site.panel.close("/password/reset");
        site.press_twice().await;
        answer.open();
        site.see_panel_text("重置邮件已经发送,请检查邮箱.", "没收到请查看垃圾邮件。")
            .await;
        assert_eq!(site.panel.outbox().len(), 1);
        assert_eq!(site.received().len(), 2);
    })
    .await;
}

async fn another_language_does_not_disturb_a_request_under_way() {
    visit(async |site| {
        let answer = stand_before_a_slow_panel(site).await;
        site.press().await;
        site.choose_language("en").await;
        site.waits_for(
            "return document.querySelector('.auth-button').textContent === 'Logging in…'",
        )
        .await;
        answer.open();
        site.arrive_at("/user").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}

async fn an_account_made_after_its_page_was_left_opens_no_other_page() {
    visit(async |site| {
        let answer = site.panel.close("/auth/register");
        site.open("login").await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.type_account("gone@example.test", "gone").await;
        site.press().await;
        site.panel_has_received(1).await;
        site.back().await;
        site.see_heading("登录").await;
        site.follow("reset").await;
        // The answer is sent now, and would be here by the time that another one has come.
        answer.open();
        site.retype("email", "nobody@example.test").await;
        site.press().await;
        site.see_refusal("email", "此邮箱不存在.", UNKNOWN_EMAIL)
            .await;
        site.arrive_exactly_at("/portal/reset").await;
    })
    .await;
}

async fn a_page_that_is_left_aborts_its_request_and_a_late_answer_does_nothing() {
    visit(async |site| {
        let answer = stand_before_a_slow_panel(site).await;
        site.script(
            "const send = window.fetch; window.aborted = 0;
             window.fetch = (request, options) => {
                 (options?.signal ?? request.signal).addEventListener('abort', () => window.aborted++);
                 return send(request, options);
             };",
        )
        .await;
        site.press().await;
        site.panel_has_received(1).await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        assert_eq!(site.script("return window.aborted").await, 1);
        // The answer is sent now, and would be here by the time that another one has come.
        answer.open();
        site.follow("login").await;
        site.see_heading("登录").await;
        site.type_login("nobody@example.test", "x").await;
        site.press().await;
        site.see_refusal("email", "邮箱不存在", UNKNOWN_EMAIL).await;
        assert_eq!(site.path().await, "/portal/login");
    })
    .await;
}
