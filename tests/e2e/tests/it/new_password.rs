//! From the mailed link to a new password: the token leaves the address at once, and a login with the new password follows.

use e2e::{Generation, Options, Site, visit, visit_with};

use crate::embed::host::open_with;

journeys![
    a_link_leads_to_a_new_password_and_to_the_login,
    the_plain_script_sets_a_new_password,
    an_element_sets_a_new_password,
    the_token_is_gone_after_a_reload_and_the_page_says_so,
    a_spent_link_is_refused_in_the_words_of_the_panel,
    a_signed_in_visitor_is_asked_to_log_out,
    a_panel_that_refuses_the_path_gets_a_second_request,
];

const EMAIL: &str = "alice@example.test";
const NEW: &str = "neu-pass-1";
const LINK_NEEDED: &str =
    "请重新打开邮件里的链接：每次打开本页都需要它。链接过期时，可以重新获取。";

/// Asks for the mail, and gives the token of its link.
async fn mailed_token(site: &Site) -> String {
    site.open("reset").await;
    site.type_in("email", EMAIL).await;
    site.press().await;
    site.is_shown(".auth-notice[data-tone=good]").await;
    let link = site.panel.outbox().pop().expect("the mail").link;
    let (_, token) = link.rsplit_once('/').expect("a token");
    token.to_owned()
}

async fn type_password(site: &Site) {
    site.type_in("password", NEW).await;
    site.type_in("repasswd", NEW).await;
}

async fn log_in(site: &Site) {
    site.type_login(EMAIL, NEW).await;
    site.press().await;
    site.arrive_at("/user").await;
}

async fn a_link_leads_to_a_new_password_and_to_the_login() {
    visit(async |site| {
        let token = mailed_token(site).await;
        site.open(&format!("new-password#token={token}")).await;
        assert!(
            !site.address().await.contains(&token),
            "it leaves the address"
        );
        site.see_heading("设置新密码").await;
        let policy = "return document.querySelector('meta[name=referrer]').content";
        assert_eq!(site.script(policy).await, "no-referrer");
        type_password(site).await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        site.see_notice("重置成功请用新密码登录。").await;
        site.waits_for("return document.activeElement.name === 'email'")
            .await;
        let request =
            format!("POST /password/token/{token} password=neu-pass-1&repasswd=neu-pass-1");
        assert_eq!(site.received().pop(), Some(request));
        log_in(site).await;
    })
    .await;
}

async fn the_plain_script_sets_a_new_password() {
    visit(async |site| {
        let token = mailed_token(site).await;
        site.panel.replace(".wasm", 404, "text/html", "gone");
        site.command("Network.clearBrowserCache", serde_json::json!({}))
            .await;
        site.open_early(&format!("new-password?token={token}"))
            .await;
        site.is_shown("#auth-plain").await;
        assert!(
            !site.address().await.contains(&token),
            "it leaves the address"
        );
        type_password(site).await;
        site.press().await;
        site.is_shown(".auth-notice[data-tone=good]").await;
        site.click(".auth-links > .auth-link").await;
        site.arrive_at("/portal/login.html").await;
        log_in(site).await;
        site.console().await;
    })
    .await;
}

async fn an_element_sets_a_new_password() {
    visit(async |site| {
        let token = mailed_token(site).await;
        open_with(
            site,
            &format!("<sspanel-auth page=new-password token={token}></sspanel-auth>"),
        )
        .await;
        type_password(site).await;
        site.press().await;
        site.is_shown("[name=email]").await;
        site.waits_for("return document.activeElement.name === 'email'")
            .await;
        log_in(site).await;
    })
    .await;
}

async fn the_token_is_gone_after_a_reload_and_the_page_says_so() {
    visit(async |site| {
        let token = mailed_token(site).await;
        site.open(&format!("new-password#token={token}")).await;
        site.reload().await;
        site.is_alive().await;
        site.see_notice(LINK_NEEDED).await;
        site.is_hidden("[name=password]").await;
        site.click(".auth-notice .auth-link").await;
        site.arrive_at("/portal/reset").await;
    })
    .await;
}

async fn a_spent_link_is_refused_in_the_words_of_the_panel() {
    visit(async |site| {
        site.open("new-password#token=spent").await;
        type_password(site).await;
        site.press().await;
        site.is_shown(".auth-notice[data-tone=bad] .auth-said")
            .await;
        let said = site.text(".auth-notice .auth-said").await;
        assert!(said.contains("失效"), "{said}");
    })
    .await;
}

async fn a_signed_in_visitor_is_asked_to_log_out() {
    visit(async |site| {
        let token = mailed_token(site).await;
        site.open("login").await;
        site.type_login(EMAIL, "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        site.open(&format!("new-password#token={token}")).await;
        type_password(site).await;
        site.press().await;
        site.is_shown(".auth-notice[data-tone=neutral]").await;
        site.is_shown(".auth-notice [href$=logout]").await;
    })
    .await;
}

async fn a_panel_that_refuses_the_path_gets_a_second_request() {
    let options = Options {
        generation: Generation::V2026,
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.set_config(r#"{"dialect":"universal"}"#);
        let token = mailed_token(site).await;
        site.open(&format!("new-password#token={token}")).await;
        type_password(site).await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        let body = format!(
            "token={token}&password=neu-pass-1&repasswd=neu-pass-1&confirm_password=neu-pass-1"
        );
        let received = site.received();
        let last: Vec<_> = received.iter().rev().take(2).collect();
        let second = format!("POST /password/token {body}");
        assert_eq!(
            last,
            [&second, &format!("POST /password/token/{token} {body}")]
        );
    })
    .await;
}
