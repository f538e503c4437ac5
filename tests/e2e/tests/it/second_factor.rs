//! The screen of the code: how a visitor gets there, what is kept, and every way on from it.
//!
//! Two panels ask for the code, one in the same request again, one in a request of its own. The screen is the same.

use e2e::{Ability::SecureCookiesOnHttp, Gate, Generation, Options, Site, visit, visit_with};
use serde_json::json;

use crate::embed::host::open_with;

journeys![
    the_code_has_a_screen_of_its_own_at_both_kinds_of_panels
        .everywhere()
        .needs(SecureCookiesOnHttp),
    an_expired_step_leads_back_to_the_login_form.needs(SecureCookiesOnHttp),
    another_account_begins_anew_with_the_email_kept,
    nothing_of_a_login_outlives_its_page,
    the_app_shows_the_screen_with_what_was_typed_before_it.everywhere(),
    the_app_waits_on_the_screen_for_an_answer_to_an_early_code,
    a_password_that_is_typed_before_the_app_keeps_its_form,
    a_field_that_is_shown_from_the_start_still_leads_to_a_second_step.needs(SecureCookiesOnHttp),
    an_element_has_the_same_screen,
    an_english_visitor_who_has_lost_the_authenticator_can_reset_the_password,
];

const EMAIL: &str = "totp@example.test";
const PASSWORD: &str = "totp-pass-1";
const SCREEN: &str = "两步验证";
const ASKED: &str = "这个账户开启了两步验证，请输入验证码。";
const TOGETHER: &str = "POST /auth/login email=totp%40example.test&passwd=totp-pass-1";

/// Everything that the screen consists of, beside the words at its field.
const PARTS: &str = "
    const find = (selector) => document.querySelector(selector);
    const [email, code] = ['email', 'code'].map((name) => find(`[name=${name}]`));
    const seen = [...document.querySelectorAll('.auth input')].filter((it) => it.checkVisibility());
    return [seen.map((it) => it.name).join(), email.readOnly, email.value,
        email.getAttribute('autocomplete'),
        code.getAttribute('autocomplete'), code.inputMode, document.activeElement === code,
        document.querySelectorAll('.auth nav a').values().some((it) => it.checkVisibility())]";

fn panel(generation: Generation) -> Options {
    Options {
        generation,
        ..Options::default()
    }
}

/// Both kinds of panels, and what the second request of each begins with.
fn panels() -> [(Generation, String); 2] {
    [
        (Generation::default(), [TOGETHER, "&code="].concat()),
        (Generation::V2026, "POST /auth/totp code=".to_owned()),
    ]
}

