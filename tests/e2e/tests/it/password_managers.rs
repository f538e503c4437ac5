//! Password managers: they find fields by type, token and place in the form, fill them in their own ways,
//! and offer to save when the form is gone.

use std::collections::HashMap;

use e2e::{Fault, Gate, Site, visit};
use serde_json::{Value, json};

use crate::embed::host::open_with;

journeys![
    each_form_has_the_fields_that_it_should_have_and_no_decoy,
    every_token_is_one_of_the_standard_and_none_keeps_a_manager_away,
    a_manager_knows_a_field_again_in_every_language_and_before_the_app,
    a_login_that_is_filled_in_in_any_manner_is_sent_and_the_page_is_left.everywhere(),
    what_was_filled_in_before_the_app_is_kept_by_it.everywhere(),
    a_refused_login_keeps_its_form_and_can_be_filled_in_again,
    a_code_is_filled_in_where_it_is_asked_for,
    a_made_password_is_sent_twice_and_the_form_is_gone_afterwards.everywhere(),
    a_refused_account_keeps_its_form,
    the_reset_page_names_the_account,
    an_embedded_form_is_found_filled_in_and_hidden_afterwards.everywhere(),
];

/// A password manager. It ignores names, ids, classes and texts, and it cannot see into shadow roots. It reads the
/// attribute `autocomplete`: the property of Firefox is empty for a one-time code, which Firefox does not fill in.
///
/// It uses the field that is marked as the account, else the last text field before the password. It finds passwords by
/// their type, and distinguishes them by their token.
const MANAGER: &str = "
    const seen = [...document.querySelectorAll('input')].filter((it) => it.checkVisibility());
    const has = (token) => (it) => (it.getAttribute('autocomplete') ?? '').split(' ').includes(token);
    const passwords = seen.filter((it) => it.type === 'password');
    const before = passwords.length ? seen.slice(0, seen.indexOf(passwords[0])) : seen;
    const texts = before.filter((it) => /^(text|email|tel)$/.test(it.type));
    const accounts = seen.filter((it) => has('username')(it) || has('email')(it));
    const form = (passwords[0] ?? accounts[0]).form;
    const found = {
        account: [accounts[0] ?? texts.at(-1)],
        current: passwords.filter(has('current-password')),
        fresh: passwords.filter(has('new-password')),
        code: seen.filter(has('one-time-code')),
    };
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const fill = (values, events) => {
        for (const [what, value] of Object.entries(values)) {
            for (const field of found[what]) {
                if (events.length) field.focus();
                for (const name of ['keydown', 'keypress'].filter((it) => events.includes(it))) {
                    field.dispatchEvent(new Event(name, { bubbles: true }));
                }
                setter.call(field, value);
                for (const name of ['input', 'keyup', 'change'].filter((it) => events.includes(it))) {
                    field.dispatchEvent(new Event(name, { bubbles: true }));
                }
                if (events.length) field.blur();
            }
        }
    };
";

/// The events that managers dispatch after they set a value: none, those that form libraries need, or those of typing,
/// without a key.
const FILL_METHODS: [&str; 3] = [
    "[]",
    "['input', 'change']",
    "['keydown', 'keypress', 'input', 'keyup', 'change']",
];

/// The names of the list in the HTML standard that may stand on these forms.
const TOKENS: [&str; 8] = [
    "off",
    "on",
    "username",
    "email",
    "nickname",
    "current-password",
    "new-password",
    "one-time-code",
];

/// When a manager fills in the form.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// The app has not started.
    Early,
    /// The app is in charge.
    Late,
}

const MOMENTS: [Moment; 2] = [Moment::Early, Moment::Late];

/// Opens a page at a moment. If that is early, the app does not start until the gate is opened or dropped. Early visits
/// have to come first: once the app has started, the browser caches its files.
async fn open(site: &Site, page: &str, moment: Moment) -> Option<Gate> {
    match moment {
        Moment::Early => {
            let start = site.panel.close(".wasm");
            site.open_early(page).await;
            let is_alive = "return 'alive' in document.documentElement.dataset";
            assert_eq!(site.script(is_alive).await, false, "the app is on its way");
            Some(start)
        }
        Moment::Late => {
            site.open(page).await;
            None
        }
    }
}

/// Asks the manager.
async fn ask(site: &Site, question: &str) -> Value {
    site.script(&[MANAGER, question].concat()).await
}

/// Makes the manager fill in the fields that it has found.
async fn fill(site: &Site, values: Value, method: &str) {
    ask(site, &format!("fill({values}, {method})")).await;
}

/// The number of fields of each kind that the manager finds, and the number of hidden fields: the code of the second factor,
/// or the box for the terms.
async fn count(site: &Site) -> Value {
    let question = "const all = [...document.querySelectorAll('input:not(:disabled)')];
        return [accounts, found.current, found.fresh, found.code].map((it) => it.length)
            .concat(all.length - seen.length)";
    ask(site, question).await
}

