//! `config.json` in every state: the app and the plain script do the same.
//!
//! A file that is not there, or not for visitors, means defaults. One that cannot be read means defaults and a complaint,
//! unless it names a panel at another origin. One that did not arrive may say anything: nothing is sent, and a retry is
//! offered.

use e2e::{
    Ability::{Console, EarlyScripts},
    BrokenFile, Fault, Options, Site, visit, visit_with,
};

journeys![
    a_file_that_is_not_there_means_defaults,
    a_file_that_is_no_object_means_defaults_and_a_complaint.needs(Console),
    a_value_of_another_type_means_its_default_and_a_complaint.needs(Console),
    a_file_that_cannot_be_read_and_names_another_origin_sends_nothing,
    a_file_that_does_not_arrive_sends_nothing_and_offers_a_retry.everywhere(),
    a_file_that_hangs_sends_nothing_and_offers_a_retry,
    a_second_try_is_enough,
    closed_registration_holds_before_the_app_and_without_it,
    a_hidden_invitation_is_never_sent,
    cookies_that_are_off_are_reported
        .everywhere()
        .needs(EarlyScripts),
];

const NOT_SENT: &str = "本站的设置没有加载，所以什么都没有发送，已填写的内容还在。请再试一次。";
const FILE: &str = "config.json";

/// With the script alone, and then with the app, whose program browsers keep.
const WAYS: [bool; 2] = [false, true];

/// Opens a page in one of the ways.
async fn open(site: &Site, page: &str, has_app: bool) {
    if has_app {
        site.open(page).await;
    } else {
        site.open_without_app(page).await;
    }
}

async fn press_login(site: &Site, has_app: bool) {
    open(site, "login", has_app).await;
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.press().await;
}

/// A login leads on, whatever the file says.
async fn logs_in(site: &Site, has_app: bool) {
    press_login(site, has_app).await;
    site.arrive_at("/user").await;
    site.forget_session().await;
}

/// Nothing is sent. Once the file is there, the next press sends what was typed.
async fn sends_after_a_retry(site: &Site, has_app: bool, break_it: impl Fn(&Site)) {
    break_it(site);
    press_login(site, has_app).await;
    site.see_notice(NOT_SENT).await;
    site.is_ready().await;
    assert!(site.received().is_empty());
    site.holds(&[("email", "alice@example.test"), ("passwd", "alice-pass-1")])
        .await;
    site.panel.restore_pages();
    site.press().await;
    site.arrive_at("/user").await;
    assert_eq!(site.received().len(), 1);
    site.panel.forget_received();
    site.forget_session().await;
    site.console().await;
}

async fn a_file_that_is_not_there_means_defaults() {
    visit(async |site| {
        for has_app in WAYS {
            for fault in [
                BrokenFile::Missing,
                BrokenFile::Forbidden,
                BrokenFile::Braces,
            ] {
                site.panel.restore_pages();
                fault.happens(&site.panel, FILE);
                logs_in(site, has_app).await;
            }
        }
        site.console().await;
    })
    .await;
}

