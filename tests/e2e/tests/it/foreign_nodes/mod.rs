//! Extensions, translators and proxies change the page, before the start and after it: the form works, and what is
//! visible is the newest.

use e2e::{
    Ability::{DevTools, EarlyScripts},
    Gate, Options, Site, visit, visit_with,
};
use serde_json::json;

use crate::embed::host::open_with;

journeys![
    a_page_that_was_changed_before_its_scripts
        .everywhere()
        .needs(EarlyScripts),
    a_page_that_is_changed_before_the_app.needs(EarlyScripts),
    a_page_that_is_changed_after_the_start
        .everywhere()
        .needs(EarlyScripts),
    a_page_that_was_changed_without_webassembly
        .everywhere()
        .needs(EarlyScripts),
    an_element_that_is_changed_after_its_start.needs(EarlyScripts),
    a_page_that_changes_at_random.needs(EarlyScripts),
    a_page_without_webassembly_that_changes_at_random.needs(EarlyScripts),
    an_element_that_changes_at_random.needs(EarlyScripts),
    a_page_that_a_proxy_has_minified.everywhere(),
    a_minified_page_without_webassembly,
    an_app_that_is_mounted_anew_keeps_what_was_typed
        .everywhere()
        .needs(EarlyScripts),
    an_app_that_is_mounted_anew_takes_an_early_request_over.needs(EarlyScripts),
    an_app_that_is_mounted_anew_waits_for_the_end_of_a_composition.needs(DevTools),
    nodes_outside_the_app_keep_its_nodes.needs(EarlyScripts),
];

const ALTERATIONS: [&str; 9] = [
    "outside",
    "between",
    "whitespace",
    "comments",
    "split",
    "removed",
    "attributes",
    "moved",
    "replaced",
];
const SEEDS: [u32; 4] = [1, 2, 3, 4];
const ALTER: &str = include_str!("alter.js");

/// Chooses a language, is refused twice, and signs in: each time only the newest is visible, and each press sends one
/// request.
async fn signs_in(site: &Site, what: &str) {
    eprintln!("{what}");
    site.choose_language("zh-Hant").await;
    shows(site, ".auth-title", "登入").await;
    shows(site, ".auth-button", "登入").await;
    shows(site, "[for$=email]", "電子信箱").await;
    site.type_login("nobody@example.test", "x").await;
    site.press().await;
    says(site, "邮箱不存在", "邮箱或者密码错误").await;
    site.is_ready().await;
    site.type_login("alice@example.test", "wrong-pass").await;
    site.press().await;
    says(site, "邮箱或者密码错误", "邮箱不存在").await;
    site.is_ready().await;
    shows(site, ".auth-button", "登入").await;
    site.retype("passwd", "alice-pass-1").await;
    let answer = site.panel.close("/auth/login");
    site.press().await;
    shows(site, ".auth-button", "正在登入…").await;
    site.press().await;
    answer.open();
    site.arrive_at("/user").await;
    let request = |email: &str, password: &str| {
        format!("POST /auth/login email={email}%40example.test&passwd={password}&code=")
    };
    let expected = [
        request("nobody", "x"),
        request("alice", "wrong-pass"),
        request("alice", "alice-pass-1"),
    ];
    let received = site.received();
    let logins = received.iter().filter(|it| it.starts_with("POST"));
    assert!(logins.eq(&expected), "{what}: {received:?}");
    leave_no_trace(site).await;
}

/// The next visit finds no session.
async fn leave_no_trace(site: &Site) {
    site.script("localStorage.clear()").await;
    site.forget_session().await;
    site.panel.forget_received();
}

/// Waits until an element shows this text alone.
async fn shows(site: &Site, selector: &str, text: &str) {
    site.waits_for(&format!(
        "return document.querySelector({selector:?}).innerText.trim() === {text:?}"
    ))
    .await;
}

/// Waits until a message is visible, and another one is not.
async fn says(site: &Site, text: &str, before: &str) {
    site.waits_for(&format!(
        "const text = document.querySelector('.auth-form').innerText;
         return text.split({text:?}).length === 2 && !text.includes({before:?})"
    ))
    .await;
}

async fn is_without_alarm(site: &Site) {
    site.is_hidden("#auth-plain").await;
    site.is_hidden("#auth-stuck").await;
}

/// Opens a page whose app starts when the gate is opened.
async fn open_held(site: &Site, page: &str) -> Gate {
    let start = site.panel.close(".wasm");
    site.open_early(page).await;
    start
}

async fn a_page_that_was_changed_before_its_scripts() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            site.open(&format!("login?alter={name}")).await;
            is_without_alarm(site).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_is_changed_before_the_app() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            let start = open_held(site, "login").await;
            site.script(&format!("alter.{name}(document.body)")).await;
            start.open();
            site.is_alive().await;
            is_without_alarm(site).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_is_changed_after_the_start() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            site.open("login").await;
            site.script(&format!("alter.{name}(document.body)")).await;
            // Without its text a link has no place to click at.
            site.script("document.querySelector(\".auth-links a[href*='/register']\").click()")
                .await;
            shows(site, ".auth-title", "注册账户").await;
            site.back().await;
            site.is_shown("[name=remember_me]").await;
            is_without_alarm(site).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_was_changed_without_webassembly() {
    visit(async |site| {
        site.run_first(ALTER).await;
        site.panel.replace(".wasm", 404, "text/html", "gone");
        for name in ALTERATIONS {
            site.open_early(&format!("login?alter={name}")).await;
            site.is_shown("#auth-plain").await;
            signs_in(site, name).await;
        }
        // The missing file is expected here.
        site.console().await;
    })
    .await;
}

