//! A security key in place of the code, after the password.

use std::time::Duration;

use e2e::{Ability::DevTools, Site};

use super::{BUTTON, EMAIL, ON, PASSWORD, authenticator::Authenticator, last_body, lines, visit};

journeys![
    a_security_key_takes_the_place_of_the_code.needs(DevTools),
    an_account_without_a_key_is_asked_for_the_code.needs(DevTools),
    an_expired_step_leads_back_to_the_password.needs(DevTools),
    a_key_that_does_not_answer_leaves_the_screen_as_it_is.needs(DevTools),
];

/// Gives the account a security key and logs in with the password.
async fn reach_screen(site: &Site, is_remembered: bool) -> Authenticator<'_> {
    let it = Authenticator::add(site).await;
    let key = site.panel.add_security_key(EMAIL);
    it.take(&key.expect("there is an account"), false).await;
    site.open("login").await;
    site.type_login(EMAIL, PASSWORD).await;
    if is_remembered {
        site.click("[name=remember_me]").await;
    }
    site.press().await;
    site.see_heading("两步验证").await;
    site.is_ready().await;
    it
}

async fn a_security_key_takes_the_place_of_the_code() {
    visit(ON, async |site| {
        reach_screen(site, true).await;
        assert_eq!(site.text(BUTTON).await, "使用安全密钥");
        site.panel.forget_received();
        site.click(BUTTON).await;
        site.arrive_at("/user").await;
        assert_eq!(lines(site), ["GET /auth/fido", "POST /auth/fido"]);
        let body = last_body(site);
        assert!(body["response"]["signature"].is_string(), "{body}");
        assert!(body.get("remember_me").is_none(), "the first step had it");
        assert!(site.lifetime_of("uid").await > Duration::from_secs(6 * 86_400));
    })
    .await;
}

async fn an_account_without_a_key_is_asked_for_the_code() {
    visit(ON, async |site| {
        Authenticator::add(site).await;
        site.panel.stop_clock();
        site.open("login").await;
        site.type_login("totp@example.test", "totp-pass-1").await;
        site.press().await;
        site.see_heading("两步验证").await;
        site.is_ready().await;
        site.click(BUTTON).await;
        site.see_notice("这个账户没有安全密钥，请输入验证码。")
            .await;
        site.is_ready().await;
        // A whole code is sent at once.
        site.type_in("code", &site.panel.totp_code()).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn an_expired_step_leads_back_to_the_password() {
    visit(ON, async |site| {
        reach_screen(site, false).await;
        site.panel.shift_clock(301);
        site.click(BUTTON).await;
        site.see_notice("登录会话已过期请重新登录。").await;
        site.see_heading("登录").await;
        site.holds(&[("email", EMAIL), ("passwd", "")]).await;
        assert_eq!(site.text(BUTTON).await, "使用通行密钥登录");
    })
    .await;
}

async fn a_key_that_does_not_answer_leaves_the_screen_as_it_is() {
    visit(ON, async |site| {
        let it = reach_screen(site, false).await;
        it.confirms(false).await;
        // The browser gives up at once.
        site.script(
            "const get = navigator.credentials.get.bind(navigator.credentials);
             navigator.credentials.get = (request) => {
                 navigator.credentials.get = get;
                 return Promise.reject(new DOMException('', 'NotAllowedError'));
             };",
        )
        .await;
        site.click(BUTTON).await;
        site.is_shown(".auth-notice[data-tone=bad]").await;
        site.is_ready().await;
        site.see_heading("两步验证").await;
        it.confirms(true).await;
        site.click(".auth-notice button").await;
        site.arrive_at("/user").await;
    })
    .await;
}
