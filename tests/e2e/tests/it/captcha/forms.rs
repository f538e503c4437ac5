//! Where a captcha is: on its pages only, once, through the start of the app, in an element, and at the second factor.

use e2e::{Ability::EarlyScripts, Captcha, Generation, Options, Site, visit_with};

use super::{
    ALICE, SITE_KEY, TEXT, WIDGET, config, forms, open_login, play, prepare, solve_and_press, visit,
};
use crate::embed::host::open_with;

journeys![
    a_page_without_a_captcha_loads_nothing_for_it.needs(EarlyScripts),
    it_is_on_its_pages_alone.needs(EarlyScripts),
    the_app_takes_over_a_solved_captcha.needs(EarlyScripts),
    the_app_takes_over_a_press_that_waits.needs(EarlyScripts),
    an_app_that_is_mounted_anew_has_a_new_one.needs(EarlyScripts),
    the_code_of_the_second_factor_needs_another_answer.needs(EarlyScripts),
    a_code_that_is_sent_alone_needs_none.needs(EarlyScripts),
    each_element_has_its_own.needs(EarlyScripts),
    a_registration_and_a_reset_have_it.needs(EarlyScripts),
    the_self_check_proposes_it_and_its_policy.needs(EarlyScripts),
];

fn scripts(site: &Site) -> Vec<String> {
    let all = site.panel.page_requests().into_iter();
    all.filter(|path| path.contains("captcha-") || path.contains("providers"))
        .collect()
}

async fn a_page_without_a_captcha_loads_nothing_for_it() {
    visit_with(Options::default(), "zh-CN", async |site| {
        site.open("login").await;
        site.type_login(ALICE.0, "wrong").await;
        site.press().await;
        site.waits_for("return document.querySelector('#auth-passwd-problem').textContent")
            .await;
        assert_eq!(scripts(site), Vec::<String>::new());
        site.is_hidden(".auth-captcha").await;
    })
    .await;
}

async fn it_is_on_its_pages_alone() {
    visit(Captcha::Turnstile, async |site| {
        let settings =
            config(Captcha::Turnstile).replace("\"siteKey\"", "\"pages\":[\"login\"],\"siteKey\"");
        site.set_config(&settings);
        for page in ["register", "reset"] {
            site.open(page).await;
            site.is_hidden(".auth-captcha").await;
        }
        assert_eq!(scripts(site), Vec::<String>::new());
        site.open("login").await;
        site.is_shown(WIDGET).await;
        site.follow("reset").await;
        site.is_hidden(".auth-captcha").await;
        let log = async || Ok(site.script("return fake.log.join()").await);
        e2e::until_equal("the widget is removed", "remove", log).await;
        site.back().await;
        site.is_shown(WIDGET).await;
        assert_eq!(scripts(site).len(), 2, "each script is loaded once");
    })
    .await;
}