async fn an_element_that_is_changed_after_its_start() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ALTERATIONS {
            open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
            site.script(&format!("alter.{name}(a)")).await;
            signs_in(site, name).await;
        }
    })
    .await;
}

async fn a_page_that_changes_at_random() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for seed in SEEDS {
            site.open(&format!("login?alter=random&seed={seed}")).await;
            signs_in(site, &format!("seed {seed}")).await;
        }
    })
    .await;
}

async fn a_page_without_webassembly_that_changes_at_random() {
    visit(async |site| {
        site.run_first(ALTER).await;
        site.panel.replace(".wasm", 404, "text/html", "gone");
        for seed in SEEDS {
            site.open_early(&format!("login?alter=random&seed={seed}"))
                .await;
            site.is_shown("#auth-plain").await;
            signs_in(site, &format!("seed {seed}")).await;
        }
        // The missing file is expected here.
        site.console().await;
    })
    .await;
}

async fn an_element_that_changes_at_random() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for seed in SEEDS {
            open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
            site.script(&format!("alter.random(a, {seed})")).await;
            signs_in(site, &format!("seed {seed}")).await;
        }
    })
    .await;
}

/// Without comments, and without blanks between elements.
fn minify(site: &Site) {
    let page = std::fs::read_to_string(e2e::pages().join("login.html"));
    let page = page.expect("the page can be read");
    let minified = page.replace("<!>", "").replace("> <", "><");
    assert_ne!(page, minified, "there was something to remove");
    site.panel.replace("login.html", 200, "text/html", minified);
}

async fn a_page_that_a_proxy_has_minified() {
    visit(async |site| {
        minify(site);
        site.open("login.html").await;
        is_without_alarm(site).await;
        signs_in(site, "minified").await;
    })
    .await;
}

async fn a_minified_page_without_webassembly() {
    visit(async |site| {
        minify(site);
        site.panel.replace(".wasm", 404, "text/html", "gone");
        site.open_early("login.html").await;
        site.is_shown("#auth-plain").await;
        signs_in(site, "minified").await;
        // The missing file is expected here.
        site.console().await;
    })
    .await;
}

async fn an_app_that_is_mounted_anew_keeps_what_was_typed() {
    visit_with(Options::default(), "en-GB", async |site| {
        site.run_first(ALTER).await;
        let start = open_held(site, "register?code=VIP0GOOD&alter=between").await;
        site.see_heading("Create an account").await;
        site.type_account("early@example.test", "early").await;
        site.script(
            "window.before = document.querySelector('[name=passwd]');
             before.focus();
             before.setSelectionRange(2, 5, 'backward')",
        )
        .await;
        start.open();
        site.is_alive().await;
        is_without_alarm(site).await;
        site.see_heading("Create an account").await;
        site.holds(&[
            ("code", "VIP0GOOD"),
            ("email", "early@example.test"),
            ("name", "小明"),
            ("passwd", "brand-new-1"),
            ("repasswd", "brand-new-1"),
            ("imtype", "4"),
            ("wechat", "early"),
        ])
        .await;
        let caret = "const it = document.activeElement;
            return [it.name, it.selectionStart, it.selectionEnd, it.selectionDirection, before.isConnected]";
        assert_eq!(
            site.script(caret).await,
            json!(["passwd", 2, 5, "backward", false])
        );
        site.press().await;
        site.arrive_at("/portal/login").await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn an_app_that_is_mounted_anew_takes_an_early_request_over() {
    visit(async |site| {
        site.run_first(ALTER).await;
        let start = open_held(site, "login?alter=between").await;
        let answer = site.panel.close("/auth/login");
        site.script("document.querySelector('[name=remember_me]').checked = true")
            .await;
        site.type_login("nobody@example.test", "x").await;
        site.press().await;
        assert!(site.is_busy().await);
        start.open();
        site.is_alive().await;
        shows(site, ".auth-button", "正在登录…").await;
        site.press().await;
        answer.open();
        says(site, "邮箱不存在", "邮箱或者密码错误").await;
        site.is_ready().await;
        let ticked = "return document.querySelector('[name=remember_me]').checked";
        assert_eq!(site.script(ticked).await, true);
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn an_app_that_is_mounted_anew_waits_for_the_end_of_a_composition() {
    visit(async |site| {
        site.run_first(ALTER).await;
        let start = open_held(site, "login?alter=between").await;
        site.click("[name=email]").await;
        let compose = json!({ "text": "ni hao", "selectionStart": 6, "selectionEnd": 6 });
        site.command("Input.imeSetComposition", compose).await;
        start.open();
        site.waits_for(
            "return performance.getEntriesByType('resource').some((it) => it.name.endsWith('.wasm') && it.responseEnd)",
        )
        .await;
        site.command("Input.insertText", json!({ "text": "你好" }))
            .await;
        site.is_alive().await;
        assert_eq!(site.value("email").await, "你好");
        assert_eq!(site.focused().await, "email");
    })
    .await;
}

async fn nodes_outside_the_app_keep_its_nodes() {
    visit(async |site| {
        site.run_first(ALTER).await;
        for name in ["outside", "split", "attributes"] {
            let start = open_held(site, &format!("login?alter={name}")).await;
            site.script("window.before = [...document.querySelectorAll('.auth *')]")
                .await;
            start.open();
            site.is_alive().await;
            let kept = "return before.every((node) => node.isConnected)";
            assert_eq!(site.script(kept).await, true, "{name}");
            let others = site
                .script("return document.querySelectorAll('.of-others').length")
                .await;
            assert!(others != 0 || name == "split", "{name}");
        }
    })
    .await;
}
