//! Each provider, with the app and with `boot.js` alone: the bytes that are sent, and a fresh answer after a refusal.

use e2e::{Ability::EarlyScripts, Captcha, Site};

use super::{
    ALICE, SITE_KEY, TEXT, WIDGET, forms, is_dialog, open_login, solve_and_press, token, visit,
};

journeys![
    the_app_sends_the_answers_of_all_providers.needs(EarlyScripts),
    boot_js_sends_the_answers_of_all_providers.needs(EarlyScripts),
    a_widget_gets_key_language_and_theme.needs(EarlyScripts),
    geetest_3_asks_the_panel_for_each_challenge.needs(EarlyScripts),
];

/// What follows the fields of the form.
fn fields(captcha: Captcha, token: &str, challenge: &str) -> String {
    match captcha {
        Captcha::Turnstile => format!("&turnstile={token}"),
        Captcha::HCaptcha => format!("&hcaptcha={token}"),
        Captcha::Recaptcha => format!("&recaptcha={token}"),
        Captcha::RecaptchaEnterprise => format!("&recaptcha_enterprise={token}"),
        Captcha::Geetest3 => format!(
            "&geetest_challenge={challenge}&geetest_validate={token}&geetest_seccode={token}%7Cjordan"
        ),
        Captcha::Geetest4 => format!(
            "&geetest%5Blot_number%5D=lot&geetest%5Bcaptcha_output%5D=a%2Bb%2Fc%3D\
             &geetest%5Bpass_token%5D={token}&geetest%5Bgen_time%5D=1"
        ),
    }
}

async fn last_challenge(site: &Site) -> String {
    let challenge = site
        .script("return fake.widgets[fake.widgets.length - 1].options.challenge || ''")
        .await;
    challenge.as_str().expect("a text").to_owned()
}

/// A wrong password, then the right one; each time with an answer of its own.
async fn log_in(site: &Site, captcha: Captcha) {
    let base = |password: &str| {
        format!(
            "POST /auth/login email=alice%40example.test&passwd={password}&password={password}\
             &code=&mfa_code="
        )
    };
    site.type_login(ALICE.0, "wrong").await;
    site.waits_for("return window.fake?.widgets.length > 0")
        .await;
    let first_challenge = last_challenge(site).await;
    solve_and_press(site, captcha).await;
    crate::captcha::has_sent(site, 1).await;
    let first = token(site).await;
    assert_eq!(
        forms(site),
        [[base("wrong"), fields(captcha, &first, &first_challenge)].concat()],
        "{captcha}"
    );
    site.waits_for("return document.querySelector('#auth-passwd-problem').textContent")
        .await;
    site.is_ready().await;
    site.retype("passwd", ALICE.1).await;
    if !is_dialog(captcha) && captcha != Captcha::Turnstile {
        // The answer was sent, so this press sends nothing.
        site.press().await;
        site.waits_for(&format!(
            "return document.querySelector('{TEXT}').textContent === '请先完成人机验证。'"
        ))
        .await;
        assert_eq!(forms(site).len(), 1, "{captcha}");
        assert_eq!(site.focused().await, "auth-captcha", "{captcha}");
    }
    if captcha == Captcha::Geetest3 {
        site.waits_for(&format!(
            "return fake.widgets[fake.widgets.length - 1].options.challenge !== '{first_challenge}'"
        ))
        .await;
    }
    let challenge = last_challenge(site).await;
    solve_and_press(site, captcha).await;
    site.arrive_at("/user").await;
    let sent = forms(site);
    assert_eq!(sent.len(), 2, "{captcha}");
    let tail = sent[1]
        .strip_prefix(&base(ALICE.1))
        .expect("the same fields");
    assert!(!tail.contains(&first), "{captcha}: {tail}");
    let token = tail.split("solved-").nth(1).expect("a token");
    let token: String = token.chars().take_while(|c| !"&%".contains(*c)).collect();
    let token = format!("solved-{token}");
    assert_eq!(tail, fields(captcha, &token, &challenge), "{captcha}");
}

async fn the_app_sends_the_answers_of_all_providers() {
    for captcha in Captcha::ALL {
        visit(captcha, async |site| {
            site.open("login").await;
            log_in(site, captcha).await;
        })
        .await;
    }
}

async fn boot_js_sends_the_answers_of_all_providers() {
    for captcha in Captcha::ALL {
        visit(captcha, async |site| {
            open_login(site, false).await;
            log_in(site, captcha).await;
        })
        .await;
    }
}

async fn a_widget_gets_key_language_and_theme() {
    for (captcha, language) in [
        (Captcha::Turnstile, "zh-cn"),
        (Captcha::HCaptcha, "zh-CN"),
        (Captcha::Recaptcha, "zh-CN"),
        (Captcha::RecaptchaEnterprise, "zh-CN"),
        (Captcha::Geetest3, "zh-cn"),
        (Captcha::Geetest4, "zho"),
    ] {
        visit(captcha, async |site| {
            site.open("login").await;
            site.waits_for("return window.fake?.widgets.length > 0")
                .await;
            let given = "const { options } = fake.widgets[0];
                const hl = new URL(fake.loads[0]).searchParams.get('hl');
                return [options.sitekey || options.captchaId || options.gt,
                    options.language || options.lang || hl, options.theme || 'light'].join()";
            let key = if captcha == Captcha::Geetest3 {
                "local"
            } else {
                SITE_KEY
            };
            let expected = format!("{key},{language},light");
            assert_eq!(site.script(given).await, expected, "{captcha}");
        })
        .await;
    }
    visit(Captcha::Turnstile, async |site| {
        let mut config: serde_json::Value =
            serde_json::from_str(&super::config(Captcha::Turnstile)).expect("an object");
        config["theme"] = "dark".into();
        site.set_config(&config.to_string());
        site.open("login").await;
        site.is_shown(WIDGET).await;
        assert_eq!(
            site.script("return fake.widgets[0].options.theme").await,
            "dark"
        );
        site.choose_language("en").await;
        site.waits_for("return fake.widgets[fake.widgets.length - 1].options.language === 'en'")
            .await;
        let label = "return document.querySelector('.auth-captcha').getAttribute('aria-label')";
        assert_eq!(site.script(label).await, "Verification");
    })
    .await;
}

async fn geetest_3_asks_the_panel_for_each_challenge() {
    visit(Captcha::Geetest3, async |site| {
        site.panel.set_switch(e2e::Switch::CaptchaOffline, true);
        site.open("login").await;
        site.waits_for("return window.fake?.widgets.length > 0")
            .await;
        let settings = "const { offline, new_captcha, product } = fake.widgets[0].options;
            return [offline, new_captcha, product].join()";
        assert_eq!(site.script(settings).await, "true,true,bind");
        site.type_login(ALICE.0, ALICE.1).await;
        solve_and_press(site, Captcha::Geetest3).await;
        site.arrive_at("/user").await;
    })
    .await;
}
