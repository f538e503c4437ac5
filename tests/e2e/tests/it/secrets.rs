//! A password is nowhere but in its field: not in a file of the browser, not in the address, the history, a storage, an
//! event, a message to other tabs or the console.

use e2e::{
    Ability::{DevTools, EarlyScripts},
    BREAK_DOWN, Fault, Site, holds, visit, visit_for_files,
};
use serde_json::{Value, json};

use crate::embed::host::open_with;

journeys![
    a_password_that_was_shown_is_in_no_file_of_the_browser.needs(DevTools),
    a_shown_password_has_another_token_before_it_is_text_and_its_own_afterwards.everywhere(),
    a_password_is_hidden_again_when_the_page_is_left.everywhere(),
    a_password_is_hidden_again_when_the_app_breaks_down,
    a_host_page_that_keeps_the_visitor_keeps_no_password.everywhere(),
    a_password_is_in_no_place_that_lasts.needs(EarlyScripts),
    without_the_app_a_password_is_in_no_place_that_lasts.needs(EarlyScripts),
];

const SHOW: &str = ".auth-reveal";

async fn show(site: &Site, email: &str, password: &str) {
    site.type_in("passwd", password).await;
    site.click(SHOW).await;
    // The browser writes all text fields at once.
    site.type_in("email", email).await;
    site.is_on_disk(email).await;
}

async fn a_password_that_was_shown_is_in_no_file_of_the_browser() {
    let folder = visit_for_files(async |site| {
        site.open("login").await;
        show(site, "shown@example.test", "secret-shown-1").await;
        site.click(SHOW).await;
        site.type_in("email", "hidden").await;
        site.is_on_disk("testhidden").await;
        site.open("login").await;
        show(site, "left@example.test", "secret-left-1").await;
        site.open("register").await;
        show(site, "register@example.test", "secret-register-1").await;
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        show(site, "embed@example.test", "secret-embed-1").await;
    })
    .await;
    assert!(holds(folder.path(), "embed@example.test"));
    for what in ["shown", "left", "register", "embed"] {
        assert!(!holds(folder.path(), &format!("secret-{what}-1")), "{what}");
    }
}

/// Records the attributes of the password field after each change.
const RECORD: &str = "window.states = [];
    const field = document.querySelector('[name=passwd]');
    const record = () => states.push([field.type, field.getAttribute('autocomplete')].join(' '));
    for (const name of ['setAttribute', 'removeAttribute']) {
        const real = field[name];
        field[name] = function (...all) { const result = real.apply(field, all); record(); return result; };
    }";

async fn a_shown_password_has_another_token_before_it_is_text_and_its_own_afterwards() {
    visit(async |site| {
        for is_embed in [false, true] {
            if is_embed {
                open_with(site, "<sspanel-auth></sspanel-auth>").await;
            } else {
                site.open("login").await;
            }
            site.script(RECORD).await;
            site.click(SHOW).await;
            site.waits_for("return states.at(-1) === 'text off'").await;
            let states = site
                .script("return states.filter((it) => /text/.test(it))")
                .await;
            let is_off = |state: &Value| state == "text off";
            assert!(states.as_array().expect("states").iter().all(is_off));
            site.type_login("alice@example.test", "wrong").await;
            site.press().await;
            site.waits_for("return states.at(-1) === 'password current-password'")
                .await;
        }
    })
    .await;
}

async fn a_password_is_hidden_again_when_the_page_is_left() {
    visit(async |site| {
        site.open("login").await;
        site.type_in("passwd", "alice-pass-1").await;
        site.click(SHOW).await;
        site.waits_for("return document.querySelector('[name=passwd]').type === 'text'")
            .await;
        site.script("dispatchEvent(new PageTransitionEvent('pagehide'))")
            .await;
        let field = "const it = document.querySelector('[name=passwd]');
            return it.type === 'password' && it.getAttribute('autocomplete') === 'current-password'";
        site.waits_for(field).await;
    })
    .await;
}

async fn a_password_is_hidden_again_when_the_app_breaks_down() {
    visit(async |site| {
        site.open("register").await;
        site.type_in("passwd", "alice-pass-1").await;
        site.click(SHOW).await;
        site.waits_for("return document.querySelector('[name=passwd]').type === 'text'")
            .await;
        site.script(BREAK_DOWN).await;
        site.is_shown("#auth-stuck").await;
        let types = "return ['passwd', 'repasswd'].map((it) => document.querySelector(`[name=${it}]`).type)";
        assert_eq!(site.script(types).await, json!(["password", "password"]));
        site.console().await;
    })
    .await;
}

