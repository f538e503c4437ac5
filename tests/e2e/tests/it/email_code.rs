//! A panel that verifies emails: the button asks for the mail, waits, and the code registers the account.

use e2e::{Options, Site, Switch, visit_with};

use crate::embed::host::open_with;

journeys![
    a_code_from_the_mail_registers_an_account,
    the_wait_survives_a_reload_and_starts_only_with_a_mail,
    an_element_asks_for_a_code,
    the_plain_script_asks_for_a_code,
    a_code_stays_when_a_registration_is_refused,
];

const EMAIL: &str = "new@example.test";
const CONFIG: &str = r#"{"register":{"emailCode":"required"}}"#;
const SEND: &str = ".auth-aided:has([name=emailcode]) > button";

async fn visit_verifying(switches: &[Switch], journey: impl AsyncFnOnce(&Site)) {
    let options = Options {
        switches: [&[Switch::EmailCodes], switches].concat(),
        ..Options::default()
    };
    visit_with(options, "zh-CN", journey).await;
}

/// The code of the last mail.
fn mailed_code(site: &Site) -> String {
    site.panel.outbox().pop().expect("the mail").code
}

async fn a_code_from_the_mail_registers_an_account() {
    visit_verifying(&[], async |site| {
        site.set_config(CONFIG);
        site.open("register").await;
        site.click(SEND).await;
        site.see_problem("email", "请填写邮箱。").await;
        site.type_account(EMAIL, "new_contact").await;
        site.press().await;
        site.see_problem("emailcode", "请输入邮件里的验证码。")
            .await;
        site.click(SEND).await;
        site.is_a_step("emailcode").await;
        site.waits_for("return document.activeElement.name === 'emailcode'")
            .await;
        assert_eq!(
            site.received().pop().as_deref(),
            Some("POST /auth/send email=new%40example.test")
        );
        let code = mailed_code(site);
        let (start, end) = code.split_at(3);
        site.type_in("emailcode", &format!(" {start} {end} ")).await;
        site.press().await;
        site.arrive_at("/portal/login").await;
        let sent = site.received().pop().expect("the registration");
        assert!(sent.contains(&format!("&emailcode={code}&")), "{sent}");
    })
    .await;
}

async fn the_wait_survives_a_reload_and_starts_only_with_a_mail() {
    visit_verifying(&[Switch::BrokenMail], async |site| {
        site.set_config(CONFIG);
        site.open("register").await;
        site.type_in("email", EMAIL).await;
        site.click(SEND).await;
        site.waits_for("return document.querySelector('[name=emailcode]').ariaInvalid === 'true'")
            .await;
        assert_eq!(site.text(SEND).await, "发送验证码");
        site.panel.set_switch(Switch::BrokenMail, false);
        site.click(SEND).await;
        let counts = "return /^[1-5]?[0-9] 秒后可重发$/.test(document.querySelector(`.auth-aided:has([name=emailcode]) > button`).textContent)";
        site.waits_for(counts).await;
        site.reload().await;
        site.is_alive().await;
        site.waits_for(counts).await;
        let count = site.received().len();
        site.click(SEND).await;
        assert_eq!(site.received().len(), count, "a press while it waits sends nothing");
    })
    .await;
}

async fn an_element_asks_for_a_code() {
    visit_verifying(&[], async |site| {
        open_with(
            site,
            "<sspanel-auth page=register register-email-code=required></sspanel-auth>",
        )
        .await;
        for (name, text) in [
            ("email", EMAIL),
            ("passwd", "brand-new-1"),
            ("repasswd", "brand-new-1"),
            ("wechat", "new_contact"),
        ] {
            site.type_in(name, text).await;
        }
        site.put("imtype", "'4'").await;
        site.click(SEND).await;
        site.waits_for("return document.activeElement.name === 'emailcode'")
            .await;
        site.type_in("emailcode", &mailed_code(site)).await;
        site.press().await;
        site.is_gone("[name=emailcode]").await;
    })
    .await;
}

async fn a_code_stays_when_a_registration_is_refused() {
    visit_verifying(&[], async |site| {
        site.set_config(CONFIG);
        site.open("register").await;
        site.type_account("alice@example.test", "new_contact").await;
        site.type_in("emailcode", "123456").await;
        site.press().await;
        site.waits_for("return document.querySelector('[name=email]').ariaInvalid === 'true'")
            .await;
        assert_eq!(site.value("emailcode").await, "123456");
        site.panel.answer_once(r#"{"ret":0,"msg":"邀请码无效"}"#);
        site.press().await;
        site.waits_for(
            "return document.getElementById('auth-emailcode-problem').dataset.tone === 'neutral'",
        )
        .await;
    })
    .await;
}

async fn the_plain_script_asks_for_a_code() {
    visit_verifying(&[], async |site| {
        site.set_config(CONFIG);
        site.open_without_app("register").await;
        site.type_account(EMAIL, "new_contact").await;
        site.click(SEND).await;
        site.is_a_step("emailcode").await;
        site.type_in("emailcode", &mailed_code(site)).await;
        site.press().await;
        site.is_shown(".auth-notice[data-tone=good]").await;
        let sent = site.received().pop().expect("the registration");
        assert!(sent.contains("&emailcode="), "{sent}");
        site.console().await;
    })
    .await;
}
