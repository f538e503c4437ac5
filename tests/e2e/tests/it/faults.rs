//! Every fault of a panel: its sentence, and a form that works again afterwards.

use std::time::Duration;

use e2e::{
    Ability::{CutAnswers, NetworkSwitch},
    Engine, Fault, Options, Site, visit, visit_with,
};

journeys![
    every_fault_is_survived,
    markup_in_a_message_is_shown_as_text,
    a_fault_on_each_other_page_is_shown_and_nothing_is_lost,
    without_a_network_a_retry_is_offered_and_nothing_is_sent_by_itself
        .everywhere()
        .needs(NetworkSwitch),
    a_faulty_answer_about_an_account_that_was_made_is_not_taken_for_success,
];

const EMAIL: &str = "alice@example.test";
const PASSWORD: &str = "alice-pass-1";
const HTML: &str =
    "服务器返回的是网页而不是结果，可能被防火墙或代理拦截。请换个网络，或开关代理后再试。";
const CHALLENGE: &str = "本站要求先通过人机验证。请打开验证页面（在新标签页打开），通过后回到这里再试一次，已填写的内容会保留。";
const CHECK: &str = "本站先检查了浏览器，没有处理这次请求。请再试一次，已填写的内容都还在。";
const LOST: &str = "本站能连上，但回答没有送到：可能跳转到了浏览器不能跟随的地址（比如从 https 跳到 http）。请打开本站页面（在新标签页打开）看看是否成功，再回到这里。";
const NETWORK: &str = "当前网络要求先登录（511）。请打开网页（在新标签页打开）登录网络，再回到这里重试，已填写的内容会保留。";
const GATEWAY: &str = "本站暂时无法访问，请稍后再试。";
const BLOCKED: &str = "连接不上本站。请检查网络、开关代理，或关闭拦截插件后再试。";
const UNREADABLE: &str = "服务器返回的内容无法识别，可能正在维护，请稍后再试。";
/// The sentence of the register page for every unusable response.
const PERHAPS: &str =
    "没有收到明确的结果，账户可能已经注册成功。请检查网络，先试试登录，不要重复注册。";
const LATE: &str = "可能已登录成功：再试一次，或打开用户中心。";

/// The sentence that a fault causes at a login; none if the login works all the same.
fn sentence(fault: Fault) -> Option<&'static str> {
    Some(match fault {
        Fault::Silent => LATE,
        Fault::CutBody if !Engine::current().has(CutAnswers) => UNREADABLE,
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
        Fault::Challenge => CHALLENGE,
        Fault::CookieCheck | Fault::ScriptCheck => CHECK,
        Fault::CaptivePortal => LOST,
        Fault::NetworkLogin => NETWORK,
        Fault::NoMessage => "本站拒绝了请求，没有说明原因，请稍后再试。",
        _ => return None,
    })
}

async fn log_in(site: &Site) {
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
}

/// Meets a fault on a page that is open, and waits until its form works again.
async fn meet(site: &Site, fault: Fault, requests: usize) {
    site.panel.set_fault(Some(fault));
    site.press().await;
    site.panel_has_received(requests).await;
    site.is_ready().await;
}

async fn every_fault_is_survived() {
    let options = Options {
        delay: Duration::from_millis(200),
        ..Options::default()
    };
    // These have tests to themselves.
    let others = [
        Fault::Markup,
        Fault::DomainWithPort,
        Fault::Cached,
        Fault::CachedSilently,
    ];
    let faults = Fault::ALL.iter().filter(|fault| !others.contains(fault));
    let (noticed, unnoticed): (Vec<Fault>, Vec<Fault>) =
        faults.partition(|fault| sentence(**fault).is_some());
    visit_with(options, "zh-CN", async |site| {
        site.set_config(r#"{"deadlineSeconds":1}"#);
        site.open("login").await;
        for (at, fault) in noticed.iter().enumerate() {
            site.type_login(EMAIL, PASSWORD).await;
            meet(site, *fault, at + 1).await;
            site.see_notice(sentence(*fault).unwrap_or_default()).await;
            // An answer that was cut off in the middle had its cookies.
            site.forget_session().await;
        }
        site.panel.set_fault(None);
        log_in(site).await;
        for fault in &unnoticed {
            site.arrive_at("/user").await;
            site.forget_session().await;
            site.open("login").await;
            site.panel.set_fault(Some(*fault));
            log_in(site).await;
        }
        site.arrive_at("/user").await;
        let body = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";
        let requests = noticed.len() + 1 + unnoticed.len();
        assert_eq!(site.received(), vec![body; requests]);
    })
    .await;
}

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

/// Unparseable responses of three kinds.
const FAULTS: [Fault; 3] = [Fault::Html, Fault::Http502, Fault::Cut];

async fn a_fault_on_each_other_page_is_shown_and_nothing_is_lost() {
    visit(async |site| {
        for page in ["register", "reset", "logout"] {
            site.open(page).await;
            match page {
                "register" => site.type_account("lost@example.test", "lost").await,
                "reset" => site.type_in("email", "lost@example.test").await,
                _ => {}
            }
            site.panel.forget_received();
            for (at, fault) in FAULTS.into_iter().enumerate() {
                meet(site, fault, at + 1).await;
                let usual = sentence(fault).unwrap_or_default();
                let expected = if page == "register" { PERHAPS } else { usual };
                site.see_notice(expected).await;
            }
            match page {
                "register" => site.holds(&[("repasswd", "brand-new-1")]).await,
                "reset" => site.holds(&[("email", "lost@example.test")]).await,
                _ => {}
            }
        }
    })
    .await;
}

async fn without_a_network_a_retry_is_offered_and_nothing_is_sent_by_itself() {
    visit(async |site| {
        site.open("login").await;
        site.set_offline(true).await;
        log_in(site).await;
        site.see_notice("连接不上本站，网络可能已断开。请联网后再试，已填写的内容会保留。")
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
