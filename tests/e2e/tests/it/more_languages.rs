//! Languages of the operator: `moreLanguages` in the settings, and a file of phrases for each.

use e2e::{Ability::DevTools, Options, Site, Window, visit, visit_with};
use serde_json::json;

journeys![
    a_language_of_the_operator_is_chosen_and_stays.everywhere(),
    a_link_and_the_browser_can_ask_for_it,
    it_can_be_the_default,
    what_the_file_lacks_is_in_english,
    a_refusal_has_a_translation_above_the_words_of_the_panel,
    a_script_from_right_to_left_turns_the_page_and_no_email,
    a_file_that_does_not_arrive_changes_nothing,
    a_choice_during_the_loading_counts,
    without_the_app_the_pages_have_their_own_three,
    the_row_of_languages_keeps_its_height.needs(DevTools),
    a_captcha_has_their_phrases,
];

const LANGUAGES: &str = r#""moreLanguages":[
    {"tag":"vi","name":"Tiếng Việt","phrases":"./phrases-vi.json"},
    {"tag":"fa","name":"فارسی","phrases":"phrases-fa.json"}]"#;

const VIETNAMESE: &str = r#"{
    "$schema": "./phrases.schema.json",
    "general": {
        "language": "Ngôn ngữ", "password": "Mật khẩu", "newPassword": "", "loginTitle": "Đăng nhập",
        "login": "Đăng nhập", "registerTitle": "Tạo tài khoản", "emailMissing": "Hãy nhập email.", "repeat": 7
    },
    "panel": { "unknownEmail": "Không có tài khoản này. Hãy [register:tạo tài khoản]." },
    "captcha": { "noKey": "Trang này chưa cài xác minh." },
    "nothing": { "email": "?" }
}"#;

const PERSIAN: &str =
    r#"{ "general": { "loginTitle": "ورود", "email": "ایمیل", "registerTitle": "ساخت حساب" } }"#;

/// Takes a visitor with a browser in this language to pages with both files.
async fn visit_in(language: &str, members: &str, journey: impl AsyncFnOnce(&Site)) {
    visit_with(Options::default(), language, async |site| {
        provide(site, members);
        journey(site).await;
    })
    .await;
}

fn provide(site: &Site, members: &str) {
    site.set_config(&format!("{{{LANGUAGES}{members}}}"));
    for (file, text) in [
        ("phrases-vi.json", VIETNAMESE),
        ("phrases-fa.json", PERSIAN),
    ] {
        site.panel.replace(file, 200, "application/json", text);
    }
}