async fn each_form_has_the_fields_that_it_should_have_and_no_decoy() {
    visit(async |site| {
        for moment in MOMENTS {
            for (page, expected) in [
                ("login", json!([1, 1, 0, 0, 1])),
                ("register", json!([1, 0, 2, 0, 1])),
                ("reset", json!([1, 0, 0, 0, 0])),
            ] {
                let _start = open(site, page, moment).await;
                assert_eq!(count(site).await, expected, "{page} {moment:?}");
                let account = "return [found.account[0].type, form.method, form.elements.length > 0,
                    seen.every((it) => it.form === form), Boolean(form.querySelector('[type=submit]'))]";
                let expected = json!(["email", "post", true, true, true]);
                assert_eq!(ask(site, account).await, expected, "{page} {moment:?}");
            }
        }
    })
    .await;
}

async fn every_token_is_one_of_the_standard_and_none_keeps_a_manager_away() {
    visit(async |site| {
        for page in ["login", "register", "reset"] {
            site.open(page).await;
            let written = "return [...document.querySelectorAll('[autocomplete]:not(:disabled)')]
                .map((it) => it.getAttribute('autocomplete'))";
            let written: Vec<String> =
                serde_json::from_value(site.script(written).await).expect("texts");
            for token in written {
                assert!(TOKENS.contains(&token.as_str()), "{page}: {token}");
            }
            let off = "return [form, ...found.account, ...passwords, ...found.code]
                .filter((it) => it.getAttribute('autocomplete') === 'off').length";
            assert_eq!(ask(site, off).await, 0, "{page}");
        }
    })
    .await;
}

async fn a_manager_knows_a_field_again_in_every_language_and_before_the_app() {
    let question =
        "return [...document.querySelectorAll('input:not(:disabled), select')].map((it) =>
        [it.id, it.name, it.type, it.getAttribute('autocomplete')].join(' '))";
    visit(async |site| {
        let mut expected = HashMap::new();
        for moment in MOMENTS {
            for page in ["login", "register", "reset"] {
                for language in ["zh-Hans", "zh-Hant", "en"] {
                    let _start = open(site, &format!("{page}?lang={language}"), moment).await;
                    let found = site.script(question).await;
                    let expected = expected.entry(page).or_insert_with(|| found.clone());
                    assert_eq!(found, *expected, "{page} {language} {moment:?}");
                }
            }
        }
    })
    .await;
}

async fn a_login_that_is_filled_in_in_any_manner_is_sent_and_the_page_is_left() {
    let values = json!({ "account": "alice@example.test", "current": "alice-pass-1" });
    visit(async |site| {
        for moment in MOMENTS {
            for method in FILL_METHODS {
                let _start = open(site, "login", moment).await;
                fill(site, values.clone(), method).await;
                site.press().await;
                site.arrive_at("/user").await;
                let line = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";
                assert_eq!(site.received(), [line], "{moment:?} {method}");
                site.forget_session().await;
                site.panel.forget_received();
            }
        }
    })
    .await;
}

