//! Reset: what is said about accounts and mails, where a new password goes, and what it changes.

use local_panel::{Generation, Switch};

use super::bodies::Body;
use super::visitor::{ALICE, TOTP, Visitor, assert_failure, assert_success, refusal, said};
use super::{each, each_with_both_bodies, is_in, open, pick};

const OLD_SENT: &str = "重置邮件已经发送,请检查邮箱.";
const NEW: &str = "brand-new-1";

async fn ask(visitor: &mut Visitor<'_>, email: &str) -> (i64, String) {
    let fields = [("email", email.to_owned())];
    let answer = visitor.post("/password/reset", &fields).await;
    said(visitor.generation, &answer)
}

fn sent(generation: Generation) -> String {
    let hidden = "如果你的账户存在于我们的数据库中，那么重置密码的链接将会发送到你账户所对应的邮箱";
    let end = if is_in(generation, "2022 2023 2023.7") {
        "。"
    } else {
        ""
    };
    if is_in(generation, "2018 2019 2021 2021.12 metron") {
        OLD_SENT.to_owned()
    } else {
        format!("{hidden}{end}")
    }
}

#[tokio::test]
async fn an_unknown_account_is_named_until_2022() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let expected = pick(
            generation,
            &[
                ("2018 2019 2021 metron", Some("此邮箱不存在.")),
                ("2021.12", Some("此邮箱不存在")),
                ("2022 2023 2023.7 2024 2025 2026", None),
            ],
        );
        let expected = expected.map_or((1, sent(generation)), |message| (0, message.to_owned()));
        let answer = ask(&mut visitor, "nobody@example.test").await;
        assert_eq!(answer, expected, "{generation}");
        assert_eq!(panel.outbox(), []);
    })
    .await;
}

#[tokio::test]
async fn a_known_account_gets_a_mail_with_a_link() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let answer = ask(&mut visitor, ALICE.0).await;
        assert_eq!(answer, (1, sent(generation)), "{generation}");
        let mail = panel.outbox().pop().unwrap();
        let start = format!("{}/password/token/", panel.origin());
        let token = mail.link.strip_prefix(&start).unwrap();
        assert_eq!(
            (mail.to.as_str(), mail.code.as_str(), token.len()),
            (ALICE.0, "", 64)
        );
        let page = visitor.get(&format!("/password/token/{token}")).await;
        assert_eq!(page.status, 200, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_cannot_be_sent_is_rarely_a_refusal() {
    each(async |generation, panel| {
        panel.set_switch(Switch::BrokenMail, true);
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        if is_in(generation, "2023 2023.7") {
            let fields = [("email", ALICE.0.to_owned())];
            let answer = visitor.post("/password/reset", &fields).await;
            assert_failure(generation, &answer);
            return;
        }
        let expected = pick(
            generation,
            &[
                ("2018 2019 2021", (1, OLD_SENT)),
                ("2021.12 2022", (1, "邮件发送失败，请联系网站管理员。")),
                ("2024 2025 2026", (1, "邮件发送失败")),
                ("metron", (0, "邮件发送失败，请联系网站管理员。")),
            ],
        );
        let answer = ask(&mut visitor, ALICE.0).await;
        assert_eq!((answer.0, answer.1.as_str()), expected, "{generation}");
        assert_eq!(panel.outbox(), []);
    })
    .await;
}

#[tokio::test]
async fn an_empty_email_and_the_fourth_request_of_an_hour_are_refused_since_2023() {
    each(async |generation, panel| {
        panel.stop_clock();
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let is_guarded = is_in(generation, "2023 2023.7 2024 2025 2026");
        let empty = ask(&mut visitor, "").await;
        assert_eq!(empty.1 == "未填写邮箱", is_guarded, "{generation}");
        for _ in 0..3 {
            assert_eq!(ask(&mut visitor, ALICE.0).await.0, 1, "{generation}");
        }
        let fourth = ask(&mut visitor, TOTP.0).await;
        if is_guarded {
            let message = "你的请求过于频繁，请稍后再试".to_owned();
            assert_eq!(fourth, (0, message), "{generation}");
        } else {
            assert_eq!(fourth.0, 1, "{generation}");
        }
        panel.shift_clock(3600);
        assert_eq!(ask(&mut visitor, TOTP.0).await.0, 1, "{generation}");
    })
    .await;
}

#[tokio::test]
async fn a_reset_without_the_field_fails_by_strict_types() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let answer = visitor.post("/password/reset", &[]).await;
        if is_in(generation, "2018 2019 2021 2021.12 metron") {
            refusal(generation, &answer);
        } else {
            assert_failure(generation, &answer);
        }
    })
    .await;
}

