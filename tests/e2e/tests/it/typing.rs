//! Hints while typing, input methods, and Caps Lock.

use e2e::{
    Ability::{Console, DevTools, EarlyScripts},
    Site, visit,
};
use serde_json::json;
use thirtyfour::Key;

journeys![
    the_enter_key_of_an_input_method_sends_nothing
        .everywhere()
        .needs(DevTools),
    without_the_app_the_enter_key_of_an_input_method_sends_nothing_either.needs(DevTools),
    a_slip_in_the_domain_is_offered_and_never_forced,
    a_field_is_checked_when_it_is_left_and_not_before,
    the_strength_of_a_new_password_is_shown_and_refuses_nothing,
    caps_lock_is_announced_once_and_while_it_lasts.everywhere(),
    the_kind_of_a_contact_names_its_account,
    the_enter_key_of_a_phone_says_what_it_does,
    full_width_forms_are_folded_with_the_app_and_without.needs(EarlyScripts),
    an_accent_is_shown_in_both_themes_and_reported_if_corrected.needs(Console),
    the_style_sheet_of_the_operator_wins,
    nothing_moves_the_button_away_while_it_is_pressed.needs(DevTools),
];

/// Presses the Enter key as the browser's own process would, of which `code` is the old number.
async fn press_enter_of(site: &Site, code: u32) {
    for kind in ["rawKeyDown", "char", "keyUp"] {
        let key = json!({
            "type": kind, "key": "Enter", "code": "Enter", "text": "\r",
            "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code,
        });
        site.command("Input.dispatchKeyEvent", key).await;
    }
}

async fn compose(site: &Site, text: &str) {
    let composition = json!({ "text": text, "selectionStart": 2, "selectionEnd": 2 });
    site.command("Input.imeSetComposition", composition).await;
}

/// A composition, its end in the order of WebKit, and at last the Enter key alone.
async fn takes_words(site: &Site) {
    site.type_login("alice@example.test", "alice-pass-1").await;
    site.script("document.querySelector('[name=email]').focus()")
        .await;
    compose(site, "ni").await;
    press_enter_of(site, 13).await;
    site.command("Input.insertText", json!({ "text": "你" }))
        .await;
    press_enter_of(site, 229).await;
    site.see_remark("email", "").await;
    assert!(
        site.received().is_empty(),
        "a word was taken and nothing sent"
    );
    site.retype("email", "alice@example.test").await;
    site.press_enter("email").await;
    site.arrive_at("/user").await;
    assert_eq!(site.received().len(), 1);
}

const HELP_BUTTON: &str = "#auth-email-problem ~ .auth-help button";

async fn the_enter_key_of_an_input_method_sends_nothing() {
    visit(async |site| {
        site.open("login").await;
        takes_words(site).await;
    })
    .await;
}

async fn without_the_app_the_enter_key_of_an_input_method_sends_nothing_either() {
    visit(async |site| {
        site.open_without_app("login").await;
        takes_words(site).await;
        site.console().await;
    })
    .await;
}

async fn a_slip_in_the_domain_is_offered_and_never_forced() {
    visit(async |site| {
        for page in ["login", "register", "reset"] {
            site.open(page).await;
            site.type_in("email", "alice@gmial.com").await;
            site.is_gone(HELP_BUTTON).await;
            site.press_keys(Key::Tab).await;
            site.is_shown(HELP_BUTTON).await;
            let offer = site.text("#auth-email-problem ~ .auth-help").await;
            assert_eq!(offer, "是否想填写：alice@gmail.com", "{page}");
            assert_eq!(site.value("email").await, "alice@gmial.com");
            site.click(HELP_BUTTON).await;
            site.is_gone(HELP_BUTTON).await;
            assert_eq!(site.value("email").await, "alice@gmail.com");
            assert_eq!(site.focused().await, "email");
        }
        site.retype("email", "alice@gmial.com").await;
        site.press_enter("email").await;
        site.panel_has_received(1).await;
        assert_eq!(
            site.received(),
            ["POST /password/reset email=alice%40gmial.com"]
        );
    })
    .await;
}

