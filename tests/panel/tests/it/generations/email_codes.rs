//! Codes that prove an email: how they are asked for, mailed, checked, burned and limited.

use local_panel::{Generation, Options, Panel, Registration, Switch};

use super::bodies::{self, Applicant, Body};
use super::visitor::{Visitor, assert_failure, assert_success, refusal, said};
use super::{each, each_with_both_bodies, is_in, pick};

const DONE: &str = "注册成功！正在进入登录界面";
const SENT: &str = "验证码发送成功，请查收邮件。";
const NOT_SENT: &str = "邮件发送失败，请联系网站管理员。";

fn wrong(generation: Generation) -> &'static str {
    pick(
        generation,
        &[
            ("2018 2019 2021 2021.12 2022 metron", "您的邮箱验证码不正确"),
            ("2023 2023.7 2024 2025 2026", "你的邮箱验证码不正确"),
        ],
    )
}

/// What is said about a request for a code.
async fn ask(visitor: &mut Visitor<'_>, email: &str) -> (i64, String) {
    let fields = [("email", email.to_owned())];
    let answer = visitor.post("/auth/send", &fields).await;
    said(visitor.generation, &answer)
}

fn code(panel: &Panel) -> String {
    panel.outbox().pop().expect("a mail").code
}

#[tokio::test]
async fn while_codes_are_off_each_generation_says_so_in_its_way() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let fields = [("email", "new@example.test".to_owned())];
        let answer = visitor.post("/auth/send", &fields).await;
        let expected = pick(
            generation,
            &[
                ("2018", ""),
                ("2019 2021 metron", "{\"ret\":0}"),
                ("2021.12", "{\"ret\":0,\"msg\":\"\"}"),
                (
                    "2022",
                    "{\"ret\":0,\"msg\":\" \\u4e0d\\u5141\\u8bb8\\u6ce8\\u518c\"}",
                ),
                (
                    "2023 2023.7 2024 2025 2026",
                    "{\"ret\":0,\"msg\":\"\\u7ad9\\u70b9\\u672a\\u542f\\u7528\\u90ae\\u4ef6\\u9a8c\\u8bc1\"}",
                ),
            ],
        );
        assert_eq!(answer.text(), expected, "{generation}");
        assert_eq!(panel.outbox(), []);
    })
    .await;
}

#[tokio::test]
async fn a_mailed_code_is_needed_for_a_registration() {
    each_with_both_bodies(async |generation, panel, body| {
        panel.set_switch(Switch::EmailCodes, true);
        let mut visitor = Visitor::new(&panel, generation, body);
        let sent = ask(&mut visitor, " NEW@example.test").await;
        assert_eq!(sent, (1, SENT.to_owned()), "{generation}");
        let mail = panel.outbox().pop().unwrap();
        assert_eq!(
            (mail.to.as_str(), mail.link.as_str()),
            ("new@example.test", "")
        );
        assert!(mail.text.contains(&mail.code));
        let is_hex = is_in(generation, "2022 2023 2023.7 2024 2025 2026");
        let digits = if is_hex {
            "0123456789abcdef"
        } else {
            "0123456789"
        };
        assert_eq!(mail.code.len(), 6);
        assert!(mail.code.chars().all(|digit| digits.contains(digit)));
        let mut applicant = Applicant::new("new");
        for guess in ["zzzzzz", ""] {
            applicant.code = guess.to_owned();
            let answer = visitor.register(&applicant).await;
            assert_eq!(
                refusal(generation, &answer),
                wrong(generation),
                "{generation}"
            );
        }
        applicant.code.clone_from(&mail.code);
        let answer = visitor.register(&applicant).await;
        assert_success(generation, &answer, DONE, "");
    })
    .await;
}

