//! What goes wrong at a provider: it is blocked, silent, late, in error, or the visitor closes it.

use e2e::{Ability::EarlyScripts, Captcha, Generation, Options, Site, visit_with};

use super::{
    ALICE, TEXT, WIDGET, forms, has_sent, open_login, play, prepare, solve_and_press, visit,
};

journeys![
    a_blocked_provider_is_named_and_can_be_tried_again.needs(EarlyScripts),
    a_silent_provider_has_a_deadline.needs(EarlyScripts),
    a_press_waits_for_the_widget_and_sends_once.needs(EarlyScripts),
    a_press_before_a_late_checkbox_is_sent_when_it_is_solved.needs(EarlyScripts),
    a_press_without_a_solution_sends_nothing.needs(EarlyScripts),
    an_expired_answer_is_not_sent.needs(EarlyScripts),
    an_error_of_the_widget_is_shown.needs(EarlyScripts),
    a_dialog_that_is_closed_ends_the_press.needs(EarlyScripts),
    an_answer_that_the_panel_does_not_take_is_followed_by_another.needs(EarlyScripts),
    a_panel_of_2018_has_no_challenges.needs(EarlyScripts),
    a_missing_key_is_named.needs(EarlyScripts),
];

const LATE: &str = "人机验证没有加载出来，当前网络可能无法访问它。";
const UNSOLVED: &str = "请先完成人机验证。";

/// Waits until the captcha says this.
async fn says(site: &Site, text: &str) {
    let script = format!("return document.querySelector('{TEXT}')?.textContent === '{text}'");
    site.waits_for(&script).await;
}

async fn a_blocked_provider_is_named_and_can_be_tried_again() {
    for opens_app in [true, false] {
        visit(Captcha::HCaptcha, async |site| {
            site.panel
                .replace("providers.js", 503, "text/javascript", "");
            open_login(site, opens_app).await;
            says(site, LATE).await;
            site.is_shown(".auth-captcha__ways a[href='/auth/login?panel-page']")
                .await;
            site.see_in_console("captcha hcaptcha").await;
            site.see_in_console("503").await;
            assert_eq!(site.axe(None).await, Vec::<String>::new());
            site.type_login(ALICE.0, ALICE.1).await;
            site.press().await;
            says(site, LATE).await;
            site.see_in_console("captcha hcaptcha").await;
            site.see_in_console("503").await;
            site.is_ready().await;
            site.holds(&[("email", ALICE.0), ("passwd", ALICE.1)]).await;
            assert!(forms(site).is_empty());
            play(site);
            site.click(".auth-captcha__ways button").await;
            site.is_shown(WIDGET).await;
            site.is_gone(".auth-captcha__ways").await;
            solve_and_press(site, Captcha::HCaptcha).await;
            site.arrive_at("/user").await;
            assert_eq!(forms(site).len(), 1);
        })
        .await;
    }
}