#[tokio::test]
async fn a_new_password_is_checked_and_set() {
    each_with_both_bodies(async |generation, panel, body| {
        let mut visitor = Visitor::new(&panel, generation, body);
        let token = visitor.mailed_token(ALICE.0).await;
        let (short, dead) = pick(
            generation,
            &[
                ("2018 2019", ("密码太短啦", "链接已经失效,请重新获取")),
                (
                    "2021 2021.12 2022 metron",
                    ("密码太短啦", "链接已经失效，请重新获取"),
                ),
                ("2023 2023.7 2024 2025 2026", ("密码过短", "链接无效")),
            ],
        );
        let done = (1, "重置成功".to_owned());
        let answer = visitor.set_password(&token, "short", "short").await;
        assert_eq!(refusal(generation, &answer), short, "{generation}");
        let answer = visitor.set_password(&token, "short", "other").await;
        assert_eq!(
            refusal(generation, &answer),
            "两次输入不符合",
            "{generation}"
        );
        let answer = visitor.set_password("nonsense", NEW, NEW).await;
        assert_eq!(refusal(generation, &answer), dead, "{generation}");
        let answer = visitor.set_password(&token, NEW, NEW).await;
        assert_eq!(said(generation, &answer), done, "{generation}");
        let answer = visitor.set_password(&token, NEW, NEW).await;
        let again = if is_in(generation, "2018 2019") {
            done
        } else {
            (0, dead.to_owned())
        };
        assert_eq!(said(generation, &answer), again, "{generation}");
        refusal(generation, &visitor.log_in(ALICE, "").await);
        let answer = visitor.log_in((ALICE.0, NEW), "").await;
        assert_success(generation, &answer, "登录成功", "");
    })
    .await;
}

#[tokio::test]
async fn a_link_lives_for_a_day_and_since_2023_for_an_hour() {
    each(async |generation, panel| {
        panel.stop_clock();
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let token = visitor.mailed_token(ALICE.0).await;
        let page = format!("/password/token/{token}");
        let is_short = is_in(generation, "2023 2023.7 2024 2025 2026");
        panel.shift_clock(if is_short { 3_599 } else { 86_399 });
        assert_eq!(visitor.get(&page).await.status, 200, "{generation}");
        panel.shift_clock(1);
        let answer = visitor.get(&page).await;
        let expected = if is_in(generation, "2018 2019 2021 metron") {
            (200, None)
        } else {
            (302, Some("/password/reset"))
        };
        let found = (answer.status, answer.header("location"));
        assert_eq!(found, expected, "{generation}");
        refusal(generation, &visitor.set_password(&token, NEW, NEW).await);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_turns_the_second_factor_off_until_2022() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let token = visitor.mailed_token(TOTP.0).await;
        visitor.set_password(&token, NEW, NEW).await;
        let answer = visitor.log_in((TOTP.0, NEW), "").await;
        if is_in(generation, "2023 2023.7 2024 2025 2026") {
            assert!(!visitor.is_signed_in().await, "{generation}");
        } else {
            assert_success(generation, &answer, "登录成功", "");
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_at_the_old_address_gets_405_since_2025_and_stays_alive() {
    for generation in [Generation::V2025, Generation::V2026] {
        let panel = open(generation).await;
        let mut visitor = Visitor::new(&panel, generation, Body::Universal);
        let token = visitor.mailed_token(ALICE.0).await;
        let path = format!("/password/token/{token}");
        assert_eq!(visitor.post(&path, &[]).await.status, 405, "{generation}");
        let answer = visitor.set_password(&token, NEW, NEW).await;
        assert_eq!(said(generation, &answer).0, 1, "{generation}");
        let answer = visitor.post("/password/token", &[]).await;
        assert_failure(generation, &answer);
    }
}