async fn the_app_takes_over_a_solved_captcha() {
    visit(Captcha::HCaptcha, async |site| {
        let start = site.panel.close(".wasm");
        site.open_early("login").await;
        site.click(WIDGET).await;
        site.script("window.before = document.querySelector('.fake-box')")
            .await;
        start.open();
        site.is_alive().await;
        site.type_login(ALICE.0, ALICE.1).await;
        let kept = "return window.before.isConnected && fake.widgets.length";
        assert_eq!(site.script(kept).await, 1);
        site.press().await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn the_app_takes_over_a_press_that_waits() {
    visit(Captcha::Turnstile, async |site| {
        let (start, script) = (site.panel.close(".wasm"), site.panel.close("providers.js"));
        site.open_early("login").await;
        site.type_login(ALICE.0, ALICE.1).await;
        site.press().await;
        start.open();
        site.is_alive().await;
        assert!(site.is_busy().await && forms(site).is_empty());
        script.open();
        site.click(WIDGET).await;
        site.arrive_at("/user").await;
        assert_eq!(forms(site).len(), 1);
    })
    .await;
}

async fn an_app_that_is_mounted_anew_has_a_new_one() {
    visit(Captcha::HCaptcha, async |site| {
        let start = site.panel.close(".wasm");
        site.open_early("login").await;
        site.is_shown(WIDGET).await;
        site.script("document.querySelector('#auth-app').append(document.createElement('aside'))")
            .await;
        start.open();
        site.is_alive().await;
        site.waits_for("return fake.widgets.length === 2").await;
        site.type_login(ALICE.0, ALICE.1).await;
        solve_and_press(site, Captcha::HCaptcha).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn the_code_of_the_second_factor_needs_another_answer() {
    for opens_app in [true, false] {
        visit(Captcha::Geetest4, async |site| {
            open_login(site, opens_app).await;
            site.type_login("totp@example.test", "totp-pass-1").await;
            solve_and_press(site, Captcha::Geetest4).await;
            site.is_shown("#auth-code").await;
            let code = site.panel.totp_code();
            site.type_in("code", &code).await;
            solve_and_press(site, Captcha::Geetest4).await;
            site.arrive_at("/user").await;
            let sent = forms(site);
            assert_eq!(sent.len(), 2);
            let token = |line: &String| line.split("pass_token%5D=").nth(1).map(str::to_owned);
            assert!(token(&sent[0]).is_some() && token(&sent[0]) != token(&sent[1]));
        })
        .await;
    }
}

async fn a_code_that_is_sent_alone_needs_none() {
    let options = Options {
        generation: Generation::V2026,
        captcha: Some(Captcha::Turnstile),
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        prepare(site, Captcha::Turnstile).await;
        site.open("login").await;
        site.type_login("totp@example.test", "totp-pass-1").await;
        solve_and_press(site, Captcha::Turnstile).await;
        site.is_shown("#auth-code").await;
        site.is_hidden(".auth-captcha").await;
        let code = site.panel.totp_code();
        site.type_in("code", &code).await;
        site.arrive_at("/user").await;
        assert_eq!(forms(site)[1], format!("POST /auth/totp code={code}"));
    })
    .await;
}

async fn each_element_has_its_own() {
    visit(Captcha::Turnstile, async |site| {
        let element = |id: &str, shadow: &str| {
            format!(
                "<sspanel-auth id={id} dialect=universal captcha-provider=turnstile \
                 captcha-site-key={SITE_KEY} captcha-pages=\"login reset\" {shadow}></sspanel-auth>"
            )
        };
        open_with(site, &[element("a", ""), element("b", "shadow")].concat()).await;
        site.waits_for("return window.fake?.widgets.length === 2")
            .await;
        let loads = "return fake.loads.length";
        assert_eq!(site.script(loads).await, 1, "one script for both");
        site.type_login(ALICE.0, ALICE.1).await;
        site.script("fake.widgets.find(({ button }) => button.closest('#a')).solve()")
            .await;
        site.press().await;
        site.arrive_at("/user").await;
        assert_eq!(forms(site).len(), 1);
        assert!(forms(site)[0].contains("&turnstile=solved-"));
    })
    .await;
}

async fn a_registration_and_a_reset_have_it() {
    visit(Captcha::Geetest4, async |site| {
        site.open("reset").await;
        site.type_in("email", ALICE.0).await;
        solve_and_press(site, Captcha::Geetest4).await;
        super::has_sent(site, 1).await;
        site.is_shown("[data-done=sent]").await;
        assert_eq!(site.panel.outbox().len(), 1);
        site.open("register").await;
        site.type_account("new@example.test", "10001").await;
        site.click("[name=tos]").await;
        solve_and_press(site, Captcha::Geetest4).await;
        super::has_sent(site, 2).await;
        assert!(forms(site)[1].contains("&geetest%5Blot_number%5D=lot"));
        assert_eq!(site.text(TEXT).await, "");
    })
    .await;
}

async fn the_self_check_proposes_it_and_its_policy() {
    visit(Captcha::Turnstile, async |site| {
        site.set_config("{}");
        site.go_to("/portal/check.html").await;
        site.is_shown("#config-text").await;
        let config = site.script("return document.querySelector('#config-text').value").await;
        let config: serde_json::Value =
            serde_json::from_str(config.as_str().expect("a text")).expect("an object");
        assert_eq!(
            config["captcha"],
            serde_json::json!({
                "provider": "turnstile", "siteKey": SITE_KEY, "pages": ["login", "register", "reset"],
            })
        );
        assert_eq!(config["dialect"], "universal");
        site.is_shown("[data-word=panelCaptcha]").await;
        site.set_config(&super::config(Captcha::Turnstile));
        play(site);
        site.go_to("/portal/check.html").await;
        site.is_shown("[data-word=policyCaptcha]").await;
        let line = site.text("[data-word=policyCaptcha] code").await;
        assert!(line.contains("frame-src https://challenges.cloudflare.com"), "{line}");
        assert_eq!(site.text("[data-word=panelCaptcha]").await, "");
    })
    .await;
}