async fn a_silent_provider_has_a_deadline() {
    visit(Captcha::Turnstile, async |site| {
        let script = site.panel.close("providers.js");
        site.open("login").await;
        says(site, "正在加载人机验证…").await;
        e2e::until("the deadline passes", async || {
            Ok(site.text(TEXT).await == LATE)
        })
        .await;
        site.see_in_console("captcha turnstile").await;
        // A widget that comes late is welcome.
        script.open();
        site.is_shown(WIDGET).await;
        site.is_gone(".auth-captcha__ways").await;
        site.type_login(ALICE.0, ALICE.1).await;
        solve_and_press(site, Captcha::Turnstile).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn a_press_waits_for_the_widget_and_sends_once() {
    for opens_app in [true, false] {
        visit(Captcha::Turnstile, async |site| {
            let script = site.panel.close("providers.js");
            open_login(site, opens_app).await;
            site.type_login(ALICE.0, ALICE.1).await;
            site.press_twice().await;
            assert!(site.is_busy().await);
            assert!(forms(site).is_empty());
            script.open();
            site.is_shown(WIDGET).await;
            assert!(site.is_busy().await, "the press waits");
            site.script("fake.widgets[0].solve()").await;
            site.arrive_at("/user").await;
            assert_eq!(forms(site).len(), 1);
        })
        .await;
    }
}

async fn a_press_before_a_late_checkbox_is_sent_when_it_is_solved() {
    visit(Captcha::HCaptcha, async |site| {
        let script = site.panel.close("providers.js");
        site.open("login").await;
        site.type_login(ALICE.0, "wrong").await;
        site.press().await;
        script.open();
        says(site, "请完成人机验证，完成后会自动提交。").await;
        assert_eq!(site.focused().await, "auth-captcha");
        // Who changes a field instead presses again.
        site.retype("passwd", ALICE.1).await;
        says(site, UNSOLVED).await;
        site.is_ready().await;
        assert!(forms(site).is_empty());
        solve_and_press(site, Captcha::HCaptcha).await;
        site.arrive_at("/user").await;
        assert_eq!(forms(site).len(), 1);
    })
    .await;
}

async fn a_press_without_a_solution_sends_nothing() {
    for opens_app in [true, false] {
        visit(Captcha::Recaptcha, async |site| {
            open_login(site, opens_app).await;
            site.is_shown(WIDGET).await;
            site.type_login(ALICE.0, ALICE.1).await;
            site.press_enter("passwd").await;
            says(site, UNSOLVED).await;
            site.is_ready().await;
            assert_eq!(site.focused().await, "auth-captcha");
            assert_eq!(site.axe(None).await, Vec::<String>::new());
            site.holds(&[("email", ALICE.0), ("passwd", ALICE.1)]).await;
            assert!(forms(site).is_empty());
        })
        .await;
    }
}

async fn an_expired_answer_is_not_sent() {
    visit(Captcha::HCaptcha, async |site| {
        site.open("login").await;
        site.click(WIDGET).await;
        site.script("fake.widgets[0].options['expired-callback']()")
            .await;
        says(site, "验证已过期，请重新验证。").await;
        site.type_login(ALICE.0, ALICE.1).await;
        site.press().await;
        says(site, UNSOLVED).await;
        assert!(forms(site).is_empty());
        solve_and_press(site, Captcha::HCaptcha).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn an_error_of_the_widget_is_shown() {
    visit(Captcha::Turnstile, async |site| {
        site.open("login").await;
        site.is_shown(WIDGET).await;
        site.script("fake.widgets[0].options['error-callback']('300010')")
            .await;
        says(site, "人机验证出错了。").await;
        site.see_in_console("captcha turnstile").await;
        site.click(".auth-captcha__ways button").await;
        says(site, "").await;
        site.waits_for("return fake.widgets.length === 2").await;
        site.type_login(ALICE.0, ALICE.1).await;
        solve_and_press(site, Captcha::Turnstile).await;
        site.arrive_at("/user").await;
    })
    .await;
}

async fn a_dialog_that_is_closed_ends_the_press() {
    for captcha in [Captcha::Geetest3, Captcha::Geetest4] {
        visit(captcha, async |site| {
            site.open("login").await;
            site.type_login(ALICE.0, ALICE.1).await;
            site.press().await;
            site.click(".fake-close").await;
            says(site, "验证没有完成，请再按一次按钮。").await;
            site.is_ready().await;
            site.holds(&[("email", ALICE.0), ("passwd", ALICE.1)]).await;
            assert!(forms(site).is_empty());
            solve_and_press(site, captcha).await;
            site.arrive_at("/user").await;
        })
        .await;
    }
}

async fn an_answer_that_the_panel_does_not_take_is_followed_by_another() {
    visit(Captcha::RecaptchaEnterprise, async |site| {
        site.open("login").await;
        site.is_shown(WIDGET).await;
        site.type_login(ALICE.0, ALICE.1).await;
        site.script("fake.widgets[0].options.callback('guessed')")
            .await;
        site.press().await;
        site.see_notice(
            "系统无法接受你的验证结果，请刷新页面后重试。已为您换了一次新的验证，请完成后再试。",
        )
        .await;
        site.holds(&[("email", ALICE.0), ("passwd", ALICE.1)]).await;
        assert_eq!(site.script("return fake.log.join()").await, "reset");
        solve_and_press(site, Captcha::RecaptchaEnterprise).await;
        site.arrive_at("/user").await;
        has_sent(site, 2).await;
    })
    .await;
}

async fn a_panel_of_2018_has_no_challenges() {
    let options = Options {
        generation: Generation::V2018,
        captcha: Some(Captcha::Geetest3),
        ..Options::default()
    };
    visit_with(options, "zh-CN", async |site| {
        prepare(site, Captcha::Geetest3).await;
        site.open("login").await;
        says(
            site,
            "这个面板没有提供人机验证所需的数据，本页无法完成验证。",
        )
        .await;
        site.is_shown(".auth-captcha__ways a[href='/auth/login?panel-page']")
            .await;
        site.see_in_console("no challenge").await;
    })
    .await;
}

async fn a_missing_key_is_named() {
    visit(Captcha::Turnstile, async |site| {
        site.set_config(r#"{"captcha":{"provider":"turnstile"}}"#);
        site.open("login").await;
        says(site, "本站的人机验证没有设置好，请联系管理员。").await;
        site.see_in_console("captcha.siteKey is empty").await;
    })
    .await;
}
