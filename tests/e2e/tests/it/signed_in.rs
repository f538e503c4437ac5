//! A visitor who is signed in already and opens a form for guests: the panel is asked once, if there is a reason to, and the
//! way to the user centre stands beside the form.

use e2e::{Ability::EarlyScripts, Generation, Options, Site, visit, visit_with};
use serde_json::json;

use crate::embed::host::open_with;

journeys![
    cookies_that_scripts_can_read_are_confirmed_at_login_and_register.needs(EarlyScripts),
    a_note_is_confirmed_where_cookies_cannot_be_read.needs(EarlyScripts),
    a_note_that_is_wrong_is_removed.needs(EarlyScripts),
    cookies_of_a_session_that_has_ended_say_nothing.needs(EarlyScripts),
    without_a_reason_nothing_is_asked.needs(EarlyScripts),
    a_document_asks_once.needs(EarlyScripts),
    who_types_is_not_disturbed.needs(EarlyScripts),
    an_element_asks_by_cookies_alone.needs(EarlyScripts),
];

const ALICE: &str = "alice@example.test";
const SECRET: &str = "alice-pass-1";
const SIGNED_IN: &str = "你已登录，无需再次登录。";
const KEY: &str = "sspanel-auth-signed-in";

/// Notes each question about the user centre, and each answer.
const LISTEN: &str = "
    window.asked = [];
    window.answered = false;
    window.inner = window.fetch;
    window.fetch = async (request, ...rest) => {
        const { pathname } = new URL(request.url ?? request, location.href);
        if (pathname !== '/user') return inner(request, ...rest);
        asked.push([request.method, pathname, request.redirect, request.credentials]);
        try {
            return await inner(request, ...rest);
        } finally {
            setTimeout(() => window.answered = true);
        }
    };";

async fn sign_in(site: &Site) {
    site.run_first(LISTEN).await;
    site.open("login").await;
    site.type_login(ALICE, SECRET).await;
    site.press().await;
    site.arrive_at("/user").await;
}

/// Checks that the page has asked once and in the right way.
async fn has_asked(site: &Site) {
    let expected = json!([["GET", "/user", "manual", "include"]]);
    assert_eq!(site.script("return asked").await, expected);
}

async fn is_offered(site: &Site, sentence: &str) {
    site.see_notice(sentence).await;
    site.is_shown(".auth-notice[data-tone=neutral] a[href='/user']")
        .await;
    has_asked(site).await;
    let focused = "return document.activeElement === document.body";
    assert_eq!(site.script(focused).await, true, "the focus stays");
}

async fn cookies_that_scripts_can_read_are_confirmed_at_login_and_register() {
    visit(async |site| {
        sign_in(site).await;
        site.script("localStorage.clear()").await;
        site.open("register").await;
        is_offered(site, "你已登录，请先退出登录。").await;
        site.open("login").await;
        is_offered(site, SIGNED_IN).await;
        site.click(".auth-notice__ways a[href='/user']").await;
        site.arrive_at("/user").await;
        for page in ["reset", "logout"] {
            site.open(page).await;
            assert_eq!(site.script("return asked").await, json!([]), "{page}");
        }
    })
    .await;
}

fn modern() -> Options {
    Options {
        generation: Generation::V2026,
        ..Options::default()
    }
}

async fn a_note_is_confirmed_where_cookies_cannot_be_read() {
    visit_with(modern(), "zh-CN", async |site| {
        site.set_config(r#"{"dialect":"universal"}"#);
        sign_in(site).await;
        assert_eq!(site.script("return document.cookie").await, "");
        site.open("login").await;
        is_offered(site, SIGNED_IN).await;
        // The form works all the same.
        site.type_login(ALICE, SECRET).await;
        site.press().await;
        site.panel_has_received(2).await;
    })
    .await;
}

async fn a_note_that_is_wrong_is_removed() {
    let note = format!("return localStorage.getItem('{KEY}')");
    visit_with(modern(), "zh-CN", async |site| {
        site.set_config(r#"{"dialect":"universal"}"#);
        sign_in(site).await;
        assert_eq!(site.script(&note).await, "1");
        site.forget_session().await;
        site.open("login").await;
        site.waits_for(&format!("return !localStorage.getItem('{KEY}')"))
            .await;
        has_asked(site).await;
        site.see_notice("").await;
        site.open("login").await;
        site.type_login(ALICE, "wrong").await;
        site.press().await;
        site.panel_has_received(2).await;
        site.is_ready().await;
        assert_eq!(site.script("return asked").await, json!([]));
    })
    .await;
}

async fn cookies_of_a_session_that_has_ended_say_nothing() {
    visit(async |site| {
        site.run_first(LISTEN).await;
        site.open("reset").await;
        site.script("document.cookie = 'uid=1; path=/'; document.cookie = 'key=gone; path=/'")
            .await;
        site.open("login").await;
        site.waits_for("return answered").await;
        has_asked(site).await;
        site.see_notice("").await;
    })
    .await;
}

async fn without_a_reason_nothing_is_asked() {
    visit(async |site| {
        site.run_first(LISTEN).await;
        for page in ["login", "register"] {
            site.open(page).await;
            site.press().await;
            site.is_shown("[aria-invalid]").await;
            assert_eq!(site.script("return asked").await, json!([]), "{page}");
        }
    })
    .await;
}

async fn a_document_asks_once() {
    visit(async |site| {
        sign_in(site).await;
        site.open("login").await;
        is_offered(site, SIGNED_IN).await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.follow("login").await;
        site.see_heading("登录").await;
        site.press().await;
        site.is_shown("[aria-invalid]").await;
        has_asked(site).await;
    })
    .await;
}

async fn who_types_is_not_disturbed() {
    visit(async |site| {
        sign_in(site).await;
        let answer = site.panel.close("/user");
        site.open("login").await;
        site.waits_for("return asked.length > 0").await;
        site.type_in("email", "ali").await;
        answer.open();
        site.waits_for("return answered").await;
        site.press_keys("ce@example.test").await;
        site.holds(&[("email", ALICE)]).await;
        assert_eq!(site.focused().await, "email");
        site.see_notice("").await;
    })
    .await;
}

async fn an_element_asks_by_cookies_alone() {
    visit(async |site| {
        sign_in(site).await;
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        is_offered(site, "You are logged in already.").await;
        // At another origin the cookies say nothing, and the note belongs to the page around.
        let elsewhere = "<sspanel-auth panel=http://127.0.0.1:9></sspanel-auth>";
        open_with(site, elsewhere).await;
        site.press().await;
        site.is_shown("[aria-invalid]").await;
        assert_eq!(site.script("return asked").await, json!([]));
    })
    .await;
}
