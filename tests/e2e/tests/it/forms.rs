//! Checks before sending, the keyboard, and what helpers find.

use e2e::{Options, visit, visit_with};
use thirtyfour::Key;

#[tokio::test]
async fn faults_are_told_at_their_fields_and_nothing_is_sent() {
    visit(async |site| {
        site.open("register").await;
        site.press().await;
        site.see_problem("email", "请填写邮箱。").await;
        for (name, remark) in [
            ("passwd", "请填写密码。"),
            ("imtype", "请选择一种联络方式。"),
            ("wechat", "请填写联络账号。"),
        ] {
            site.see_remark(name, remark).await;
        }
        site.type_account("nobody", "contact").await;
        site.press().await;
        site.see_problem("email", "邮箱格式不对，应类似 name@example.com。")
            .await;
        site.retype("email", "a@b.test").await;
        site.retype("passwd", "1234567").await;
        site.press().await;
        site.see_problem("passwd", "密码太短：至少需要 8 个字母、数字或符号。")
            .await;
        site.retype("passwd", "12345678").await;
        site.press().await;
        site.see_problem("repasswd", "两次输入的密码不一样。").await;
        assert!(site.received().is_empty());
    })
    .await;
}

#[tokio::test]
async fn each_form_checks_in_english_and_sends_nothing() {
    visit_with(Options::default(), "en-US", async |site| {
        site.open("register").await;
        site.press().await;
        site.see_problem("email", "Enter your email.").await;
        for (name, remark) in [
            ("passwd", "Enter a password."),
            ("imtype", "Choose a kind of contact."),
            ("wechat", "Enter your contact account."),
        ] {
            site.see_remark(name, remark).await;
        }
        site.type_account("a@b.test", "   ").await;
        site.retype("passwd", "一二").await;
        site.press().await;
        let short = "The password is too short: at least 8 letters, digits or signs.";
        site.see_problem("passwd", short).await;
        site.see_remark("repasswd", "The two passwords are not the same.")
            .await;
        site.retype("passwd", "brand-new-1").await;
        site.press().await;
        site.see_problem("wechat", "Enter your contact account.")
            .await;

        for page in ["login", "reset"] {
            site.open(page).await;
            site.type_in("email", "alice@").await;
            site.press().await;
            let shape = "This is not an email address. It should look like name@example.com.";
            site.see_problem("email", shape).await;
        }
        assert!(site.received().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_said_follows_the_language_and_what_the_panel_said_stays() {
    visit(async |site| {
        site.open("login").await;
        site.press().await;
        site.see_problem("email", "请填写邮箱。").await;
        site.speak("en").await;
        site.see_remark("email", "Enter your email.").await;
        site.see_remark("passwd", "Enter a password.").await;
        site.panel.set_fault_once(e2e::Fault::Http502);
        site.type_login("nobody@example.test", "secret-1").await;
        site.press().await;
        site.see_notice("The site cannot be reached at the moment. Try again later.")
            .await;
        site.speak("zh-Hans").await;
        site.see_notice("网站暂时无法访问，请稍后再试。").await;
        site.press().await;
        site.see_problem("email", "邮箱不存在").await;
        site.speak("en").await;
        site.see_remark("email", "邮箱不存在").await;
    })
    .await;
}

#[tokio::test]
async fn three_chinese_characters_are_long_enough() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("zh@example.test", "zh").await;
        site.retype("passwd", "一二三").await;
        site.retype("repasswd", "一二三").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        let received = site.received().concat();
        assert!(
            received.contains("&passwd=%E4%B8%80%E4%BA%8C%E4%B8%89&repasswd="),
            "{received}"
        );
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    visit(async |site| {
        site.open("login").await;
        site.script("document.body.focus()").await;
        let mut order = Vec::new();
        for _ in 0..6 {
            site.press_keys(Key::Tab).await;
            order.push(site.focused().await);
            match order.last().map(String::as_str) {
                Some("email") => site.press_keys("alice@example.test").await,
                Some("passwd") => site.press_keys("alice-pass-1").await,
                Some("auth-reveal") => {
                    site.press_keys(Key::Space).await;
                    assert_eq!(site.script("return document.querySelector('[name=passwd]').type").await, "text");
                }
                Some("remember_me") => site.press_keys(Key::Space).await,
                _ => {}
            }
        }
        assert_eq!(order, ["email", "passwd", "auth-reveal", "code", "remember_me", "auth-button"]);
        site.press_keys(Key::Enter).await;
        site.arrive_at("/user").await;
        let body = "POST /auth/login email=alice%40example.test&passwd=alice-pass-1&code=&remember_me=true";
        assert_eq!(site.received(), [body]);
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_goes_through_the_register_form_from_top_to_bottom() {
    let top = "return Math.round(document.activeElement.getBoundingClientRect().top + scrollY)";
    visit(async |site| {
        site.open("register").await;
        let mut order = Vec::new();
        let mut lowest = 0;
        for _ in 0..10 {
            site.press_keys(Key::Tab).await;
            let name = site.focused().await;
            let top = site.script(top).await.as_i64().unwrap_or(-1);
            assert!(top + 20 >= lowest, "{name} stands above what came before");
            lowest = top;
            match name.as_str() {
                "email" => site.press_keys("judy@example.test").await,
                "passwd" | "repasswd" => site.press_keys("brand-new-1").await,
                "imtype" => site.press_keys(Key::Down + Key::Down).await,
                "wechat" => site.press_keys("judy").await,
                _ => {}
            }
            order.push(name);
        }
        let names =
            "code email name passwd auth-reveal repasswd auth-reveal imtype wechat auth-button";
        assert_eq!(order.join(" "), names);
        site.press_keys(Key::Space).await;
        site.arrive_at("/portal/login").await;
        let line = "POST /auth/register code=&email=judy%40example.test&name=&passwd=brand-new-1\
                    &repasswd=brand-new-1&imtype=2&wechat=judy";
        assert_eq!(site.received(), [line]);
    })
    .await;
}

#[tokio::test]
async fn a_shown_password_hides_when_it_is_sent() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("alice@example.test", "wrong").await;
        site.click(".auth-reveal").await;
        site.press().await;
        site.see_notice("邮箱或者密码错误").await;
        assert_eq!(
            site.script("return document.querySelector('[name=passwd]').type")
                .await,
            "password"
        );
    })
    .await;
}

#[tokio::test]
async fn managers_find_what_they_look_for() {
    let tokens = "return [...document.querySelectorAll('[autocomplete]')].map(it => it.name + ':' + it.autocomplete).join(' ')";
    visit(async |site| {
        for (page, expected) in [
            ("login", "email:username passwd:current-password code:one-time-code"),
            (
                "register",
                "code:off email:username name:nickname passwd:new-password repasswd:new-password imtype:off wechat:off",
            ),
            ("reset", "email:username"),
        ] {
            site.open(page).await;
            assert_eq!(site.script(tokens).await, expected);
        }
    })
    .await;
}
