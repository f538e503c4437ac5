//! Before the app has started: the form can be used, and its values survive hydration.

use e2e::{
    Ability::{DevTools, LayoutShifts},
    Gate, Site, visit, visit_with,
};
use serde_json::json;

journeys![
    the_first_paint_shows_the_whole_form.everywhere(),
    text_caret_and_input_nodes_survive_hydration.everywhere(),
    an_input_method_goes_on_composing
        .everywhere()
        .needs(DevTools),
    nothing_moves_when_the_app_starts
        .everywhere()
        .needs(LayoutShifts),
    an_early_submit_is_sent_at_once_and_leads_on.everywhere(),
    the_app_takes_over_an_answer_that_is_still_to_come.everywhere(),
    the_app_puts_an_answer_that_came_before_it_in_its_place,
    who_types_on_after_an_early_answer_is_not_disturbed,
    an_early_submit_with_faults_shows_them_at_the_field_and_sends_nothing,
    the_script_and_the_app_send_the_same_bytes.everywhere(),
    an_invitation_link_and_another_language_work_before_the_app,
    without_scripts_each_page_makes_its_documented_request.needs(DevTools),
    without_scripts_the_form_is_the_documented_request_and_no_secret_is_in_the_address
        .everywhere()
        .needs(DevTools),
];

const UNKNOWN_EMAIL: &str = "请核对拼写；还没有账户可以注册。";
const WRONG_PAIR: &str = "检查大小写和空格，或重置密码。";
const BODY: &str = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";

/// Opens a page whose app starts when the gate is opened.
async fn open_held(site: &Site, page: &str) -> Gate {
    let start = site.panel.close(".wasm");
    site.open_early(page).await;
    assert!(!is_alive(site).await, "the app is still on its way");
    start
}

async fn is_alive(site: &Site) -> bool {
    site.script("return 'alive' in document.documentElement.dataset")
        .await
        == true
}

async fn the_first_paint_shows_the_whole_form() {
    visit(async |site| {
        let start = open_held(site, "login").await;
        site.see_heading("登录").await;
        site.is_shown("[name=email]").await;
        site.is_shown("[name=passwd]").await;
        site.is_shown("[name=remember_me]").await;
        site.is_shown(".auth-button").await;
        site.is_shown(".auth-links a[href='./register.html']").await;
        assert!(!is_alive(site).await);
        start.open();
        site.is_alive().await;
    })
    .await;
}

async fn text_caret_and_input_nodes_survive_hydration() {
    visit(async |site| {
        let start = open_held(site, "login").await;
        site.type_in("email", "early@example.test").await;
        site.type_in("passwd", "typed early").await;
        site.script(
            "window.before = [...document.querySelectorAll('input, button, a, form')];
             document.querySelector('[name=passwd]').setSelectionRange(2, 5);
             document.querySelector('[name=remember_me]').checked = true;",
        )
        .await;
        start.open();
        site.is_alive().await;
        site.holds(&[("email", "early@example.test"), ("passwd", "typed early")])
            .await;
        let kept = "const focused = document.activeElement;
            return window.before.every((node) => node.isConnected) && focused.name === 'passwd'
                && focused.selectionStart === 2 && focused.selectionEnd === 5
                && document.querySelector('[name=remember_me]').checked";
        assert_eq!(site.script(kept).await, true);
    })
    .await;
}

async fn an_input_method_goes_on_composing() {
    visit(async |site| {
        let start = open_held(site, "login").await;
        site.click("[name=email]").await;
        let compose = json!({ "text": "ni hao", "selectionStart": 6, "selectionEnd": 6 });
        site.command("Input.imeSetComposition", compose).await;
        site.script(
            "window.ended = 0;
             document.addEventListener('compositionend', () => window.ended++);",
        )
        .await;
        start.open();
        site.is_alive().await;
        assert_eq!(site.value("email").await, "ni hao");
        assert_eq!(site.script("return window.ended").await, 0);
        site.command("Input.insertText", json!({ "text": "你好" }))
            .await;
        assert_eq!(site.value("email").await, "你好");
    })
    .await;
}

async fn nothing_moves_when_the_app_starts() {
    visit(async |site| {
        for page in ["login", "register?code=VIP0GOOD", "reset"] {
            let start = open_held(site, page).await;
            site.script(
                // A page may be painted in parts until it is complete.
                "window.moves = [];
                 const whole = performance.getEntriesByType('navigation')[0].domInteractive;
                 new PerformanceObserver((list) => {
                     for (const { value, sources } of list.getEntries().filter((it) => it.startTime > whole)) {
                         const moved = sources.map(({ node, previousRect, currentRect }) => [
                             node?.outerHTML ?? node?.data, previousRect, currentRect,
                         ]);
                         window.moves.push({ value, moved });
                     }
                 }).observe({ type: 'layout-shift', buffered: true });",
            )
            .await;
            start.open();
            site.is_alive().await;
            let frames = "return new Promise((done) => requestAnimationFrame(
                () => requestAnimationFrame(() => done(JSON.stringify(window.moves)))))";
            assert_eq!(site.script(frames).await, "[]", "{page}");
        }
    })
    .await;
}

