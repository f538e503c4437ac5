//! Captchas: scripts of our own play the providers, and the local panel refuses what they have not solved.
//!
//! `providers.js` has the documented interface of each provider; `redirect.js` puts it in their place.

mod faults;
mod forms;
mod providers;

use e2e::{Captcha, Generation, Options, Site, visit_with};
use serde_json::json;

use crate::journey::Journey;

/// Every file of journeys.
pub(crate) const FILES: &[&[Journey]] = &[providers::JOURNEYS, faults::JOURNEYS, forms::JOURNEYS];

/// What a captcha shows and says is in this element.
const TEXT: &str = ".auth-captcha .auth-problem";
const SITE_KEY: &str = "local-site-key";
const WIDGET: &str = ".auth-captcha .fake-box";
const ALICE: (&str, &str) = ("alice@example.test", "alice-pass-1");

/// A panel that has the captcha, in the documented dialect where that works.
fn options(captcha: Captcha) -> Options {
    let generation = match captcha {
        Captcha::Geetest3 | Captcha::Recaptcha => Generation::V2021,
        Captcha::Turnstile | Captcha::Geetest4 => Generation::V2023,
        Captcha::HCaptcha => Generation::V2024,
        Captcha::RecaptchaEnterprise => Generation::V2025,
    };
    Options {
        generation,
        captcha: Some(captcha),
        ..Options::default()
    }
}

/// The settings for a captcha.
fn config(captcha: Captcha) -> String {
    let site_key = if captcha == Captcha::Geetest3 {
        ""
    } else {
        SITE_KEY
    };
    json!({
        "dialect": "universal",
        "captcha": { "provider": captcha.name(), "siteKey": site_key },
    })
    .to_string()
}

/// Takes a visitor through a journey at a panel with a captcha, whose provider our scripts play.
async fn visit(captcha: Captcha, journey: impl AsyncFnOnce(&Site)) {
    visit_with(options(captcha), "zh-CN", async |site| {
        prepare(site, captcha).await;
        journey(site).await;
    })
    .await;
}

async fn prepare(site: &Site, captcha: Captcha) {
    site.set_config(&config(captcha));
    play(site);
    site.run_first(include_str!("redirect.js")).await;
}

/// Puts the scripts that play the providers beside the pages.
fn play(site: &Site) {
    let script = include_str!("providers.js");
    site.panel
        .replace("providers.js", 200, "text/javascript", script);
}

/// Whether the captcha opens a dialog, which a press does.
fn is_dialog(captcha: Captcha) -> bool {
    matches!(captcha, Captcha::Geetest3 | Captcha::Geetest4)
}

/// Presses the button and solves the captcha, in the order in which a visitor can.
async fn solve_and_press(site: &Site, captcha: Captcha) {
    if is_dialog(captcha) {
        site.press().await;
        site.click(".fake-solve").await;
    } else {
        site.click(WIDGET).await;
        site.press().await;
    }
}

/// The last token that the provider gave.
async fn token(site: &Site) -> String {
    let token = site
        .script("return fake.tokens[fake.tokens.length - 1]")
        .await;
    token.as_str().expect("there is one").to_owned()
}

/// The forms that were sent, without the challenges.
fn forms(site: &Site) -> Vec<String> {
    let all = site.received().into_iter();
    all.filter(|line| line.starts_with("POST")).collect()
}

/// Waits until the panel has received this many forms.
async fn has_sent(site: &Site, count: usize) {
    e2e::until(
        "the forms are sent",
        async || Ok(forms(site).len() >= count),
    )
    .await;
}

/// Opens the login page, with or without the app.
async fn open_login(site: &Site, has_app: bool) {
    if has_app {
        site.open("login").await;
    } else {
        site.open_without_app("login").await;
        site.see_in_console(".wasm").await;
        site.see_in_console("the app does not start").await;
    }
}
