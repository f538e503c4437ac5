//! Captchas: which generation has which, what is refused and how, and challenges.

use local_panel::{Captcha, Generation, Panel, Switch};

use super::bodies::password_name;
use super::visitor::refusal;
use super::{each, is_in, pick};
use crate::client::{Answer, FORM, get, get_as, post, send};

const OLD: &str = "2018 2019 2021 2021.12 metron";
const NEW: &str = "2022 2023 2023.7 2024 2025 2026";

/// The fields of an answer with this token; none for a challenge, which depends on a session.
fn fields(captcha: Captcha, token: &str) -> Option<String> {
    Some(match captcha {
        Captcha::Turnstile => format!("&turnstile={token}"),
        Captcha::HCaptcha => format!("&hcaptcha={token}"),
        Captcha::Recaptcha => format!("&recaptcha={token}"),
        Captcha::RecaptchaEnterprise => format!("&recaptcha_enterprise={token}"),
        Captcha::Geetest4 => format!(
            "&geetest%5Blot_number%5D=1&geetest%5Bcaptcha_output%5D=2&geetest%5Bpass_token%5D={token}\
             &geetest%5Bgen_time%5D=3"
        ),
        Captcha::Geetest3 => return None,
    })
}

fn has(generation: Generation, captcha: Captcha) -> bool {
    let names = match captcha {
        Captcha::Geetest3 | Captcha::Recaptcha => OLD,
        Captcha::Turnstile | Captcha::Geetest4 => NEW,
        Captcha::HCaptcha => "2024 2025 2026",
        Captcha::RecaptchaEnterprise => "2025 2026",
    };
    is_in(generation, names)
}

fn refusals(generation: Generation) -> (&'static str, Option<&'static str>) {
    let metron = "请点击按钮进行验证";
    pick(
        generation,
        &[
            (
                "2018 2019 2021 2021.12",
                ("系统无法接受您的验证结果，请刷新页面后重试。", None),
            ),
            (
                "2022",
                (
                    "系统无法接受您的验证结果，请刷新页面后重试。",
                    Some("系统无法接受您的验证结果，请刷新页面后重试"),
                ),
            ),
            (
                "2023 2023.7 2024 2025 2026",
                (
                    "系统无法接受你的验证结果，请刷新页面后重试。",
                    Some("系统无法接受你的验证结果，请刷新页面后重试"),
                ),
            ),
            ("metron", (metron, Some(metron))),
        ],
    )
}

async fn log_in(panel: &Panel, generation: Generation, fields: &str) -> Answer {
    let password = password_name(generation);
    let form = format!("email=alice%40example.test&{password}=wrong{fields}");
    post(panel, "/auth/login", &form).await
}

#[tokio::test]
async fn a_missing_wrong_or_used_answer_is_refused_before_the_account_is_looked_at() {
    each(async |generation, panel| {
        for captcha in Captcha::ALL {
            panel.set_captcha(Some(captcha));
            let (at_login, _) = refusals(generation);
            let answer = log_in(&panel, generation, "").await;
            let is_refused = refusal(generation, &answer) == at_login;
            assert_eq!(
                is_refused,
                has(generation, captcha),
                "{generation} {captcha}"
            );
            let Some(right) = fields(captcha, &format!("solved-{captcha}")) else {
                continue;
            };
            let wrong = fields(captcha, "guessed").unwrap();
            for (fields, is_right) in [(&wrong, false), (&right, true), (&right, false)] {
                let answer = log_in(&panel, generation, fields).await;
                let is_refused = refusal(generation, &answer) == at_login;
                let expected = !is_right && has(generation, captcha);
                assert_eq!(is_refused, expected, "{generation} {captcha}{fields}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn old_panels_ask_for_no_captcha_at_a_reset() {
    each(async |generation, panel| {
        for captcha in Captcha::ALL {
            // New panels send three mails in an hour.
            if !has(generation, captcha) && is_in(generation, NEW) {
                continue;
            }
            panel.set_captcha(Some(captcha));
            let answer = post(&panel, "/password/reset", "email=alice%40example.test").await;
            let expected = refusals(generation).1.filter(|_| has(generation, captcha));
            match expected {
                Some(expected) => assert_eq!(refusal(generation, &answer), expected),
                None => assert!(answer.text().contains("\"ret\":1"), "{generation}"),
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_geetest_that_is_a_text_fails_in_new_panels() {
    each(async |generation, panel| {
        panel.set_captcha(Some(Captcha::Geetest4));
        let answer = log_in(&panel, generation, "&geetest=").await;
        let fails = is_in(generation, "2023 2023.7 2024 2025 2026");
        assert_eq!(answer.status == 500, fails, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_challenge_is_good_for_one_answer_in_its_session() {
    each(async |generation, panel| {
        panel.set_captcha(Some(Captcha::Geetest3));
        panel.set_switch(Switch::CaptchaOffline, generation == Generation::V2021);
        let handed_out = get(&panel, "/auth/login_getCaptcha").await;
        if !is_in(generation, "2019 2021 2021.12 metron") {
            assert!(!handed_out.text().contains("GtSdk"), "{generation}");
            return;
        }
        let json: serde_json::Value = serde_json::from_slice(&handed_out.body).unwrap();
        let success = u8::from(generation != Generation::V2021);
        assert_eq!(json["GtSdk"]["success"], success, "{generation}");
        let has_other_key = handed_out.text().starts_with("{\"recaptchaKey\":null,");
        assert_eq!(has_other_key, generation == Generation::V2021_12);
        let challenge = json["GtSdk"]["challenge"].as_str().unwrap();
        let form = format!(
            "email=alice%40example.test&passwd=wrong&geetest_challenge={challenge}\
             &geetest_validate=solved-1&geetest_seccode=2"
        );
        let cookie = handed_out.cookies();
        let mut refused = Vec::new();
        for cookie in ["PHPSESSID=other", &cookie, &cookie] {
            let headers = [FORM, ("Cookie", cookie)];
            let answer = send(&panel, "POST /auth/login", &headers, form.as_bytes()).await;
            refused.push(refusal(generation, &answer.unwrap()) == refusals(generation).0);
        }
        assert_eq!(refused, [true, false, true], "{generation}");
        let again = get_as(&panel, "/auth/login_getCaptcha", &cookie).await;
        assert_eq!(again.cookies(), cookie, "the session stays");
    })
    .await;
}

#[test]
fn a_captcha_has_one_name_and_a_wrong_name_gets_the_list() {
    for captcha in Captcha::ALL {
        assert_eq!(captcha.name().parse(), Ok(captcha));
    }
    let wrong = "v3".parse::<Captcha>().unwrap_err().to_string();
    assert!(wrong.contains("geetest3 recaptcha turnstile"), "{wrong}");
}

#[tokio::test]
async fn a_captcha_is_set_by_its_form() {
    let panel = super::open(Generation::V2025).await;
    for (name, state) in [("hcaptcha", "\"hcaptcha\""), ("none", "null")] {
        let answer = post(&panel, "/_panel/captcha", &format!("captcha={name}")).await;
        assert_eq!(answer.status, 302);
        let shown = get(&panel, "/_panel/state").await.text();
        assert!(shown.contains(&format!("\"captcha\":{state}")), "{shown}");
    }
    let wrong = post(&panel, "/_panel/captcha", "captcha=x").await;
    assert_eq!(wrong.status, 400);
}
