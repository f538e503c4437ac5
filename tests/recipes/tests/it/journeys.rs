//! A visitor in a browser, in front of the whole.

use e2e::{Site, visit_at};
use local_panel::Options;
use recipes::{Kind, Mode, WebServer};

const ALICE: (&str, &str) = ("alice@example.test", "alice-pass-1");
const SENT: &str = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";

on_each_server!(
    a_visitor_logs_in_beside_the_panel,
    a_visitor_logs_in_without_a_rule_for_short_names,
    a_visitor_who_opens_the_panels_pages_logs_in_on_ours,
    an_invitation_to_the_panels_page_reaches_ours,
);

async fn visit(kind: Kind, mode: Mode, journey: impl AsyncFnOnce(&Site)) {
    let panel = local_panel::start(Options::default()).await;
    let panel = panel.expect("the panel starts");
    let server = WebServer::start(kind, mode, &panel.origin()).await;
    visit_at(panel, server.origin(), "zh-CN", journey).await;
}

async fn log_in(site: &Site) {
    site.type_login(ALICE.0, "wrong").await;
    site.press().await;
    let advice = "检查大小写和空格，或重置密码。";
    site.see_refusal("passwd", "邮箱或者密码错误", advice).await;
    site.is_ready().await;
    site.panel.forget_received();
    site.type_login(ALICE.0, ALICE.1).await;
    site.press().await;
    site.arrive_at("/user").await;
    assert!(site.text("body").await.contains(ALICE.0));
    assert_eq!(site.received(), [SENT]);
}

async fn a_visitor_logs_in_beside_the_panel(kind: Kind) {
    visit(kind, Mode::Beside, async |site| {
        site.open("register").await;
        site.follow("login").await;
        site.arrive_at("/portal/login").await;
        site.reload().await;
        log_in(site).await;
        site.open("logout").await;
        site.press().await;
        site.see_notice("已退出登录。").await;
    })
    .await;
}

async fn a_visitor_logs_in_without_a_rule_for_short_names(kind: Kind) {
    visit(kind, Mode::Beside, async |site| {
        site.open("login.html").await;
        log_in(site).await;
    })
    .await;
}

async fn a_visitor_who_opens_the_panels_pages_logs_in_on_ours(kind: Kind) {
    visit(kind, Mode::InPlace, async |site| {
        // The panel leads a stranger to its own page.
        site.go_to("/user").await;
        site.arrive_at("/portal/login").await;
        log_in(site).await;
    })
    .await;
}

async fn an_invitation_to_the_panels_page_reaches_ours(kind: Kind) {
    visit(kind, Mode::InPlace, async |site| {
        site.go_to("/auth/register?code=VIP0GOOD").await;
        site.arrive_exactly_at("/portal/register?code=VIP0GOOD")
            .await;
        site.is_shown("[name=code]").await;
        assert_eq!(site.value("code").await, "VIP0GOOD");
    })
    .await;
}
