//! Every way in which a panel can fail: its sentence, and a form that works again afterwards.

use std::time::Duration;

use e2e::{Fault, Options, Site, visit, visit_with};

const HTML: &str =
    "服务器返回的是网页而不是结果，可能被防火墙或代理拦截。请换个网络，或开关代理后再试。";
const GATEWAY: &str = "本站暂时无法访问，请稍后再试。";
const BLOCKED: &str = "连接不上本站。请检查网络、开关代理，或关闭拦截插件后再试。";
const UNREADABLE: &str = "服务器返回的内容无法识别，可能正在维护，请稍后再试。";
/// On the register page, whatever was no answer.
const PERHAPS: &str =
    "没有收到明确的结果，账户可能已经注册成功。请检查网络，先试试登录，不要重复注册。";
const LATE: &str = "可能已登录成功：再试一次，或打开用户中心。";

/// What a visitor sees when the login meets a fault; nothing if the login works all the same.
fn sentence(fault: Fault) -> Option<&'static str> {
    Some(match fault {
        Fault::Silent => LATE,
        Fault::Cut | Fault::CutBody => BLOCKED,
        Fault::Http500 => "服务器出错了，请稍后再试。",
        Fault::Http502 | Fault::Http504 => GATEWAY,
        Fault::Http404 | Fault::Redirect404 => "本站没有这个功能（404），请联系管理员。",
        Fault::Http405 => "服务器不接受这种请求（405），请联系管理员。",
        // By then the second that it asks for has passed.
        Fault::Http429 => "现在可以再试了。",
        Fault::DatabaseText => UNREADABLE,
        Fault::Empty => "服务器返回的内容是空的，不知道是否成功。",
        Fault::Html => HTML,
        Fault::Redirect => "你已登录，无需再次登录。",
        Fault::TooLarge => "服务器返回的内容过长，无法识别。",
        Fault::NoMessage => "本站拒绝了请求，没有说明原因，请稍后再试。",
        _ => return None,
    })
}

async fn log_in(site: &Site) {
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
}

/// Meets a fault on the login page, and logs in once it is over.
async fn survive(site: &Site, fault: Fault) {
    site.open("login").await;
    site.panel.set_fault(Some(fault));
    log_in(site).await;
    let mut requests = 1;
    if let Some(sentence) = sentence(fault) {
        site.see_notice(sentence).await;
        site.is_ready().await;
        site.panel.set_fault(None);
        // An answer that was cut off in the middle had its cookies.
        site.forget_session().await;
        log_in(site).await;
        requests = 2;
    }
    site.arrive_at("/user").await;
    let body = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";
    assert_eq!(site.received(), vec![body; requests], "{fault}");
}

#[tokio::test]
#[cfg_attr(not(has_quick_start), ignore = "needs two dozen browsers")]
async fn every_fault_is_survived() {
    let options = Options {
        delay: Duration::from_millis(200),
        ..Options::default()
    };
    // These have tests to themselves.
    let others = [Fault::Markup, Fault::DomainWithPort];
    visit_with(options, "zh-CN", async |site| {
        site.set_config(r#"{"deadlineSeconds":1}"#);
        for fault in Fault::ALL.iter().filter(|fault| !others.contains(fault)) {
            survive(site, *fault).await;
            site.panel.set_fault(None);
            site.panel.forget_received();
            site.forget_session().await;
        }
    })
    .await;
}

#[tokio::test]
async fn markup_in_a_message_is_shown_as_text() {
    visit(async |site| {
        site.open("login").await;
        site.panel.set_fault(Some(Fault::Markup));
        log_in(site).await;
        site.panel_has_received(1).await;
        site.is_ready().await;
        assert!(site.text("form").await.contains("<img"));
        assert_eq!(
            site.script("return document.querySelectorAll('form img').length")
                .await,
            0
        );
        assert_eq!(
            site.script("return document.querySelectorAll('form script, form b').length")
                .await,
            0
        );
        assert_eq!(site.title().await, "登录");
    })
    .await;
}

#[tokio::test]
async fn a_fault_on_each_other_page_is_told_and_nothing_is_lost() {
    visit(async |site| {
        for fault in [Fault::Html, Fault::Http502, Fault::Cut] {
            let expected = sentence(fault).unwrap_or_default();
            site.panel.set_fault(Some(fault));
            site.open("register").await;
            site.type_account("lost@example.test", "lost").await;
            site.press().await;
            site.see_notice(PERHAPS).await;
            site.is_ready().await;
            assert_eq!(site.value("repasswd").await, "brand-new-1");
            site.open("reset").await;
            site.type_in("email", "lost@example.test").await;
            site.press().await;
            site.see_notice(expected).await;
            assert_eq!(site.value("email").await, "lost@example.test");
            site.open("logout").await;
            site.press().await;
            site.see_notice(expected).await;
        }
    })
    .await;
}

#[tokio::test]
#[cfg_attr(not(has_network_switch), ignore = "needs the network cut")]
async fn offline_is_told_at_once_and_nothing_is_sent() {
    visit(async |site| {
        site.open("login").await;
        site.set_offline(true).await;
        log_in(site).await;
        site.see_notice("没有网络连接。请联网后再试，已填写的内容会保留。")
            .await;
        assert!(site.received().is_empty());
        site.set_offline(false).await;
        site.see_notice("网络已恢复，已填写的内容都还在。").await;
        assert!(site.received().is_empty(), "it only offers");
        site.click(".auth-notice button").await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_faulty_answer_about_an_account_that_was_made_is_not_taken_for_success() {
    visit(async |site| {
        site.panel.set_fault_once(Fault::CutBody);
        site.open("register").await;
        site.type_account("half@example.test", "half").await;
        site.press().await;
        site.see_notice(PERHAPS).await;
        // The account was made all the same, and the second try says so.
        site.forget_session().await;
        site.press().await;
        site.see_refusal("email", "邮箱已经被注册了", "直接登录，或重置密码。")
            .await;
        let received = site.received();
        assert_eq!(received.len(), 2);
        assert_eq!(received[0], received[1]);
    })
    .await;
}
