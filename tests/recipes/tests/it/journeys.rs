//! A visitor in a browser, in front of the whole: one journey for each web server.
//!
//! The recipes are used whole, so that the panel's own pages lead to ours. What they are without their second part,
//! and each address by itself, is asked by HTTP.

use e2e::{Site, visit_at};
use local_panel::Options;
use recipes::{Kind, Mode, WebServer};

const ALICE: (&str, &str) = ("alice@example.test", "alice-pass-1");
const SENT: &str = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";

on_each_server!(a_visitor_is_led_to_our_pages_and_logs_in_and_out);

async fn a_visitor_is_led_to_our_pages_and_logs_in_and_out(kind: Kind) {
    let panel = local_panel::start(Options::default()).await;
    let panel = panel.expect("the panel starts");
    let server = WebServer::start(kind, Mode::InPlace, &panel.origin()).await;
    visit_at(panel, server.origin(), "zh-CN", async |site| {
        follows_an_invitation(site).await;
        // The panel leads a stranger to its own page.
        site.go_to("/user").await;
        site.arrive_at("/portal/login").await;
        is_refused(site).await;
        log_in(site).await;
        site.open("logout").await;
        site.press().await;
        site.see_notice("已退出登录。").await;
        // The name of the file works as well as the short one.
        site.open("login.html").await;
        log_in(site).await;
    })
    .await;
}

/// An invitation to the panel's page reaches ours, whose links lead on and which can be loaded again.
async fn follows_an_invitation(site: &Site) {
    site.go_to("/auth/register?code=VIP0GOOD").await;
    site.arrive_exactly_at("/portal/register?code=VIP0GOOD")
        .await;
    site.is_alive().await;
    site.is_shown("[name=code]").await;
    assert_eq!(site.value("code").await, "VIP0GOOD");
    site.follow("login").await;
    site.arrive_at("/portal/login").await;
    site.reload().await;
    site.see_heading("登录").await;
}

async fn is_refused(site: &Site) {
    site.type_login(ALICE.0, "wrong").await;
    site.press().await;
    let advice = "检查大小写和空格，或重置密码。";
    site.see_refusal("passwd", "邮箱或者密码错误", advice).await;
    site.is_ready().await;
}

async fn log_in(site: &Site) {
    site.panel.forget_received();
    site.type_login(ALICE.0, ALICE.1).await;
    site.press().await;
    site.arrive_at("/user").await;
    assert!(site.text("body").await.contains(ALICE.0));
    assert_eq!(site.received(), [SENT]);
}