/// Settings that suit the panel.
fn prepare(site: &Site, generation: Generation) {
    site.panel.stop_clock();
    if generation == Generation::V2026 {
        site.set_config(r#"{"dialect":"universal"}"#);
    }
}

/// Opens the login page and gets as far as the screen.
async fn reach_screen(site: &Site) {
    site.open("login").await;
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
    site.see_heading(SCREEN).await;
    site.is_ready().await;
}

/// Opens the login page and gets as far as the code before the app starts: it starts once the gate is open.
async fn reach_code_early(site: &Site) -> Gate {
    let start = site.panel.close(".wasm");
    site.open_early("login").await;
    site.type_login(EMAIL, PASSWORD).await;
    site.press().await;
    site.is_shown("[name=code]").await;
    start
}

/// Checks that the login form is there with the email, and without secrets.
async fn is_credentials(site: &Site) {
    site.see_heading("登录").await;
    assert_eq!(site.title().await, "登录");
    site.holds(&[("email", EMAIL), ("passwd", ""), ("code", "")])
        .await;
    site.is_shown("[name=passwd]").await;
    site.is_shown("[name=remember_me]").await;
    site.is_hidden("[name=code]").await;
    let is_fixed = "return document.querySelector('[name=email]').readOnly";
    assert_eq!(site.script(is_fixed).await, false);
}

async fn the_code_has_a_screen_of_its_own_at_both_kinds_of_panels() {
    for (generation, second) in panels() {
        visit_with(panel(generation), "zh-CN", async |site| {
            prepare(site, generation);
            let code = site.panel.totp_code();
            reach_screen(site).await;
            assert_eq!(site.title().await, SCREEN);
            site.is_a_step("code").await;
            site.see_remark("code", ASKED).await;
            let parts = json!([
                "email,code",
                true,
                EMAIL,
                "username",
                "one-time-code",
                "numeric",
                true,
                false
            ]);
            assert_eq!(site.script(PARTS).await, parts);

            // Nothing is sent without a code.
            site.press().await;
            site.see_problem("code", ASKED).await;
            assert_eq!(site.received().len(), 1);

            let wrong = if code == "000000" { "111111" } else { "000000" };
            // A complete code is sent by itself, once.
            site.retype("code", wrong).await;
            site.waits_for("return document.querySelector('.auth-problem .auth-said')")
                .await;
            site.is_ready().await;
            site.see_heading(SCREEN).await;
            assert_eq!(site.focused().await, "code");

            let (first, last) = code.split_at(3);
            site.retype("code", &format!(" {first} {last} ")).await;
            site.press_enter("code").await;
            site.arrive_at("/user").await;
            let received = site.received();
            assert_eq!(received.len(), 3, "{received:?}");
            assert_eq!(received[1], [&second, wrong].concat());
            assert_eq!(received[2], [&second, code.as_str()].concat());
        })
        .await;
    }
}

async fn an_expired_step_leads_back_to_the_login_form() {
    visit_with(panel(Generation::V2026), "zh-CN", async |site| {
        prepare(site, Generation::V2026);
        reach_screen(site).await;
        site.panel.shift_clock(301);
        site.type_in("code", &site.panel.totp_code()).await;
        site.see_panel_text("登录会话已过期", "请重新登录。").await;
        is_credentials(site).await;
        assert_eq!(site.focused().await, "auth-notice");
        site.type_in("passwd", PASSWORD).await;
        site.press().await;
        site.see_heading(SCREEN).await;
        site.is_a_step("code").await;
        assert_eq!(site.value("code").await, "");
        site.type_in("code", &site.panel.totp_code()).await;
        site.arrive_at("/user").await;
        assert_eq!(site.received().len(), 4);
    })
    .await;
}

async fn another_account_begins_anew_with_the_email_kept() {
    for (generation, _) in panels() {
        visit_with(panel(generation), "zh-CN", async |site| {
            prepare(site, generation);
            reach_screen(site).await;
            site.type_in("code", "123").await;
            site.click(".auth-links:not([hidden]) > button").await;
            is_credentials(site).await;
            assert_eq!(site.focused().await, "email");
            site.see_notice("").await;
            site.retype("email", "alice@example.test").await;
            site.type_in("passwd", "alice-pass-1").await;
            site.panel
                .answer_once(r#"{"ret":0,"msg":"邮箱或者密码错误"}"#);
            site.press().await;
            site.see_problem("passwd", "邮箱或者密码错误检查大小写和空格，或重置密码。")
                .await;
            let last = site.received().pop().expect("the login");
            assert!(
                last.contains("alice%40example.test&passwd=alice-pass-1"),
                "{last}"
            );
            assert!(!last.contains("123"), "{last}");
        })
        .await;
    }
}

async fn nothing_of_a_login_outlives_its_page() {
    let traces =
        "return JSON.stringify([location.href, document.title, document.cookie, history.state,
        {...localStorage}, {...sessionStorage}, document.documentElement.outerHTML])";
    visit(async |site| {
        prepare(site, Generation::default());
        let before = async || site.script("return history.length").await;
        site.open("login").await;
        let length = before().await;
        reach_screen(site).await;
        site.type_in("code", "42424").await;
        let traces = site.script(traces).await.to_string();
        for secret in [PASSWORD, "42424", EMAIL] {
            assert!(!traces.contains(secret), "{secret}: {traces}");
        }
        assert_eq!(
            before().await,
            length,
            "the screen is no entry of the history"
        );
        site.reload().await;
        site.is_alive().await;
        site.see_heading("登录").await;
        site.is_hidden("[name=code]").await;
        assert_eq!(site.value("passwd").await, "");
        reach_screen(site).await;
        site.go_to("/").await;
        site.back().await;
        site.see_heading("登录").await;
        site.is_hidden("[name=code]").await;
        assert_eq!(site.value("passwd").await, "");
    })
    .await;
}

async fn the_app_shows_the_screen_with_what_was_typed_before_it() {
    for (generation, second) in panels() {
        visit_with(panel(generation), "zh-CN", async |site| {
            prepare(site, generation);
            let start = reach_code_early(site).await;
            site.see_heading("登录").await;
            site.type_in("code", "12").await;
            start.open();
            site.is_alive().await;
            site.see_heading(SCREEN).await;
            site.holds(&[("email", EMAIL), ("code", "12")]).await;
            assert_eq!(site.focused().await, "code");
            site.press_keys("3456").await;
            site.press().await;
            site.panel_has_received(2).await;
            assert_eq!(site.received()[1], [&second, "123456"].concat());
        })
        .await;
    }
}

