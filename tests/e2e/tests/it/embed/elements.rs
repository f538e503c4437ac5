//! Several elements, and attributes that change.

use e2e::{Ability::Console, visit};
use serde_json::json;

use super::host::{open_with, recorded};

journeys![
    elements_of_one_page_keep_apart,
    the_page_and_the_language_follow_their_attributes.needs(Console),
    a_change_keeps_what_was_typed_and_where_the_visitor_went,
    settings_are_attributes,
    a_wrong_setting_is_named_in_the_console.needs(Console),
];

async fn elements_of_one_page_keep_apart() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth id=a></sspanel-auth><sspanel-auth id=b lang=zh></sspanel-auth>\
             <sspanel-auth id=c page=register lang=zh></sspanel-auth>",
        )
        .await;
        let twice = "const ids = [...document.querySelectorAll('[id]')].map((it) => it.id);
            return ids.filter((id, at) => ids.indexOf(id) !== at)";
        assert_eq!(site.script(twice).await, json!([]));
        let wrong = "return [...document.querySelectorAll('label')].filter((it) =>
            it.control?.closest('sspanel-auth') !== it.closest('sspanel-auth')).length";
        assert_eq!(site.script(wrong).await, 0, "labels name their own fields");
        site.click("#b .auth-button").await;
        site.is_shown("#b [aria-invalid]").await;
        let others =
            "return document.querySelectorAll('#a [aria-invalid], #c [aria-invalid]').length";
        assert_eq!(site.script(others).await, 0);
        let titles = "return [...document.querySelectorAll('h2')].map((it) => it.textContent)";
        let expected = json!(["Log in", "登录", "注册账户"]);
        assert_eq!(site.script(titles).await, expected);
    })
    .await;
}

async fn the_page_and_the_language_follow_their_attributes() {
    visit(async |site| {
        open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
        for (change, title) in [
            ("a.setAttribute('lang', 'zh-TW')", "登入"),
            ("a.setAttribute('page', 'reset')", "重設密碼"),
            ("a.removeAttribute('lang')", "Reset your password"),
            ("a.setAttribute('page', 'nothing')", "Log in"),
        ] {
            site.script(change).await;
            site.waits_for(&format!(
                "return document.querySelector('h2')?.textContent === '{title}'"
            ))
            .await;
        }
        assert_eq!(recorded(site).await, json!([]), "the host page knows");
        let allowed =
            "page must be one of login, register, reset, new-password, logout, not nothing";
        site.see_in_console(allowed).await;
    })
    .await;
}

async fn a_change_keeps_what_was_typed_and_where_the_visitor_went() {
    visit(async |site| {
        open_with(site, "<sspanel-auth id=a></sspanel-auth>").await;
        site.click(".auth-links button:last-child").await;
        site.type_in("email", "alice@example.test").await;
        site.script("a.setAttribute('lang', 'zh'); a.setAttribute('user-centre', '/user/shop')")
            .await;
        site.waits_for("return document.querySelector('h2')?.textContent === '注册账户'")
            .await;
        assert_eq!(site.value("email").await, "alice@example.test");
    })
    .await;
}

async fn settings_are_attributes() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth id=a page=register invitation=VIP0GOOD></sspanel-auth>",
        )
        .await;
        assert_eq!(site.value("code").await, "VIP0GOOD");
        let origin = site.panel.origin();
        site.script(&format!(
            "a.setAttribute('panel', '{origin}/'); a.setAttribute('user-centre', '/user/profile');
             a.setAttribute('page', 'login'); prevented.push('auth:navigate')"
        ))
        .await;
        site.waits_for("return !document.querySelector('[name=repasswd]')")
            .await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.waits_for("return recorded.length === 3").await;
        let address = site.script("return recorded[2][1].address").await;
        assert_eq!(address, format!("{origin}/user/profile"));
    })
    .await;
}

async fn a_wrong_setting_is_named_in_the_console() {
    visit(async |site| {
        open_with(
            site,
            "<sspanel-auth panel=\"panel.example\"></sspanel-auth>",
        )
        .await;
        site.see_in_console("sspanel-auth>: panel must be an address")
            .await;
    })
    .await;
}
