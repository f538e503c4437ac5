//! Registration: the order of its checks, contacts and terms, and what it needs.

use local_panel::{Generation, Registration, Switch};

use super::bodies::{self, Applicant, Body, invitation_name};
use super::visitor::{Visitor, assert_failure, assert_success, refusal};
use super::{each, each_with_both_bodies, is_in, pick};

const DONE: &str = "注册成功！正在进入登录界面";
const SHORT: &str = "密码请大于8位";
const DIFFERENT: &str = "两次密码输入不符";
const NO_CONTACT: &str = "请填上你的联络方式";
const NO_TERMS: &str = "请同意服务条款";

/// The refusals in turn, with the messages of the generation.
fn topics(generation: Generation) -> [(&'static str, &'static str); 8] {
    let (email, taken) = pick(
        generation,
        &[
            (
                "2018 2019 2021 2021.12 metron",
                ("邮箱无效", "邮箱已经被注册了"),
            ),
            ("2022 2023 2023.7", ("邮箱不规范", "邮箱已经被注册了")),
            ("2024 2025 2026", ("无效的邮箱", "无效的邮箱")),
        ],
    );
    let code = pick(
        generation,
        &[
            ("2018 2019 2021 2021.12 2022 metron", "您的邮箱验证码不正确"),
            ("2023 2023.7 2024 2025 2026", "你的邮箱验证码不正确"),
        ],
    );
    let is_2022 = is_in(generation, "2022");
    let invitation = if is_2022 {
        "这个邀请码不存在"
    } else {
        "邀请码无效"
    };
    [
        ("email", email),
        ("taken", taken),
        ("code", code),
        ("invitation", invitation),
        ("length", SHORT),
        ("equality", DIFFERENT),
        ("contact", NO_CONTACT),
        ("terms", NO_TERMS),
    ]
}

/// Everything is wrong at first; what is refused is corrected until the registration succeeds.
async fn refusals(visitor: &mut Visitor<'_>) -> String {
    let mut applicant = Applicant {
        email: "no email".to_owned(),
        name: "New".to_owned(),
        password: "short".to_owned(),
        again: "other".to_owned(),
        invitation: "NOSUCHCODE".to_owned(),
        contact: String::new(),
        code: "zzzzzz".to_owned(),
        terms: String::new(),
    };
    let mut refusals: Vec<&str> = Vec::new();
    loop {
        let answer = visitor.register(&applicant).await;
        if answer.text().is_empty() || answer.text().starts_with("{\"ret\":1") {
            assert_success(visitor.generation, &answer, DONE, "");
            return refusals.join(" ");
        }
        let message = refusal(visitor.generation, &answer);
        let mut topics = topics(visitor.generation).into_iter();
        let topic = topics.find(|(topic, words)| *words == message && !refusals.contains(topic));
        let (topic, _) = topic.expect(&message);
        put_right(visitor, &mut applicant, topic).await;
        refusals.push(topic);
    }
}

async fn put_right(visitor: &mut Visitor<'_>, applicant: &mut Applicant, topic: &str) {
    match topic {
        "email" => applicant.email = "alice@example.test".to_owned(),
        "taken" => applicant.email = "new@example.test".to_owned(),
        "length" => applicant.password = "new-pass-12".to_owned(),
        "equality" => applicant.again.clone_from(&applicant.password),
        "contact" => applicant.contact = "new".to_owned(),
        "terms" => applicant.terms = "true".to_owned(),
        "invitation" => applicant.invitation = visitor.panel.seeded().invitation,
        _ => {}
    }
    // A code that was burned on the way has to be asked for anew.
    if topic == "code" || topic == "invitation" {
        let fields = [("email", applicant.email.clone())];
        visitor.post("/auth/send", &fields).await;
        let mail = visitor.panel.outbox().pop();
        applicant.code = mail.map_or(String::new(), |mail| mail.code);
    }
}