async fn the_app_waits_on_the_screen_for_an_answer_to_an_early_code() {
    for (generation, second) in panels() {
        visit_with(panel(generation), "zh-CN", async |site| {
            prepare(site, generation);
            let start = reach_code_early(site).await;
            site.is_a_step("code").await;
            let path = second.split(' ').nth(1).expect("a path");
            let answer = site.panel.close(path);
            site.type_in("code", "12").await;
            site.press().await;
            site.panel_has_received(2).await;
            start.open();
            site.is_alive().await;
            site.see_heading(SCREEN).await;
            assert!(site.is_busy().await);
            answer.open();
            site.is_ready().await;
            site.waits_for("return document.querySelector('[name=code]').ariaInvalid === 'true'")
                .await;
            site.see_heading(SCREEN).await;
            assert_eq!(site.received().len(), 2);
        })
        .await;
    }
}

async fn a_password_that_is_typed_before_the_app_keeps_its_form() {
    for (generation, _) in panels() {
        visit_with(panel(generation), "zh-CN", async |site| {
            prepare(site, generation);
            let start = reach_code_early(site).await;
            site.retype("passwd", "wro").await;
            start.open();
            site.is_alive().await;
            site.see_remark("code", ASKED).await;
            site.see_heading("登录").await;
            assert_eq!(site.focused().await, "passwd");
            site.press_keys("ng").await;
            site.press().await;
            site.panel_has_received(2).await;
            assert!(site.received()[1].contains("passwd=wrong"));
        })
        .await;
    }
}

async fn a_field_that_is_shown_from_the_start_still_leads_to_a_second_step() {
    visit_with(panel(Generation::V2026), "zh-CN", async |site| {
        site.panel.stop_clock();
        site.set_config(r#"{"dialect":"universal","secondFactor":"shown"}"#);
        site.open("login").await;
        site.is_shown("[name=code]").await;
        site.type_login(EMAIL, PASSWORD).await;
        site.press().await;
        site.see_heading(SCREEN).await;
        site.type_in("code", &site.panel.totp_code()).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn an_element_has_the_same_screen() {
    for (generation, second) in panels() {
        visit_with(panel(generation), "zh-CN", async |site| {
            site.panel.stop_clock();
            let element = match generation {
                Generation::V2026 => "<sspanel-auth dialect=universal></sspanel-auth>",
                _ => "<sspanel-auth></sspanel-auth>",
            };
            open_with(site, element).await;
            let see_heading = async |text: &str| {
                let script =
                    format!("return document.querySelector('h2').textContent === '{text}'");
                site.waits_for(&script).await;
            };
            for _ in 0..2 {
                site.retype("email", EMAIL).await;
                site.type_in("passwd", PASSWORD).await;
                site.press().await;
                see_heading("Two-step verification").await;
                site.is_a_step("code").await;
                assert_eq!(site.title().await, "Host");
                site.type_in("code", "12").await;
                site.press_enter("code").await;
                site.waits_for(
                    "return document.querySelector('[name=code]').ariaInvalid === 'true'",
                )
                .await;
                let last = site.received().pop();
                assert_eq!(last, Some([&second, "12"].concat()));
                site.click(".auth-links:not([hidden]) > button").await;
                see_heading("Log in").await;
                site.holds(&[("email", EMAIL), ("passwd", ""), ("code", "")])
                    .await;
                assert_eq!(site.focused().await, "email");
            }
        })
        .await;
    }
}

async fn an_english_visitor_who_has_lost_the_authenticator_can_reset_the_password() {
    let help = ".auth-links:not([hidden]) p";
    visit_with(Options::default(), "en-US", async |site| {
        prepare(site, Generation::default());
        site.open("login").await;
        site.type_login(EMAIL, PASSWORD).await;
        site.press().await;
        site.see_heading("Two-step verification").await;
        let sentence = "Lost your authenticator? Reset your password to turn two-step off.";
        assert_eq!(site.text(help).await, sentence);
        site.click(".auth-links:not([hidden]) a").await;
        site.see_heading("Reset your password").await;
        site.holds(&[("email", EMAIL)]).await;
        site.back().await;
        site.see_heading("Log in").await;
        site.is_shown("[name=passwd]").await;
    })
    .await;
    visit_with(panel(Generation::V2026), "en-US", async |site| {
        prepare(site, Generation::V2026);
        site.open("login").await;
        site.type_login(EMAIL, PASSWORD).await;
        site.press().await;
        site.see_heading("Two-step verification").await;
        let sentence = "Lost your authenticator? Contact the site's support.";
        assert_eq!(site.text(help).await, sentence);
    })
    .await;
}