/// The languages that the picker shows, in their order.
async fn offered(site: &Site) -> String {
    let script = "return [...document.querySelectorAll('.auth-language')]
        .filter(button => button.checkVisibility()).map(button => button.textContent).join()";
    site.script(script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

async fn a_language_of_the_operator_is_chosen_and_stays() {
    visit_in("zh-CN", "", async |site| {
        site.open("login").await;
        site.type_in("email", "a@example.test").await;
        site.is_shown(".auth-language[lang=vi]").await;
        assert_eq!(offered(site).await, "Tiếng Việt,فارسی,简体,繁體,English");
        site.choose_language("vi").await;
        site.see_heading("Đăng nhập").await;
        assert_eq!(site.language().await, "vi");
        assert_eq!(site.title().await, "Đăng nhập");
        assert_eq!(site.text("label[for=auth-passwd]").await, "Mật khẩu");
        site.holds(&[("email", "a@example.test")]).await;
        site.is_shown(".auth-language[lang=vi][aria-current=true]")
            .await;
        site.is_shown("[aria-label='Ngôn ngữ']").await;
        site.follow("register").await;
        site.see_heading("Tạo tài khoản").await;
        site.reload().await;
        site.see_heading("Tạo tài khoản").await;
        assert_eq!(site.language().await, "vi");
        site.choose_language("en").await;
        site.see_heading("Create an account").await;
        site.reload().await;
        assert_eq!(site.language().await, "en");
    })
    .await;
}

async fn a_link_and_the_browser_can_ask_for_it() {
    visit_in("zh-CN", "", async |site| {
        site.open("login?lang=vi").await;
        site.see_heading("Đăng nhập").await;
        site.choose_language("zh-Hans").await;
        site.see_heading("登录").await;
        site.arrive_exactly_at("/portal/login").await;
    })
    .await;
    visit_in("vi-VN", "", async |site| {
        site.open("login").await;
        site.see_heading("Đăng nhập").await;
    })
    .await;
}

async fn it_can_be_the_default() {
    let members = r#","languages":["en","vi"],"language":"vi""#;
    for (browser, heading) in [("fr-FR", "Đăng nhập"), ("en-GB", "Log in")] {
        visit_in(browser, members, async |site| {
            site.open("login").await;
            site.see_heading(heading).await;
            site.is_shown(".auth-language[lang=vi]").await;
            assert_eq!(offered(site).await, "Tiếng Việt,English");
        })
        .await;
    }
}

async fn what_the_file_lacks_is_in_english() {
    visit_in("vi", "", async |site| {
        site.open("register").await;
        site.see_heading("Tạo tài khoản").await;
        // Missing, empty, and no text.
        for (field, label) in [
            ("email", "Email"),
            ("passwd", "Password"),
            ("repasswd", "Confirm password"),
        ] {
            assert_eq!(site.text(&format!("label[for=auth-{field}]")).await, label);
        }
        site.press().await;
        site.see_remark("email", "Hãy nhập email.").await;
        site.see_remark("passwd", "Enter a password.").await;
    })
    .await;
}

async fn a_refusal_has_a_translation_above_the_words_of_the_panel() {
    visit_in("vi", "", async |site| {
        site.open("login").await;
        site.see_heading("Đăng nhập").await;
        site.type_login("nobody@example.test", "wrong-pass-1").await;
        site.press().await;
        let sentence = "Không có tài khoản này. Hãy tạo tài khoản.";
        site.see_translation("email", sentence, "邮箱不存在").await;
        site.click(".auth-problem a").await;
        site.see_heading("Tạo tài khoản").await;
        site.holds(&[("email", "nobody@example.test")]).await;
    })
    .await;
}

async fn a_script_from_right_to_left_turns_the_page_and_no_email() {
    visit_in("fa-IR", "", async |site| {
        site.open("register").await;
        site.see_heading("ساخت حساب").await;
        let directions =
            "const of = (selector) => getComputedStyle(document.querySelector(selector)).direction;
            return ['html', '.auth-label', '[name=email]', '[name=passwd]'].map(of).join()";
        assert_eq!(site.script(directions).await, "rtl,rtl,ltr,ltr");
        let reveal =
            "const of = (selector) => document.querySelector(selector).getBoundingClientRect();
            return of('.auth-reveal').left > of('[name=passwd]').left + 100";
        assert_eq!(
            site.script(reveal).await,
            true,
            "what is typed begins at the left"
        );
        site.choose_language("en").await;
        site.see_heading("Create an account").await;
        assert_eq!(site.script(directions).await, "ltr,ltr,ltr,ltr");
    })
    .await;
}

async fn a_file_that_does_not_arrive_changes_nothing() {
    visit(async |site| {
        provide(site, "");
        for (status, body, reason) in [
            (404, "gone", "status 404"),
            (200, "<!doctype html>", "not what it should be"),
            (200, "[]", "not what it should be"),
            (200, "{\"general\":", "not what it should be"),
        ] {
            site.panel
                .replace("phrases-vi.json", status, "application/json", body);
            site.open("login").await;
            site.type_in("email", "a@example.test").await;
            site.is_shown(".auth-language[lang=vi]").await;
            site.choose_language("vi").await;
            site.see_in_console(&format!("phrases-vi.json: {reason}"))
                .await;
            assert_eq!(site.language().await, "zh-Hans");
            site.see_heading("登录").await;
            site.holds(&[("email", "a@example.test")]).await;
        }
        // It is asked for again by the next press.
        site.panel
            .replace("phrases-vi.json", 200, "application/json", VIETNAMESE);
        site.choose_language("vi").await;
        site.see_heading("Đăng nhập").await;
        // A choice whose file is gone later leaves the page in its language.
        site.panel
            .replace("phrases-vi.json", 404, "text/html", "gone");
        site.open("login").await;
        site.see_in_console("phrases-vi.json: status 404").await;
        site.see_heading("登录").await;
        site.console().await;
    })
    .await;
}

async fn a_choice_during_the_loading_counts() {
    visit_in("zh-CN", "", async |site| {
        let file = site.panel.close("phrases-vi.json");
        site.open("login?lang=vi").await;
        site.is_shown(".auth-language[lang=vi]").await;
        site.choose_language("en").await;
        site.see_heading("Log in").await;
        file.open();
        site.choose_language("zh-Hant").await;
        site.see_heading("登入").await;
        site.waits_for("return performance.getEntriesByType('resource').some(it => it.name.endsWith('phrases-vi.json') && it.responseEnd > 0)")
            .await;
        assert_eq!(site.language().await, "zh-Hant");
    })
    .await;
}

async fn without_the_app_the_pages_have_their_own_three() {
    visit_in("vi-VN", "", async |site| {
        site.open_without_app("login?lang=vi").await;
        assert!(!offered(site).await.contains("Tiếng Việt"));
        site.type_login("alice@example.test", "alice-pass-1").await;
        site.press().await;
        site.arrive_at("/user").await;
        site.console().await;
    })
    .await;
}

async fn the_row_of_languages_keeps_its_height() {
    visit_in("zh-CN", r#","brand":{"name":"Example Networks International"}"#, async |site| {
        for window in [Window::PHONE, Window::SMALL, Window::DESKTOP] {
            site.set_window(window).await;
            site.open("login").await;
            site.is_shown(".auth-language[lang=vi]").await;
            site.is_shown(".auth-brand__name").await;
            let script = "const of = (selector) => document.querySelector(selector).getBoundingClientRect();
                const [top, brand, english] = ['.auth-top', '.auth-brand', '.auth-language[lang=vi]'].map(of);
                return [Math.max(top.height, brand.height) <= 56, english.height >= 44,
                    document.documentElement.scrollWidth <= innerWidth]";
            assert_eq!(site.script(script).await, json!([true, true, true]), "{}", window.name);
        }
    })
    .await;
}

async fn a_captcha_has_their_phrases() {
    let members = r#","captcha":{"provider":"turnstile"}"#;
    visit_in("vi", members, async |site| {
        site.open("login").await;
        site.see_heading("Đăng nhập").await;
        site.waits_for("return document.querySelector('.auth-captcha .auth-problem')?.textContent === 'Trang này chưa cài xác minh.'")
            .await;
        assert_eq!(site.script("return document.querySelector('.auth-captcha').ariaLabel").await, "Verification");
        site.choose_language("zh-Hans").await;
        site.waits_for("return document.querySelector('.auth-captcha').ariaLabel === '人机验证'")
            .await;
        site.console().await;
    })
    .await;
}
