//! One request for each submit, and none that outlives its page.

use std::time::Duration;

use e2e::{Fault, visit};

const BODY: &str = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";

#[tokio::test]
async fn however_it_is_pressed_one_request_is_sent() {
    visit(async |site| {
        site.panel.set_delay(Duration::from_millis(1500));
        site.open("login").await;
        site.panel.set_fault(Some(Fault::Slow));
        site.type_login("alice@example.test", "alice-pass-1").await;
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
        site.arrive_at("/user").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_left_aborts_its_request_and_a_late_answer_does_nothing() {
    visit(async |site| {
        site.panel.set_delay(Duration::from_millis(1200));
        site.open("login").await;
        site.script(
            "const send = window.fetch; window.aborted = 0;
             window.fetch = (request, options) => {
                 (options?.signal ?? request.signal).addEventListener('abort', () => window.aborted++);
                 return send(request, options);
             };",
        )
        .await;
        site.panel.set_fault(Some(Fault::Slow));
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.panel_has_received(1).await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        assert_eq!(site.script("return window.aborted").await, 1);
        // The answer would be here by the time that another slow one has come and gone.
        site.panel.set_fault(Some(Fault::Slow));
        site.follow("login").await;
        site.see_heading("登录").await;
        site.type_login("nobody@example.test", "x").await;
        site.press().await;
        site.see_problem("email", "邮箱不存在").await;
        assert_eq!(site.path().await, "/portal/login");
    })
    .await;
}
