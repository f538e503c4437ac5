//! The status of a form: a slow panel, a limit, other tabs, a browser that keeps no session.

use std::time::Duration;

use e2e::{Ability::Console, Fault, Options, Site, visit, visit_with};

journeys![
    a_slow_answer_is_shown_on_the_button,
    a_limit_counts_down_on_the_button_and_ends_by_itself,
    another_try_is_a_button_in_the_notice,
    an_account_that_may_have_been_made_is_not_offered_again,
    what_another_tab_does_is_shown_and_changes_nothing_else.everywhere(),
    a_session_that_the_browser_does_not_keep_is_explained_each_time
        .everywhere()
        .needs(Console),
    a_session_that_was_kept_and_ended_is_no_fault_of_the_browser,
];

const ALICE: &str = "alice@example.test";
const SECRET: &str = "alice-pass-1";
const NOT_KEPT: &str = "登录成功，但浏览器没有保留登录状态，所以又回到了这里。请联系管理员。";

async fn log_in(site: &Site) {
    site.type_login(ALICE, SECRET).await;
    site.press().await;
}

async fn a_slow_answer_is_shown_on_the_button() {
    visit(async |site| {
        let answer = site.panel.close("/auth/login");
        site.open("login").await;
        let place = "const { x, y, width, height } =
            document.querySelector('.auth-button').getBoundingClientRect();
            return [x, y, width, height].join()";
        let before = site.script(place).await;
        log_in(site).await;
        let says =
            "return document.querySelector('.auth-button').textContent === '比平时慢，请稍候…'
            && document.querySelector('.auth-progress').textContent === '比平时慢，请稍候…'";
        site.waits_for(says).await;
        assert!(site.is_busy().await);
        assert_eq!(site.script(place).await, before, "nothing moves");
        answer.open();
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn a_limit_counts_down_on_the_button_and_ends_by_itself() {
    let options = Options {
        delay: Duration::from_secs(4),
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        site.panel.set_fault_once(Fault::Http429);
        site.open("login").await;
        site.script(
            "window.said = [];
             const button = document.querySelector('.auth-button');
             new MutationObserver(() => said.at(-1) === button.textContent || said.push(button.textContent))
                 .observe(button, { subtree: true, childList: true, characterData: true })",
        )
        .await;
        log_in(site).await;
        site.see_notice("操作太频繁（429），倒计时结束后可以再试。")
            .await;
        assert!(site.is_busy().await);
        site.press().await;
        site.see_notice("现在可以再试了。").await;
        site.is_ready().await;
        assert_eq!(site.received().len(), 1);
        let counted = "return said.filter((it) => it.startsWith('请等待 0:0'))";
        let counted: Vec<String> =
            serde_json::from_value(site.script(counted).await).expect("texts");
        let is_down = counted.iter().rev().is_sorted();
        assert!(counted.len() > 1 && is_down, "{counted:?}");
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 2);
    })
    .await;
}

async fn another_try_is_a_button_in_the_notice() {
    visit(async |site| {
        site.panel.set_fault_once(Fault::Http502);
        site.open("login").await;
        log_in(site).await;
        site.see_notice("本站暂时无法访问，请稍后再试。").await;
        site.click(".auth-notice button").await;
        site.arrive_at("/user").await;
        let received = site.received();
        assert_eq!(received.len(), 2);
        assert_eq!(received[0], received[1]);
    })
    .await;
}

async fn an_account_that_may_have_been_made_is_not_offered_again() {
    visit(async |site| {
        let settings = r#"{"deadlineSeconds":1}"#;
        site.set_config(settings);
        site.panel.set_fault_once(Fault::Silent);
        site.open("register").await;
        site.type_account("late@example.test", "late").await;
        site.press().await;
        site.see_notice(
            "没有收到明确的结果，账户可能已经注册成功。请检查网络，先试试登录，不要重复注册。",
        )
        .await;
        site.is_gone(".auth-notice button").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn what_another_tab_does_is_shown_and_changes_nothing_else() {
    visit(async |site| {
        site.open("login").await;
        site.type_in("email", "half@typ").await;
        let first = site.open_tab().await;
        site.open("login").await;
        log_in(site).await;
        site.arrive_at("/user").await;
        let second = site.driver.window().await.expect("there is a tab");
        site.look_at(first.clone()).await;
        site.see_notice("已在另一个标签页登录。").await;
        site.is_shown(".auth-notice__ways a[href='/user']").await;
        site.holds(&[("email", "half@typ")]).await;
        assert_eq!(site.focused().await, "email");
        site.look_at(second).await;
        site.open("logout").await;
        site.press().await;
        site.see_notice("已退出登录。").await;
        site.look_at(first).await;
        site.see_notice("已在另一个标签页退出登录。").await;
        site.is_gone(".auth-notice__ways").await;
        site.holds(&[("email", "half@typ")]).await;
    })
    .await;
}

fn in_place() -> Options {
    Options {
        is_in_place: true,
        ..Options::default()
    }
}

async fn a_session_that_the_browser_does_not_keep_is_explained_each_time() {
    visit_with(in_place(), "zh-CN", async |site| {
        site.panel.set_fault(Some(Fault::DomainWithPort));
        site.open("login").await;
        for count in 1..=2 {
            log_in(site).await;
            site.panel_has_received(count).await;
            site.arrive_at("/portal/login").await;
            site.see_notice(NOT_KEPT).await;
            site.see_in_console("session not kept: panels from October 2023 on")
                .await;
            assert_eq!(site.received().len(), count, "it goes nowhere by itself");
        }
        site.reload().await;
        assert_eq!(
            site.text(".auth-notice__text").await,
            "",
            "it is shown once"
        );
        site.panel.set_fault(None);
        log_in(site).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn a_session_that_was_kept_and_ended_is_no_fault_of_the_browser() {
    visit_with(in_place(), "zh-CN", async |site| {
        site.open("login").await;
        log_in(site).await;
        site.arrive_at("/user").await;
        site.forget_session().await;
        site.go_to("/user").await;
        site.arrive_at("/portal/login").await;
        site.is_alive().await;
        assert_eq!(site.text(".auth-notice__text").await, "");
    })
    .await;
}
