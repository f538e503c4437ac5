//! Checks before sending, and what password managers find.

use e2e::{Options, visit, visit_with};

journeys![
    faults_are_shown_at_their_fields_and_nothing_is_sent,
    each_form_checks_in_english_and_sends_nothing,
    what_is_said_follows_the_language_even_what_the_panel_said,
    three_chinese_characters_are_long_enough,
    a_shown_password_hides_when_it_is_sent,
    managers_find_what_they_look_for,
];

async fn faults_are_shown_at_their_fields_and_nothing_is_sent() {
    visit(async |site| {
        site.open("register").await;
        site.press().await;
        site.see_problem("email", "请填写邮箱。").await;
        for (name, remark) in [
            ("passwd", "请设置密码。"),
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
        site.see_problem("passwd", "密码太短，至少 8 位。").await;
        site.retype("passwd", "12345678").await;
        site.press().await;
        site.see_problem("repasswd", "两次输入的密码不一致。").await;
        assert!(site.received().is_empty());
    })
    .await;
}

async fn each_form_checks_in_english_and_sends_nothing() {
    visit_with(Options::default(), "en-US", async |site| {
        site.open("register").await;
        site.press().await;
        site.see_problem("email", "Enter your email.").await;
        for (name, remark) in [
            ("passwd", "Enter a password."),
            ("imtype", "Choose how the site can reach you."),
            ("wechat", "Enter your ID there."),
        ] {
            site.see_remark(name, remark).await;
        }
        site.type_account("a@b.test", "   ").await;
        site.retype("passwd", "一二").await;
        site.press().await;
        let short = "The password is too short. Use at least 8 letters, digits or symbols.";
        site.see_problem("passwd", short).await;
        site.see_remark("repasswd", "The two passwords differ.")
            .await;
        site.retype("passwd", "brand-new-1").await;
        site.press().await;
        site.see_problem("wechat", "Enter your ID there.").await;

        for page in ["login", "reset"] {
            site.open(page).await;
            site.type_in("email", "alice@").await;
            site.press().await;
            let shape = "This isn't an email address. It should look like name@example.com.";
            site.see_problem("email", shape).await;
        }
        assert!(site.received().is_empty());
    })
    .await;
}

async fn what_is_said_follows_the_language_even_what_the_panel_said() {
    visit(async |site| {
        site.open("login").await;
        site.press().await;
        site.see_problem("email", "请填写邮箱。").await;
        site.choose_language("en").await;
        site.see_remark("email", "Enter your email.").await;
        site.see_remark("passwd", "Enter your password.").await;
        site.panel.set_fault_once(e2e::Fault::Http502);
        site.type_login("nobody@example.test", "secret-1").await;
        site.press().await;
        site.see_notice("The site cannot be reached at the moment. Try again later.")
            .await;
        site.choose_language("zh-Hans").await;
        site.see_notice("本站暂时无法访问，请稍后再试。").await;
        site.press().await;
        let said = "邮箱不存在";
        site.see_refusal("email", said, "请核对拼写；还没有账户可以注册。")
            .await;
        site.choose_language("en").await;
        site.has_translation(
            "email",
            "No account uses this email. Check the spelling, or create an account.",
            said,
        )
        .await;
        site.choose_language("zh-Hant").await;
        site.has_refusal("email", said, "查無此信箱，請核對或註冊。")
            .await;
        site.is_gone(".auth-original").await;
    })
    .await;
}

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

async fn a_shown_password_hides_when_it_is_sent() {
    visit(async |site| {
        site.open("login").await;
        site.type_login("alice@example.test", "wrong").await;
        site.click(".auth-reveal").await;
        site.press().await;
        site.see_refusal(
            "passwd",
            "邮箱或者密码错误",
            "检查大小写和空格，或重置密码。",
        )
        .await;
        assert_eq!(
            site.script("return document.querySelector('[name=passwd]').type")
                .await,
            "password"
        );
    })
    .await;
}

async fn managers_find_what_they_look_for() {
    let tokens = "return [...document.querySelectorAll('[autocomplete]:not(:disabled)')].map(it => it.name + ':' + it.getAttribute('autocomplete')).join(' ')";
    visit(async |site| {
        for (page, expected) in [
            ("login", "email:username passwd:current-password code:one-time-code"),
            (
                "register",
                "code:off email:username name:nickname passwd:new-password repasswd:new-password imtype:off imtype:off imtype:off imtype:off wechat:off",
            ),
            ("reset", "email:username"),
        ] {
            site.open(page).await;
            assert_eq!(site.script(tokens).await, expected);
        }
    })
    .await;
}
