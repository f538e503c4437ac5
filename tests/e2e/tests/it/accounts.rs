//! Registering and asking for a new password.

use e2e::{Options, Registration, Site, visit, visit_with};

journeys![
    without_an_invitation_an_inviting_panel_refuses_and_with_one_it_accepts,
    a_closed_panel_says_so,
    a_taken_email_or_contact_is_shown_at_its_field_and_everything_stays,
    a_setting_sends_a_new_visitor_to_the_user_centre,
    a_reset_is_confirmed_neutrally_and_the_mail_leaves,
    a_reset_of_an_unknown_email_shows_the_panel_message,
    a_new_visitor_finds_the_email_filled_in_and_nothing_of_it_in_the_address,
];

/// A visitor on a panel with this kind of registration.
async fn visit_when(registration: Registration, journey: impl AsyncFnOnce(&Site)) {
    let options = Options {
        registration,
        ..Options::default()
    };
    visit_with(options, "zh-CN", journey).await;
}

async fn without_an_invitation_an_inviting_panel_refuses_and_with_one_it_accepts() {
    visit_when(Registration::Invite, async |site| {
        let code = site.panel.seeded().invitation;
        site.open("register").await;
        site.type_account("guest@example.test", "guest").await;
        site.press().await;
        site.see_refusal("code", "邀请码无效", "没有的话，可以向老用户索取。")
            .await;
        site.type_in("code", "NOSUCH00").await;
        site.press().await;
        site.panel_has_received(2).await;
        site.see_refusal("code", "邀请码无效", "请核对，或向邀请人要一个新的。")
            .await;
        assert_eq!(site.value("passwd").await, "brand-new-1");
        assert_eq!(site.value("repasswd").await, "brand-new-1");

        site.retype("code", &code).await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        let rest = "&email=guest%40example.test&name=%E5%B0%8F%E6%98%8E&passwd=brand-new-1\
                    &repasswd=brand-new-1&imtype=4&wechat=guest";
        let body = |code: &str| format!("POST /auth/register code={code}{rest}");
        assert_eq!(site.received(), [body(""), body("NOSUCH00"), body(&code)]);
    })
    .await;
}

async fn a_closed_panel_says_so() {
    visit_when(Registration::Closed, async |site| {
        site.open("register").await;
        site.type_account("late@example.test", "late").await;
        site.press().await;
        site.see_panel_text("未开放注册。", "已有账户可以登录。")
            .await;
        assert_eq!(site.value("wechat").await, "late");
        assert_eq!(site.received().len(), 1);
    })
    .await;
}

async fn a_taken_email_or_contact_is_shown_at_its_field_and_everything_stays() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("alice@example.test", "fresh").await;
        site.press().await;
        site.see_refusal("email", "邮箱已经被注册了", "直接登录，或重置密码。")
            .await;
        site.retype("email", "bob@example.test").await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        site.forget_session().await;

        site.follow("register").await;
        site.see_heading("注册账户").await;
        site.type_account("carol@example.test", "fresh").await;
        site.press().await;
        site.see_refusal("wechat", "此联络方式已注册", "请换一个联络账号。")
            .await;
        site.holds(&[
            ("email", "carol@example.test"),
            ("name", "小明"),
            ("passwd", "brand-new-1"),
            ("repasswd", "brand-new-1"),
            ("imtype", "4"),
            ("wechat", "fresh"),
        ])
        .await;
        assert_eq!(site.received().len(), 3);
    })
    .await;
}

async fn a_setting_sends_a_new_visitor_to_the_user_centre() {
    visit(async |site| {
        site.set_config(r#"{"afterRegister":"userCentre"}"#);
        site.open("register").await;
        site.type_account("direct@example.test", "direct").await;
        site.press().await;
        site.arrive_at("/user").await;
        assert!(site.text("body").await.contains("direct@example.test"));
    })
    .await;
}

async fn a_reset_is_confirmed_neutrally_and_the_mail_leaves() {
    visit(async |site| {
        site.open("reset").await;
        site.type_in("email", "alice@example.test").await;
        site.press().await;
        site.see_panel_text("重置邮件已经发送,请检查邮箱.", "没收到请查看垃圾邮件。")
            .await;
        assert_eq!(
            site.received(),
            ["POST /password/reset email=alice%40example.test"]
        );
        let mails = site.panel.outbox();
        assert_eq!(
            mails
                .iter()
                .map(|mail| mail.to.as_str())
                .collect::<Vec<_>>(),
            ["alice@example.test"]
        );
    })
    .await;
}

async fn a_reset_of_an_unknown_email_shows_the_panel_message() {
    visit(async |site| {
        site.open("reset").await;
        site.type_in("email", "nobody@example.test").await;
        site.press().await;
        site.see_refusal("email", "此邮箱不存在.", "请核对拼写；还没有账户可以注册。")
            .await;
        assert!(site.panel.outbox().is_empty());
        assert_eq!(site.value("email").await, "nobody@example.test");

        site.retype("email", "alice@example.test").await;
        site.press_enter("email").await;
        site.panel_has_received(2).await;
        site.is_shown("[data-done=sent]").await;
        assert_eq!(site.text("#auth-email-problem").await, "");
        assert_eq!(site.panel.outbox().len(), 1);
        let line = |email: &str| format!("POST /password/reset email={email}%40example.test");
        assert_eq!(site.received(), [line("nobody"), line("alice")]);
    })
    .await;
}

async fn a_new_visitor_finds_the_email_filled_in_and_nothing_of_it_in_the_address() {
    visit(async |site| {
        site.open("register").await;
        site.type_account("ivan@example.test", "ivan").await;
        site.press().await;
        site.see_panel_text("注册成功！正在进入登录界面", "现在可以登录了。")
            .await;
        site.arrive_exactly_at("/portal/login").await;
        site.holds(&[("email", "ivan@example.test"), ("passwd", "")])
            .await;
        let tone = "return document.querySelector('.auth-notice').dataset.tone";
        assert_eq!(site.script(tone).await, "good");
        site.reload().await;
        // The panel of 2021 has signed the new account in.
        site.see_notice("你已登录，无需再次登录。").await;
        assert_eq!(site.value("email").await, "");
    })
    .await;
}
