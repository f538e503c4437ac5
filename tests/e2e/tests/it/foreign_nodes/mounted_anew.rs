//! Where the page is not as it was rendered, the app is mounted anew, and carries over what was there.

use e2e::{
    Ability::{DevTools, EarlyScripts},
    Options, visit, visit_with,
};
use serde_json::json;

use super::{ALTER, is_without_alarm, open_held, says, shows};

journeys![
    it_keeps_what_was_typed.everywhere().needs(EarlyScripts),
    it_takes_an_early_request_over.needs(EarlyScripts),
    it_waits_for_the_end_of_a_composition.needs(DevTools),
    nodes_outside_the_app_keep_its_nodes.needs(EarlyScripts),
];

async fn it_keeps_what_was_typed() {
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

async fn it_takes_an_early_request_over() {
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

async fn it_waits_for_the_end_of_a_composition() {
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