async fn a_file_that_is_no_object_means_defaults_and_a_complaint() {
    visit(async |site| {
        let own = format!(r#"{{"panel":"{}",}}"#, site.origin);
        for has_app in WAYS {
            for text in [
                "",
                "[]",
                "null",
                "5",
                "\"panel\"",
                "<!doctype html><title>panel: home</title>",
                r#"{"brand":{"name":"云"},}"#,
                &own,
            ] {
                site.panel.restore_pages();
                site.set_config(text);
                logs_in(site, has_app).await;
                site.see_in_console("config.json: not a JSON object; all defaults are used")
                    .await;
                site.console().await;
            }
        }
    })
    .await;
}

async fn a_value_of_another_type_means_its_default_and_a_complaint() {
    visit(async |site| {
        for has_app in WAYS {
            for (text, key) in [
                (r#"{"panel":["https://x.example"]}"#, "panel"),
                (r#"{"panel":{"a":1}}"#, "panel"),
                (r#"{"panel":5}"#, "panel"),
                (r#"{"panel":null}"#, "panel"),
                (r#"{"userCentre":["/user"]}"#, "userCentre"),
                (r#"{"userCentre":true}"#, "userCentre"),
                (r#"{"dialect":["universal"]}"#, "dialect"),
                (r#"{"afterLogout":["/x"]}"#, "afterLogout"),
                (r#"{"afterRegister":1}"#, "afterRegister"),
                (r#"{"theme":["dark"]}"#, "theme"),
                (r#"{"register":[]}"#, "register"),
                (r#"{"register":"x"}"#, "register"),
                (r#"{"register":{"open":"no"}}"#, "register.open"),
                (r#"{"register":{"contact":["hidden"]}}"#, "register.contact"),
                (
                    r#"{"register":{"contactKinds":{"0":"qq"}}}"#,
                    "register.contactKinds",
                ),
                (r#"{"deadlineSeconds":"5"}"#, "deadlineSeconds"),
                (r#"{"startSeconds":[5]}"#, "startSeconds"),
            ] {
                site.panel.restore_pages();
                site.set_config(text);
                logs_in(site, has_app).await;
                site.see_in_console(&format!("config.json: {key} ")).await;
                site.console().await;
            }
        }
    })
    .await;
}

async fn a_file_that_cannot_be_read_and_names_another_origin_sends_nothing() {
    visit(async |site| {
        for has_app in WAYS {
            for text in [
                r#"{"panel":"https://panel.example",}"#,
                r#"{"panel":"https:\/\/panel.example","brand":{"name":"#,
                "{ panel: 'http://panel.example/x' }",
                r#"{"panel":"https:"#,
                r#"{"brand":{"name":"x"},"panel":"ht"#,
                r#"{"panel":"#,
                "{\"panel\" :\n\"https://panel.example:8443\"",
            ] {
                sends_after_a_retry(site, has_app, |site| site.set_config(text)).await;
            }
        }
    })
    .await;
}

async fn a_file_that_does_not_arrive_sends_nothing_and_offers_a_retry() {
    visit(async |site| {
        for has_app in WAYS {
            sends_after_a_retry(site, has_app, |site| {
                site.panel.replace(FILE, 503, "text/html", "later");
            })
            .await;
            sends_after_a_retry(site, has_app, |site| {
                site.set_config(r#"{"panel":"https://panel.example"}"#);
                site.panel.cut(FILE);
            })
            .await;
        }
    })
    .await;
}

async fn a_file_that_hangs_sends_nothing_and_offers_a_retry() {
    visit(async |site| {
        for has_app in WAYS {
            site.panel.restore_pages();
            let gate = site.panel.close(FILE);
            press_login(site, has_app).await;
            site.see_notice(NOT_SENT).await;
            assert!(site.received().is_empty());
            gate.open();
            site.press().await;
            site.arrive_at("/user").await;
            site.panel.forget_received();
            site.forget_session().await;
        }
        site.console().await;
    })
    .await;
}

async fn a_second_try_is_enough() {
    visit(async |site| {
        site.panel.replace(FILE, 502, "text/html", "later");
        let settings = site.panel.close(FILE);
        site.open_early("login").await;
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.panel.restore_pages();
        settings.open();
        site.arrive_at("/user").await;
        site.console().await;
    })
    .await;
}

async fn closed_registration_holds_before_the_app_and_without_it() {
    visit(async |site| {
        site.set_config(r#"{"register":{"open":false}}"#);
        open(site, "register", false).await;
        site.see_notice("本站目前不开放注册。").await;
        site.is_hidden("[name=email]").await;
        site.is_hidden(".auth-button").await;
        site.choose_language("en").await;
        site.see_notice("This site takes no new accounts at the moment.")
            .await;
        site.is_hidden("[name=email]").await;
        site.choose_language("zh-Hans").await;
        site.see_notice("本站目前不开放注册。").await;
        // Who is faster than the settings sends nothing either.
        for has_app in WAYS {
            site.panel.restore_pages();
            site.set_config(r#"{"register":{"open":false}}"#);
            let settings = site.panel.close(FILE);
            open(site, "register", has_app).await;
            site.type_account("new@example.test", "contact").await;
            site.press().await;
            settings.open();
            site.see_notice("本站目前不开放注册。").await;
            site.is_hidden(".auth-button").await;
        }
        assert!(site.received().is_empty());
        site.console().await;
    })
    .await;
}

async fn a_hidden_invitation_is_never_sent() {
    visit(async |site| {
        for has_app in WAYS {
            site.panel.restore_pages();
            site.set_config(r#"{"register":{"invitation":"hidden"},"startSeconds":600}"#);
            let settings = site.panel.close(FILE);
            open(site, "register?code=VIP0GOOD", has_app).await;
            site.holds(&[("code", "VIP0GOOD")]).await;
            site.type_account(
                &format!("new-{has_app}@example.test"),
                &format!("c-{has_app}"),
            )
            .await;
            site.press().await;
            settings.open();
            site.panel_has_received(1).await;
            let received = site.received();
            assert!(
                received[0].starts_with("POST /auth/register code=&email="),
                "{received:?}"
            );
            site.panel.forget_received();
            site.forget_session().await;
        }
        site.console().await;
    })
    .await;
}

/// Chromium says that cookies are on while it blocks all of them: it drops them, and refuses the storage.
async fn cookies_that_are_off_are_reported() {
    let in_place = Options {
        is_in_place: true,
        ..Options::default()
    };
    visit_with(in_place, "zh-CN", async |site| {
        site.run_first(
            "Object.defineProperty(window, 'localStorage', {
                 get() { throw new DOMException('Access is denied', 'SecurityError'); },
             });
             Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });",
        )
        .await;
        for has_app in WAYS {
            site.panel.restore_pages();
            site.panel.set_fault(Some(Fault::DomainWithPort));
            press_login(site, has_app).await;
            if has_app {
                site.see_notice("登录成功，但浏览器禁用了 Cookie，登录状态没有保留。请允许本站使用 Cookie 后再试。")
                    .await;
            } else {
                site.waits_for("return document.querySelector('.auth-notice__text').textContent.includes('禁用了 Cookie')")
                    .await;
            }
        }
        site.console().await;
    })
    .await;
}