#[tokio::test]
async fn a_code_is_used_once_and_lives_for_an_hour() {
    each(async |generation, panel| {
        panel.stop_clock();
        panel.set_switch(Switch::EmailCodes, true);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        ask(&mut visitor, "late@example.test").await;
        let late = code(&panel);
        panel.shift_clock(3600);
        ask(&mut visitor, "new@example.test").await;
        let used = code(&panel);
        let mut applicant = Applicant::new("new");
        applicant.code.clone_from(&used);
        let answer = visitor.register(&applicant).await;
        assert_success(generation, &answer, DONE, "");
        visitor.forget_cookies();
        for (name, code) in [("late", late), ("new2", used)] {
            let mut applicant = Applicant::new(name);
            applicant.code = code;
            let answer = visitor.register(&applicant).await;
            assert_eq!(
                refusal(generation, &answer),
                wrong(generation),
                "{generation}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_code_is_good_for_another_email_since_2023() {
    each(async |generation, panel| {
        panel.set_switch(Switch::EmailCodes, true);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        ask(&mut visitor, "one@example.test").await;
        let mut applicant = Applicant::new("other");
        applicant.code = code(&panel);
        let answer = visitor.register(&applicant).await;
        if is_in(generation, "2023 2023.7 2024 2025 2026") {
            assert_success(generation, &answer, DONE, "");
        } else {
            assert_eq!(
                refusal(generation, &answer),
                wrong(generation),
                "{generation}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_wrong_invitation_burns_the_code_from_2021_to_2022() {
    each(async |generation, panel| {
        panel.set_switch(Switch::EmailCodes, true);
        panel.set_registration(Registration::Invite);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        ask(&mut visitor, "new@example.test").await;
        let mut applicant = Applicant::new("new");
        applicant.code = code(&panel);
        applicant.invitation = "NOSUCH00".to_owned();
        refusal(generation, &visitor.register(&applicant).await);
        applicant.invitation = panel.seeded().invitation;
        let answer = visitor.register(&applicant).await;
        if is_in(generation, "2021 2021.12 2022 metron") {
            assert_eq!(
                refusal(generation, &answer),
                wrong(generation),
                "{generation}"
            );
        } else {
            assert_success(generation, &answer, DONE, "");
        }
    })
    .await;
}

#[tokio::test]
async fn a_registration_without_the_field_fails_since_2023() {
    each(async |generation, panel| {
        panel.set_switch(Switch::EmailCodes, true);
        let mut fields = bodies::register(generation, Body::Own, &Applicant::new("new"));
        fields.retain(|(name, _)| *name != "emailcode");
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let answer = visitor.post("/auth/register", &fields).await;
        if is_in(generation, "2023 2023.7 2024 2025 2026") {
            assert_failure(generation, &answer);
        } else {
            assert_eq!(
                refusal(generation, &answer),
                wrong(generation),
                "{generation}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_email_is_checked_before_a_code_is_mailed() {
    each(async |generation, panel| {
        panel.set_switch(Switch::EmailCodes, true);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let invalid = pick(
            generation,
            &[
                ("2018 2019 2021 2021.12 metron", "邮箱无效"),
                ("2022 2023 2023.7", "邮箱不规范"),
                ("2024 2025 2026", "无效的邮箱"),
            ],
        );
        let cases = [
            ("", "未填写邮箱"),
            ("nope", invalid),
            ("alice@example.test", "此邮箱已经注册"),
        ];
        for (email, expected) in cases {
            let answer = ask(&mut visitor, email).await;
            assert_eq!(answer, (0, expected.to_owned()), "{generation}: {email:?}");
        }
        assert_eq!(panel.outbox(), []);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_cannot_be_sent_was_a_success_until_2021() {
    each(async |generation, panel| {
        for switch in [Switch::EmailCodes, Switch::BrokenMail] {
            panel.set_switch(switch, true);
        }
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let ret = i64::from(is_in(generation, "2018 2019 2021 metron"));
        let answer = ask(&mut visitor, "new@example.test").await;
        assert_eq!(answer, (ret, NOT_SENT.to_owned()), "{generation}");
        assert_eq!(panel.outbox(), []);
    })
    .await;
}

#[tokio::test]
async fn codes_are_limited_by_those_alive_and_since_2023_by_the_hour() {
    each(async |generation, panel| {
        panel.stop_clock();
        panel.set_switch(Switch::EmailCodes, true);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let (of_email, of_visitor, by_email, by_visitor) = pick(
            generation,
            &[
                ("2018", (3, 10, "此邮箱请求次数过多", "此IP请求次数过多")),
                (
                    "2019 2021 2021.12 2022 metron",
                    (3, 5, "此邮箱请求次数过多", "此IP请求次数过多"),
                ),
                (
                    "2023 2023.7 2024 2025 2026",
                    (
                        3,
                        3,
                        "你的请求过于频繁，请稍后再试",
                        "你的请求过于频繁，请稍后再试",
                    ),
                ),
            ],
        );
        for _ in 0..of_email {
            assert_eq!(ask(&mut visitor, "one@example.test").await.0, 1);
        }
        let answer = ask(&mut visitor, "one@example.test").await;
        assert_eq!(answer, (0, by_email.to_owned()), "{generation}");
        for number in of_email..of_visitor {
            let email = format!("other{number}@example.test");
            assert_eq!(ask(&mut visitor, &email).await.0, 1, "{generation}");
        }
        let answer = ask(&mut visitor, "last@example.test").await;
        assert_eq!(answer, (0, by_visitor.to_owned()), "{generation}");
        panel.shift_clock(3600);
        assert_eq!(ask(&mut visitor, "last@example.test").await.0, 1);
    })
    .await;
}

#[tokio::test]
async fn a_switch_can_be_on_from_the_start() {
    let options = Options {
        switches: vec![Switch::EmailCodes],
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    let mut visitor = Visitor::new(&panel, Generation::V2021, Body::Own);
    let config = visitor.get("/globalconfig").await.text();
    assert!(config.contains("\"enable_email_verify\":true"));
    panel.set_switch(Switch::EmailCodes, false);
    let config = visitor.get("/globalconfig").await.text();
    assert!(config.contains("\"enable_email_verify\":false"));
}