async fn a_field_is_checked_when_it_is_left_and_not_before() {
    visit(async |site| {
        site.open("register").await;
        site.press_keys(Key::Tab).await;
        site.type_in("email", "alice@").await;
        site.type_in("name", "x").await;
        site.see_remark("email", "邮箱格式不对，应类似 name@example.com。")
            .await;
        site.type_in("email", "example.test").await;
        site.see_remark("email", "").await;
        site.type_in("passwd", "1234567").await;
        site.type_in("repasswd", "12345678").await;
        site.see_remark("passwd", "密码太短，至少 8 位。").await;
        site.type_in("passwd", "8").await;
        site.see_remark("passwd", "").await;
        site.see_remark("wechat", "").await;
        assert!(site.received().is_empty());
    })
    .await;
}

async fn the_strength_of_a_new_password_is_shown_and_refuses_nothing() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("new@example.test", "new").await;
        site.retype("passwd", "a1234567").await;
        site.waits_for(
            "return document.querySelector('#auth-passwd-problem ~ .auth-help').dataset.level === '1'",
        )
        .await;
        assert_eq!(
            site.text("#auth-passwd-problem ~ .auth-help").await,
            "强度：弱，容易被猜到。"
        );
        site.retype("passwd", "床前明月光疑是地上霜").await;
        site.waits_for(
            "return document.querySelector('#auth-passwd-problem ~ .auth-help').dataset.level === '4'",
        )
        .await;
        assert_eq!(site.text("#auth-passwd-problem ~ .auth-help").await, "强度：很强。");
        site.retype("passwd", "12345678").await;
        site.retype("repasswd", "12345678").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
    })
    .await;
}

async fn caps_lock_is_announced_once_and_while_it_lasts() {
    visit(async |site| {
        site.open("login").await;
        site.script(
            "window.recorded = [];
             const region = document.querySelector('#auth-passwd-problem ~ .auth-help');
             new MutationObserver(() => window.recorded.push(region.textContent.trim()))
                 .observe(region, { characterData: true, childList: true, subtree: true });
             window.press = (isLocked) => document.querySelector('[name=passwd]').dispatchEvent(
                 new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: isLocked }));
             press(true); press(true); press(true)",
        )
        .await;
        site.waits_for("return document.querySelector('#auth-passwd-problem ~ .auth-help').textContent.trim() === '大写锁定已打开。'")
            .await;
        site.script("press(false); press(false)").await;
        site.waits_for("return window.recorded.length === 2").await;
        assert_eq!(site.script("return window.recorded.join()").await, "大写锁定已打开。,");
    })
    .await;
}

async fn the_kind_of_a_contact_names_its_account() {
    let keyboard = "return document.querySelector('[name=wechat]').inputMode";
    visit(async |site| {
        site.open("register").await;
        for (number, label, hint, mode) in [
            ("1", "微信号", "是微信号，不是微信昵称。", "text"),
            ("2", "QQ 号", "只填数字。", "numeric"),
            ("4", "Telegram 用户名", "@ 后面的名字。", "text"),
        ] {
            site.choose_contact(number).await;
            site.waits_for(&format!(
                "return document.querySelector('[for=auth-wechat]').textContent.trim() === '{label}'"
            ))
            .await;
            assert_eq!(site.text("#auth-wechat-hint").await, hint);
            assert_eq!(site.script(keyboard).await, mode);
        }
    })
    .await;
}