async fn an_early_submit_is_sent_at_once_and_leads_on() {
    visit(async |site| {
        let _start = open_held(site, "login").await;
        site.type_login(" alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}

async fn the_app_takes_over_an_answer_that_is_still_to_come() {
    visit(async |site| {
        let start = open_held(site, "login").await;
        let answer = site.panel.close("/auth/login");
        site.type_login("nobody@example.test", "x").await;
        site.press().await;
        assert!(site.is_busy().await);
        assert_eq!(site.text(".auth-button").await, "正在登录…");
        site.press().await;
        start.open();
        site.is_alive().await;
        assert!(site.is_busy().await);
        site.press().await;
        answer.open();
        site.see_refusal("email", "邮箱不存在", UNKNOWN_EMAIL).await;
        site.is_ready().await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn the_app_puts_an_answer_that_came_before_it_in_its_place() {
    visit(async |site| {
        let start = open_held(site, "login").await;
        site.type_login("nobody@example.test", "x").await;
        site.press().await;
        site.see_refusal("email", "邮箱不存在", "").await;
        site.see_notice("").await;
        assert!(!is_alive(site).await, "the answer came first");
        start.open();
        site.is_alive().await;
        site.see_refusal("email", "邮箱不存在", UNKNOWN_EMAIL).await;
        site.see_notice("").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn who_types_on_after_an_early_answer_is_not_disturbed() {
    visit(async |site| {
        let start = open_held(site, "login").await;
        site.type_login("alice@example.test", "wrong").await;
        site.press().await;
        site.see_refusal("passwd", "邮箱或者密码错误", "").await;
        site.is_wrong_as_a_pair().await;
        site.retype("passwd", "alice-pa").await;
        assert!(!is_alive(site).await, "the visitor was faster");
        start.open();
        site.is_alive().await;
        site.see_refusal("passwd", "邮箱或者密码错误", WRONG_PAIR)
            .await;
        site.is_wrong_as_a_pair().await;
        assert_eq!(site.focused().await, "passwd");
        site.type_in("passwd", "ss-1").await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn an_early_submit_with_faults_shows_them_at_the_field_and_sends_nothing() {
    visit(async |site| {
        let _start = open_held(site, "register").await;
        site.type_in("email", "no shape").await;
        site.type_in("passwd", "short").await;
        site.press().await;
        site.see_remark("email", "邮箱格式不对，应类似 name@example.com。")
            .await;
        site.see_remark("passwd", "密码太短，至少 8 位。").await;
        site.see_remark("repasswd", "请再输入一次密码。").await;
        site.see_remark("imtype", "请选择一种联络方式。").await;
        site.see_remark("wechat", "请填写联络账号。").await;
        assert_eq!(site.focused().await, "email");
        assert!(site.received().is_empty());
    })
    .await;
}

async fn the_script_and_the_app_send_the_same_bytes() {
    let odd = r"' \u{1f600}\ud800+&%=#<\u0301'";
    let fill = async |site: &Site| {
        site.put("code", "'\u{3000}VIP0 GOOD '").await;
        site.put("email", "'\u{ff41}lice+1\u{ff20}example\u{3002}test '")
            .await;
        for name in ["name", "wechat", "passwd", "repasswd"] {
            site.put(name, odd).await;
        }
        site.put("imtype", "'4'").await;
        site.press().await;
        site.panel_has_received(1).await;
    };
    visit(async |site| {
        site.panel.set_fault(Some(e2e::Fault::Http502));
        let start = open_held(site, "register").await;
        fill(site).await;
        let early = site.received();
        site.panel.forget_received();
        start.open();
        site.open("register").await;
        fill(site).await;
        assert_eq!(site.received(), early);
        assert!(early[0].contains("code=VIP0GOOD&email=alice%2B1%40example.test&name=+"));
    })
    .await;
}

async fn an_invitation_link_and_another_language_work_before_the_app() {
    visit_with(e2e::Options::default(), "en-GB", async |site| {
        let start = open_held(site, "register?code=A%2541%2BB").await;
        site.see_heading("Create an account").await;
        assert!(!is_alive(site).await);
        assert_eq!(site.value("code").await, "A%41+B");
        assert_eq!(site.title().await, "Create an account");
        assert_eq!(site.language().await, "en");
        start.open();
        site.is_alive().await;
        site.see_heading("Create an account").await;
        site.holds(&[("code", "A%41+B")]).await;
    })
    .await;
}

/// Opens a page that has run no script.
async fn open_without_scripts(site: &Site, page: &str) {
    let command = "Emulation.setScriptExecutionDisabled";
    site.command(command, json!({ "value": true })).await;
    site.open_early(page).await;
    site.command(command, json!({ "value": false })).await;
}

async fn without_scripts_each_page_makes_its_documented_request() {
    visit(async |site| {
        for (page, path, request) in [
            (
                "register",
                "/auth/register",
                "POST /auth/register code=&email=&name=&passwd=&repasswd=&imtype=&wechat=",
            ),
            ("reset", "/password/reset", "POST /password/reset email="),
            // A form without a field has an empty query.
            ("logout", "/logout", "GET /logout?"),
        ] {
            open_without_scripts(site, page).await;
            site.script("document.querySelector('form').submit()").await;
            site.arrive_at(path).await;
            let received = site.received();
            assert_eq!(received.last().map(String::as_str), Some(request));
        }
    })
    .await;
}

async fn without_scripts_the_form_is_the_documented_request_and_no_secret_is_in_the_address() {
    visit(async |site| {
        open_without_scripts(site, "login").await;
        let hint =
            "return [...document.querySelectorAll('noscript')].map((it) => it.textContent).join()";
        assert!(site.script(hint).await.to_string().contains("JavaScript"));
        site.put("email", "'alice@example.test'").await;
        site.put("passwd", "'alice-pass-1'").await;
        site.script("document.querySelector('form').submit()").await;
        site.arrive_exactly_at("/auth/login").await;
        assert_eq!(site.received(), [BODY]);
    })
    .await;
}
