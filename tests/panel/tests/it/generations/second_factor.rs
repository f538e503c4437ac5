//! The second factor: a field of the login, broken, or a step of its own.

use local_panel::Panel;
use serde_json::json;

use super::bodies::{Body, code_name, password_name};
use super::visitor::{TOTP, Visitor, assert_failure, assert_success, refusal, said};
use super::{each, each_with_both_bodies, is_in, open, pick};
use local_panel::Generation;

const BY_FIELD: &str = "2018 2019 2021 2021.12 2023 2023.7 2024 2025 metron";
const LONG: &str = "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，您可以尝试重置密码，即可取消这个选项。";

#[tokio::test]
async fn a_code_is_a_field_of_the_login() {
    each_with_both_bodies(async |generation, panel, body| {
        if !is_in(generation, BY_FIELD) {
            return;
        }
        panel.stop_clock();
        let wrong = pick(
            generation,
            &[
                ("2018 2019 2021 2021.12 metron", LONG),
                ("2023 2023.7 2024 2025", "两步验证码错误"),
            ],
        );
        let mut visitor = Visitor::new(&panel, generation, body);
        let answer = visitor.log_in(TOTP, "").await;
        if is_in(generation, "metron") {
            let message = "该账户已开启二步验证，请输入6位动态码";
            assert_eq!(said(generation, &answer), (2, message.to_owned()));
        } else {
            assert_eq!(refusal(generation, &answer), wrong, "{generation}");
        }
        let answer = visitor.log_in(TOTP, "000000").await;
        assert_eq!(refusal(generation, &answer), wrong, "{generation}");
        assert!(!visitor.is_signed_in().await);
        let answer = visitor.log_in(TOTP, &panel.totp_code()).await;
        assert_success(generation, &answer, "登录成功", "");
        assert!(visitor.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn a_code_with_a_space_or_as_a_number_is_for_loose_types() {
    each(async |generation, panel| {
        let Some(field) = code_name(generation).filter(|_| is_in(generation, BY_FIELD)) else {
            return;
        };
        panel.stop_clock();
        while panel.totp_code().starts_with('0') {
            panel.shift_clock(90);
        }
        let code = panel.totp_code();
        let number: u32 = code.parse().unwrap();
        let is_loose = is_in(generation, "2018 2019 2021 2021.12 metron");
        for code in [json!(format!(" {code}")), json!(number)] {
            let mut visitor = Visitor::new(&panel, generation, Body::Own);
            let name = password_name(generation);
            let body = json!({ "email": TOTP.0, (name): TOTP.1, (field): code });
            let answer = visitor.post_json("/auth/login", &body).await;
            match (is_loose, code.is_number()) {
                (true, _) => assert_success(generation, &answer, "登录成功", ""),
                (false, true) => assert_failure(generation, &answer),
                (false, false) => {
                    assert_eq!(refusal(generation, &answer), "两步验证码错误");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_login_without_the_field_of_the_code_fails_by_strict_types() {
    each(async |generation, panel| {
        if !is_in(generation, "2023 2023.7 2024 2025") {
            return;
        }
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let name = password_name(generation);
        let fields = [("email", TOTP.0.to_owned()), (name, TOTP.1.to_owned())];
        assert_failure(generation, &visitor.post("/auth/login", &fields).await);
    })
    .await;
}

#[tokio::test]
async fn in_2022_an_account_with_a_second_factor_cannot_sign_in() {
    let panel = open(Generation::V2022).await;
    for body in [Body::Own, Body::Universal] {
        let mut visitor = Visitor::new(&panel, Generation::V2022, body);
        for code in ["", "000000", &panel.totp_code()] {
            assert_failure(Generation::V2022, &visitor.log_in(TOTP, code).await);
        }
        let wrong = visitor.log_in((TOTP.0, "wrong-pass-1"), "").await;
        assert_eq!(refusal(Generation::V2022, &wrong), "邮箱或者密码错误");
    }
}

#[tokio::test]
async fn in_2026_the_code_is_a_step_of_its_own() {
    for body in [Body::Own, Body::Universal] {
        let panel = open(Generation::V2026).await;
        panel.stop_clock();
        let mut visitor = Visitor::new(&panel, Generation::V2026, body);
        first_step(&mut visitor).await;
        assert!(!visitor.is_signed_in().await);
        assert_eq!(visitor.get("/auth/mfa").await.status, 200);
        for wrong in ["000000", "", "abcdef"] {
            let answer = second_step(&mut visitor, wrong).await;
            assert_eq!(answer, (0, "验证码错误".to_owned(), None), "{wrong:?}");
        }
        let answer = second_step(&mut visitor, &panel.totp_code()).await;
        let done = (1, "登录成功".to_owned(), Some(String::new()));
        assert_eq!(answer, done);
        assert!(visitor.is_signed_in().await);
        visitor.forget_cookies();
        let again = second_step(&mut visitor, &panel.totp_code()).await;
        assert_eq!(again, expired());
    }
}

#[tokio::test]
async fn the_second_step_waits_for_five_minutes() {
    let panel = open(Generation::V2026).await;
    panel.stop_clock();
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    assert_eq!(second_step(&mut visitor, "000000").await, expired());
    first_step(&mut visitor).await;
    panel.shift_clock(299);
    let in_time = second_step(&mut visitor, "000000").await;
    assert_eq!(in_time.1, "验证码错误");
    panel.shift_clock(1);
    assert_eq!(
        second_step(&mut visitor, &panel.totp_code()).await,
        expired()
    );
    let page = visitor.get("/auth/mfa").await;
    assert_eq!(
        (page.status, page.header("location")),
        (302, Some("/auth/login"))
    );
}

#[tokio::test]
async fn the_second_step_keeps_what_the_first_one_asked_for() {
    let panel = open(Generation::V2026).await;
    panel.stop_clock();
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    visitor.set_cookie("redir", "/user/profile");
    let fields = [
        ("email", TOTP.0.to_owned()),
        ("password", TOTP.1.to_owned()),
        ("remember_me", "true".to_owned()),
    ];
    visitor.post("/auth/login", &fields).await;
    let answer = visitor
        .post("/auth/totp", &[("code", panel.totp_code())])
        .await;
    assert!(answer.all("set-cookie")[0].contains("; Max-Age=604800;"));
    assert_eq!(answer.header("hx-redirect"), Some("/user/profile"));
}

#[tokio::test]
async fn one_login_is_pending_for_all_visitors() {
    let panel = open(Generation::V2026).await;
    panel.stop_clock();
    first_step(&mut Visitor::new(&panel, Generation::V2026, Body::Own)).await;
    let mut other = Visitor::new(&panel, Generation::V2026, Body::Own);
    let answer = second_step(&mut other, &panel.totp_code()).await;
    assert_eq!(answer.0, 1);
}

#[tokio::test]
async fn the_second_step_takes_text_alone() {
    let panel: Panel = open(Generation::V2026).await;
    let mut visitor = Visitor::new(&panel, Generation::V2026, Body::Own);
    first_step(&mut visitor).await;
    let answers = [
        visitor.post("/auth/totp", &[]).await,
        visitor
            .post_json("/auth/totp", &json!({ "code": 183_291 }))
            .await,
    ];
    for answer in answers {
        assert_failure(Generation::V2026, &answer);
    }
}

async fn first_step(visitor: &mut Visitor<'_>) {
    let answer = visitor.log_in(TOTP, "").await;
    let expected = (1, "请完成二步认证".to_owned());
    assert_eq!(said(Generation::V2026, &answer), expected);
    assert_eq!(answer.header("hx-redirect"), Some("/auth/mfa"));
    assert!(answer.all("set-cookie").is_empty());
}

/// `ret`, `msg` and `HX-Redirect`.
async fn second_step(visitor: &mut Visitor<'_>, code: &str) -> (i64, String, Option<String>) {
    let answer = visitor
        .post("/auth/totp", &[("code", code.to_owned())])
        .await;
    let (ret, message) = said(Generation::V2026, &answer);
    (
        ret,
        message,
        answer.header("hx-redirect").map(str::to_owned),
    )
}

fn expired() -> (i64, String, Option<String>) {
    let way_back = Some("/auth/login".to_owned());
    (0, "登录会话已过期".to_owned(), way_back)
}