async fn what_was_filled_in_before_the_app_is_kept_by_it() {
    visit(async |site| {
        let start = site.panel.close(".wasm");
        site.open_early("login").await;
        let values = json!({ "account": "alice@example.test", "current": "alice-pass-1" });
        fill(site, values, FILL_METHODS[0]).await;
        start.open();
        site.is_alive().await;
        ask(site, "form.requestSubmit()").await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn a_refused_login_keeps_its_form_and_can_be_filled_in_again() {
    visit(async |site| {
        for moment in MOMENTS {
            let start = open(site, "login", moment).await;
            let mut values = json!({ "account": "alice@example.test", "current": "wrong" });
            fill(site, values.clone(), FILL_METHODS[0]).await;
            ask(
                site,
                "window.before = [form, ...found.account, ...found.current]",
            )
            .await;
            site.press().await;
            drop(start);
            site.see_refusal(
                "passwd",
                "邮箱或者密码错误",
                "检查大小写和空格，或重置密码。",
            )
            .await;
            site.is_ready().await;
            let stays = "return before.every((it) => it.checkVisibility())";
            assert_eq!(site.script(stays).await, true, "{moment:?}");
            assert_eq!(count(site).await, json!([1, 1, 0, 0, 1]), "{moment:?}");
            values["current"] = json!("alice-pass-1");
            fill(site, values, FILL_METHODS[1]).await;
            site.press().await;
            site.arrive_at("/user").await;
            site.forget_session().await;
        }
    })
    .await;
}

async fn a_code_is_filled_in_where_it_is_asked_for() {
    visit(async |site| {
        let config = r#"{"secondFactor":"onDemand"}"#;
        site.set_config(config);
        site.panel.stop_clock();
        site.open("login").await;
        site.is_hidden("[name=code]").await;
        assert_eq!(count(site).await, json!([1, 1, 0, 0, 1]));
        let values = json!({ "account": "totp@example.test", "current": "totp-pass-1" });
        fill(site, values, FILL_METHODS[0]).await;
        site.press().await;
        site.is_shown("[name=code]").await;
        site.is_ready().await;
        // The account is named, and there is no password to fill in or to save.
        assert_eq!(count(site).await, json!([1, 0, 0, 1, 2]));
        let account =
            "const [it] = found.account; return [it.value, it.readOnly, it.form === form]";
        let expected = json!(["totp@example.test", true, true]);
        assert_eq!(ask(site, account).await, expected);
        fill(
            site,
            json!({ "code": site.panel.totp_code() }),
            FILL_METHODS[0],
        )
        .await;
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}

/// Registers an account with a password that the manager has generated.
async fn register(site: &Site, account: &str, method: &str) {
    for (name, literal) in [("imtype", "'4'"), ("wechat", &format!("'{account}'"))] {
        site.put(name, literal).await;
    }
    let values = json!({ "account": account, "fresh": "made-by-a-manager-1" });
    fill(site, values, method).await;
    site.press().await;
}

async fn a_made_password_is_sent_twice_and_the_form_is_gone_afterwards() {
    visit(async |site| {
        for (number, method) in FILL_METHODS.iter().enumerate() {
            site.open("register").await;
            ask(site, "window.before = [form, ...found.fresh]").await;
            register(site, &format!("m{number}@example.test"), method).await;
            site.arrive_at("/portal/login").await;
            site.see_heading("登录").await;
            let gone = "return before.every((it) => !it.isConnected)";
            assert_eq!(site.script(gone).await, true, "{method}");
            let line = format!(
                "POST /auth/register code=&email=m{number}%40example.test&name=\
                 &passwd=made-by-a-manager-1&repasswd=made-by-a-manager-1&imtype=4\
                 &wechat=m{number}%40example.test"
            );
            assert_eq!(site.received(), [line], "{method}");
            site.forget_session().await;
            site.panel.forget_received();
            // The same manager signs in with the saved account.
            let values = json!({ "current": "made-by-a-manager-1" });
            fill(site, values, method).await;
            site.press().await;
            site.arrive_at("/user").await;
            site.forget_session().await;
            site.panel.forget_received();
        }
    })
    .await;
}

async fn a_refused_account_keeps_its_form() {
    visit(async |site| {
        for moment in MOMENTS {
            let _start = open(site, "register", moment).await;
            site.panel.set_fault_once(Fault::Http502);
            register(site, "kept@example.test", FILL_METHODS[0]).await;
            site.panel_has_received(1).await;
            site.is_ready().await;
            assert_eq!(count(site).await, json!([1, 0, 2, 0, 1]), "{moment:?}");
            let kept = "return found.fresh.map((it) => it.value)";
            let expected = json!(["made-by-a-manager-1", "made-by-a-manager-1"]);
            assert_eq!(ask(site, kept).await, expected, "{moment:?}");
            site.panel.forget_received();
        }
    })
    .await;
}

async fn the_reset_page_names_the_account() {
    visit(async |site| {
        for moment in MOMENTS {
            for method in FILL_METHODS {
                let _start = open(site, "reset", moment).await;
                fill(site, json!({ "account": "alice@example.test" }), method).await;
                site.press().await;
                site.panel_has_received(1).await;
                site.waits_for(
                    "return document.querySelector('.auth-notice').innerText.trim() !== ''",
                )
                .await;
                let line = "POST /password/reset email=alice%40example.test";
                assert_eq!(site.received(), [line], "{moment:?} {method}");
                site.panel.forget_received();
            }
        }
    })
    .await;
}

async fn an_embedded_form_is_found_filled_in_and_hidden_afterwards() {
    visit(async |site| {
        for method in FILL_METHODS {
            open_with(site, "<sspanel-auth></sspanel-auth>").await;
            assert_eq!(count(site).await, json!([1, 1, 0, 0, 1]));
            site.script("prevented.push('auth:navigate')").await;
            let values = json!({ "account": "alice@example.test", "current": "alice-pass-1" });
            fill(site, values, method).await;
            site.press().await;
            site.is_hidden("[type=password]").await;
            let line = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=";
            assert_eq!(site.received(), [line], "{method}");
            site.forget_session().await;
            site.panel.forget_received();
        }
        open_with(site, "<sspanel-auth page=register></sspanel-auth>").await;
        assert_eq!(count(site).await, json!([1, 0, 2, 0, 1]));
        register(site, "embed@example.test", FILL_METHODS[0]).await;
        site.waits_for("return !document.querySelector('[name=repasswd]')")
            .await;
        assert_eq!(site.received().len(), 1);
    })
    .await;
}