async fn the_enter_key_of_a_phone_says_what_it_does() {
    let keys = "return [...document.querySelectorAll('[enterkeyhint]:not(:disabled)')].map(it => it.name + ':' + it.getAttribute('enterkeyhint')).join(' ')";
    visit(async |site| {
        for (page, expected) in [
            ("login", "email:next passwd:go code:next"),
            (
                "register",
                "code:next email:next name:next passwd:next repasswd:next wechat:done",
            ),
            ("reset", "email:send"),
        ] {
            site.open(page).await;
            assert_eq!(site.script(keys).await, expected);
        }
        site.set_config(r#"{"secondFactor":"shown"}"#);
        site.open("login").await;
        site.is_shown("[name=code]").await;
        assert_eq!(site.script(keys).await, "email:next passwd:next code:go");
    })
    .await;
}

async fn full_width_forms_are_folded_with_the_app_and_without() {
    visit(async |site| {
        site.set_config(r#"{"secondFactor":"shown"}"#);
        for is_alive in [true, false] {
            if is_alive {
                site.open("login").await;
            } else {
                site.run_first("delete window.WebAssembly").await;
                site.open_early("login").await;
                site.is_shown("#auth-plain").await;
            }
            site.put("email", "'ｎｏｂｏｄｙ＠ｅｘａｍｐｌｅ。ｔｅｓｔ'")
                .await;
            site.put("passwd", "'Ａ１ '").await;
            site.put("code", "'１２３ ４５６'").await;
            site.press().await;
            site.panel_has_received(if is_alive { 1 } else { 2 }).await;
            site.holds(&[("email", "nobody@example.test"), ("code", "123456")])
                .await;
        }
        let body =
            "POST /auth/login email=nobody%40example.test&passwd=%EF%BC%A1%EF%BC%91+&code=123456";
        assert_eq!(site.received(), [body, body]);
        site.console().await;
    })
    .await;
}

async fn an_accent_is_shown_in_both_themes_and_reported_if_corrected() {
    visit(async |site| {
        for (config, colour, is_reported) in [
            (r##"{"brand":{"accent":"#7a1fa2"}}"##, "#7a1fa2", false),
            (
                r##"{"brand":{"accent":"#FD0"},"theme":"dark"}"##,
                "#ffdd00",
                false,
            ),
            (
                r##"{"brand":{"accent":"#000"},"theme":"dark"}"##,
                "#878787",
                true,
            ),
        ] {
            site.set_config(config);
            site.open("login").await;
            let shown = format!(
                "return getComputedStyle(document.documentElement)
                    .getPropertyValue('--auth-accent').trim() === '{colour}'"
            );
            site.waits_for(&shown).await;
            let lines = site.console().await;
            let text = format!("brand.accent has less contrast than 4.5 to 1; {colour} is shown");
            let has_report = lines.iter().any(|line| line.message.contains(&text));
            assert_eq!(has_report, is_reported, "{config}: {lines:?}");
        }
    })
    .await;
}

async fn the_style_sheet_of_the_operator_wins() {
    visit(async |site| {
        let rule = ":root { --auth-accent: #123456 }";
        site.panel.replace("custom.css", 200, "text/css", rule);
        site.set_config(r##"{"brand":{"accent":"#7a1fa2","name":"Yun"}}"##);
        let accent = "return getComputedStyle(document.documentElement)
                          .getPropertyValue('--auth-accent').trim()";
        site.open("login").await;
        site.waits_for("return document.body.innerText.includes('Yun')")
            .await;
        assert_eq!(site.script(accent).await, "#123456");
        site.console().await;
    })
    .await;
}

async fn nothing_moves_the_button_away_while_it_is_pressed() {
    let place = "const { x, y, width, height } = document.querySelector('.auth-button').getBoundingClientRect();
                 return [x + width / 2, y + height / 2]";
    visit(async |site| {
        site.open("reset").await;
        site.type_in("email", "alice@").await;
        let place = site.script(place).await;
        let mouse = async |kind| {
            let event = json!({
                "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1,
            });
            site.command("Input.dispatchMouseEvent", event).await;
        };
        mouse("mousePressed").await;
        site.script("window.pressed = performance.now()").await;
        site.waits_for("return performance.now() - pressed > 600")
            .await;
        site.see_remark("email", "").await;
        mouse("mouseReleased").await;
        site.see_problem("email", "邮箱格式不对，应类似 name@example.com。")
            .await;
    })
    .await;
}