#[tokio::test]
async fn everything_wrong_is_refused_in_the_order_of_the_generation() {
    each_with_both_bodies(async |generation, panel, body| {
        panel.set_registration(Registration::Invite);
        for switch in [Switch::EmailCodes, Switch::Contact] {
            panel.set_switch(switch, true);
        }
        let expected = pick(
            generation,
            &[
                (
                    "2018 2019",
                    "invitation email taken code length equality contact",
                ),
                (
                    "2021 metron",
                    "email taken code length equality contact invitation",
                ),
                (
                    "2021.12 2022",
                    "contact email taken code length equality invitation",
                ),
                (
                    "2023 2023.7",
                    "terms invitation email taken length equality code",
                ),
                (
                    "2024 2025 2026",
                    "terms length equality invitation email taken code",
                ),
            ],
        );
        let mut visitor = Visitor::new(&panel, generation, body);
        assert_eq!(refusals(&mut visitor).await, expected, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_new_account_is_signed_in_except_by_the_oldest() {
    each_with_both_bodies(async |generation, panel, body| {
        let mut visitor = Visitor::new(&panel, generation, body);
        let answer = visitor.register(&Applicant::new("new")).await;
        assert_success(generation, &answer, DONE, "");
        let is_in_now = !is_in(generation, "2018 2019");
        assert_eq!(visitor.is_signed_in().await, is_in_now, "{generation}");
        visitor.forget_cookies();
        let account = ("new@example.test", "new-pass-12");
        let answer = visitor.log_in(account, "").await;
        assert_success(generation, &answer, "登录成功", "");
    })
    .await;
}

#[tokio::test]
async fn a_closed_registration_says_so_first() {
    each_with_both_bodies(async |generation, panel, body| {
        panel.set_registration(Registration::Closed);
        let mut visitor = Visitor::new(&panel, generation, body);
        let mut applicant = Applicant::new("new");
        applicant.email = String::new();
        let answer = visitor.register(&applicant).await;
        assert_eq!(refusal(generation, &answer), "未开放注册。", "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_asked_for_always_when_switched_on_or_never() {
    each_with_both_bodies(async |generation, panel, body| {
        for is_on in [false, true] {
            panel.set_switch(Switch::Contact, is_on);
            let is_always_asked = is_in(generation, "2018 2019 2021 metron");
            let asks = is_always_asked || (is_on && is_in(generation, "2021.12 2022"));
            let mut visitor = Visitor::new(&panel, generation, body);
            let mut applicant = Applicant::new(&format!("new{is_on}"));
            applicant.contact = String::new();
            let answer = visitor.register(&applicant).await;
            if asks {
                assert_eq!(refusal(generation, &answer), NO_CONTACT, "{generation}");
            } else {
                assert_success(generation, &answer, DONE, "");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_contact_that_is_taken_is_refused_where_it_is_asked_for() {
    each(async |generation, panel| {
        if !is_in(generation, "2018 2019 2021 2021.12 2022 metron") {
            return;
        }
        panel.set_switch(Switch::Contact, true);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let mut applicant = Applicant::new("new");
        applicant.contact = "alice_qq".to_owned();
        let answer = visitor.register(&applicant).await;
        assert_eq!(refusal(generation, &answer), "此联络方式已注册");
    })
    .await;
}

#[tokio::test]
async fn terms_are_accepted_by_the_text_true_alone() {
    each(async |generation, panel| {
        for terms in ["", "on", "1", "false"] {
            let mut visitor = Visitor::new(&panel, generation, Body::Own);
            let mut applicant = Applicant::new(&format!("new{terms}"));
            applicant.terms = terms.to_owned();
            let answer = visitor.register(&applicant).await;
            if is_in(generation, "2023 2023.7 2024 2025 2026") {
                assert_eq!(refusal(generation, &answer), NO_TERMS, "{generation}");
            } else {
                assert_success(generation, &answer, DONE, "");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_email_may_have_32_bytes_until_2021() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let longest = Applicant::new(&"a".repeat(32 - "@example.test".len()));
        let answer = visitor.register(&longest).await;
        assert_success(generation, &answer, DONE, "");
        visitor.forget_cookies();
        let longer = Applicant::new(&"b".repeat(33 - "@example.test".len()));
        let answer = visitor.register(&longer).await;
        if is_in(generation, "2018 2019 2021 2021.12 metron") {
            assert_eq!(refusal(generation, &answer), "邮箱无效", "{generation}");
        } else {
            assert_success(generation, &answer, DONE, "");
        }
    })
    .await;
}

#[tokio::test]
async fn strict_types_need_email_invitation_password_and_name() {
    each(async |generation, panel| {
        let is_strict = !is_in(generation, "2018 2019 2021 2021.12 metron");
        let needed = [
            "email",
            "name",
            bodies::password_name(generation),
            invitation_name(generation),
        ];
        for missing in needed {
            let mut fields = bodies::register(generation, Body::Own, &Applicant::new("new"));
            fields.retain(|(name, _)| *name != missing);
            let mut visitor = Visitor::new(&panel, generation, Body::Own);
            let answer = visitor.post("/auth/register", &fields).await;
            let is_failure = answer.status == 500;
            assert_eq!(is_failure, is_strict, "{generation}: {missing}");
            if is_strict {
                assert_failure(generation, &answer);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_fork_takes_short_names_without_symbols() {
    let panel = super::open(Generation::Metron).await;
    let cases = [
        ("张三 Zhang", "昵称不能包含符号"),
        ("<b>", "昵称不能包含符号"),
        ("abcdefghijklmnop", "昵称太长了"),
        ("张三三三三三", "昵称太长了"),
        ("张三三三三", ""),
    ];
    for (name, expected) in cases {
        let mut visitor = Visitor::new(&panel, Generation::Metron, Body::Own);
        let mut applicant = Applicant::new("new");
        applicant.name = name.to_owned();
        let answer = visitor.register(&applicant).await;
        if expected.is_empty() {
            assert_success(Generation::Metron, &answer, DONE, "");
        } else {
            assert_eq!(refusal(Generation::Metron, &answer), expected, "{name}");
        }
    }
}