/// The events after a success that a host page can prevent.
async fn a_host_page_that_keeps_the_visitor_keeps_no_password() {
    let values = "return [...document.querySelectorAll('[name=passwd], [name=repasswd]')].map((it) => it.value)";
    visit(async |site| {
        for (page, empty) in [("login", json!([""])), ("register", json!(["", ""]))] {
            let element = format!("<sspanel-auth page={page}></sspanel-auth>");
            open_with(site, &element).await;
            site.script("prevented.push('auth:navigate')").await;
            if page == "login" {
                site.type_login("alice@example.test", "alice-pass-1").await;
            } else {
                for (name, text) in [
                    ("email", "kept@example.test"),
                    ("name", "kept"),
                    ("passwd", "brand-new-1"),
                    ("repasswd", "brand-new-1"),
                    ("wechat", "kept-1"),
                ] {
                    site.type_in(name, text).await;
                }
                site.put("imtype", "'4'").await;
            }
            site.press().await;
            site.is_hidden("[type=password]").await;
            assert_eq!(site.script(values).await, empty, "{page}");
            site.forget_session().await;
        }
    })
    .await;
}

/// Records what other tabs receive, before a page runs.
const LISTEN: &str = "
    window.messages = [];
    new BroadcastChannel('sspanel-auth').onmessage = ({ data }) => messages.push(data);
    const push = history.pushState.bind(history);
    history.pushState = (...all) => { messages.push(all); return push(...all); };";

/// Every place of a page that lasts longer than its fields, or that others can read.
const PLACES: &str = "return JSON.stringify([location.href, document.referrer, document.title, document.cookie, name,
    history.state, { ...localStorage }, { ...sessionStorage }, messages, window.recorded,
    performance.getEntries().map((it) => it.name), document.documentElement.outerHTML])";

/// A word that no page contains.
const SECRET: &str = "secret-word-1";

async fn is_nowhere(site: &Site, when: &str) {
    let places = site.script(PLACES).await;
    let places = places.as_str().expect("the places as text");
    assert!(!places.contains(SECRET), "{when}: {places}");
}

async fn the_console_does_not_say_it(site: &Site) {
    for line in site.console().await {
        assert!(!line.message.contains(SECRET), "{}", line.message);
    }
}

/// Sends the password, with answers that are refused, broken, or none.
async fn is_sent_in_vain(site: &Site) {
    for fault in [
        None,
        Some(Fault::Http502),
        Some(Fault::Empty),
        Some(Fault::Cut),
    ] {
        site.panel.set_fault(fault);
        site.type_login("alice@example.test", SECRET).await;
        site.press().await;
        site.is_ready().await;
        is_nowhere(site, &format!("{fault:?}")).await;
    }
}

async fn a_password_is_in_no_place_that_lasts() {
    visit(async |site| {
        site.run_first(LISTEN).await;
        site.open("login").await;
        site.type_in("passwd", SECRET).await;
        site.click(SHOW).await;
        is_nowhere(site, "shown").await;
        is_sent_in_vain(site).await;
        site.type_in("passwd", SECRET).await;
        site.follow("register").await;
        site.see_heading("注册账户").await;
        is_nowhere(site, "on the next page").await;
        site.back().await;
        site.see_heading("登录").await;
        is_nowhere(site, "back again").await;
        assert_eq!(site.value("passwd").await, "");
        the_console_does_not_say_it(site).await;
        open_with(site, "<sspanel-auth></sspanel-auth>").await;
        is_sent_in_vain(site).await;
        let events = site.script("return recorded").await;
        assert!(events.as_array().expect("events").len() > 4, "{events}");
        the_console_does_not_say_it(site).await;
    })
    .await;
}

async fn without_the_app_a_password_is_in_no_place_that_lasts() {
    visit(async |site| {
        site.run_first(LISTEN).await;
        let _start = site.panel.close(".wasm");
        site.open_early("login").await;
        is_sent_in_vain(site).await;
        the_console_does_not_say_it(site).await;
    })
    .await;
}
