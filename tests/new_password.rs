//! A new password, from the mailed link to the login: what is sent, where it is sent again, and what is shown.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

use sspanel_auth::{
    config::Settings,
    contract::{Action, Dialect, Outcome, Response, settle},
    flow::{Effect, FormState, NavigationState, Notice, Page, PressResult, Success, apply, submit},
    form::{Fault, Field, Values},
};

const TOKEN: &str = "0a1B-c_";

fn values(token: &str) -> Values {
    Values::default()
        .with(Field::Token, token)
        .with(Field::Password, "a b+c 12")
        .with(Field::Repeat, "a b+c 12")
}

fn settings(dialect: Dialect) -> Settings {
    Settings::of(dialect)
}

/// The path and the body of the request.
fn request(dialect: Dialect, token: &str) -> (String, String) {
    let page = Page::NewPassword;
    let sent = submit(page, page.action(), &values(token), &settings(dialect));
    let Ok(sent) = sent else {
        panic!("the values have no fault");
    };
    let body = sent.request.body.expect("a form");
    (sent.request.path, body.as_str().to_owned())
}

#[test]
fn the_documented_request_has_its_token_in_the_path() {
    assert_eq!(
        request(Dialect::Documented, TOKEN),
        (
            "/password/token/0a1B-c_".to_owned(),
            "password=a+b%2Bc+12&repasswd=a+b%2Bc+12".to_owned()
        )
    );
}

#[test]
fn the_universal_request_has_every_name() {
    assert_eq!(
        request(Dialect::Universal, TOKEN),
        (
            "/password/token/0a1B-c_".to_owned(),
            "token=0a1B-c_&password=a+b%2Bc+12&repasswd=a+b%2Bc+12&confirm_password=a+b%2Bc+12"
                .to_owned()
        )
    );
}

#[test]
fn a_token_cannot_lead_to_another_path() {
    for token in ["../../user", "a/b", "a?b", "a#b", "%2e", "令牌", "a b"] {
        let (path, _) = request(Dialect::Universal, token);
        assert_eq!(path, "/password/token/", "{token}");
    }
}

#[test]
fn only_a_refused_method_leads_to_the_other_path() {
    let path = |dialect, status| {
        let page = Page::NewPassword;
        let sent = submit(page, page.action(), &values(TOKEN), &settings(dialect));
        let request = sent.map(|sent| sent.request).ok();
        request.and_then(|request| request.path_after(&Response::plain(status, "")))
    };
    assert_eq!(path(Dialect::Universal, 405), Some("/password/token"));
    for status in [200, 302, 403, 404, 500, 502] {
        assert_eq!(path(Dialect::Universal, status), None, "{status}");
    }
    assert_eq!(path(Dialect::Documented, 405), None);
}

#[test]
fn no_other_request_is_sent_a_second_time() {
    let other = |dialect| {
        let others = Action::ALL
            .into_iter()
            .filter(|it| *it != Action::SetPassword);
        others
            .filter_map(|it| it.request(dialect).other_path)
            .count()
    };
    assert_eq!(Dialect::ALL.map(other), [0, 0]);
}

#[test]
fn short_or_different_passwords_are_not_sent() {
    let faults = |password, repeat| {
        let typed = Values::default()
            .with(Field::Token, TOKEN)
            .with(Field::Password, password)
            .with(Field::Repeat, repeat);
        let page = Page::NewPassword;
        submit(page, page.action(), &typed, &settings(Dialect::Universal))
            .err()
            .unwrap_or_default()
    };
    assert_eq!(
        faults("1234567", "1234567"),
        [(Field::Password, Fault::PasswordShort)]
    );
    assert_eq!(
        faults("12345678", "12345679"),
        [(Field::Repeat, Fault::RepeatDiffers)]
    );
    assert_eq!(faults("一二三", "一二三"), []);
}

#[test]
fn a_form_without_a_token_asks_for_the_link_and_sends_nothing() {
    let settings = settings(Dialect::Universal);
    let mut state = FormState::opening(Page::NewPassword, &settings, NavigationState::default());
    state.follow_token(false);
    assert!(matches!(
        state.press(&values(""), &settings),
        PressResult::Ignored
    ));
    state.follow_token(true);
    assert!(matches!(
        state.press(&values(TOKEN), &settings),
        PressResult::Send(_)
    ));
}

#[test]
fn a_success_leads_to_the_login_with_the_focus_in_the_email() {
    let settings = settings(Dialect::Documented);
    let page = Page::NewPassword;
    let Ok(sent) = submit(page, page.action(), &values(TOKEN), &settings) else {
        panic!("the values have no fault");
    };
    let answer = Ok(Response::plain(200, r#"{"ret":1,"msg":"重置成功"}"#));
    let outcome = settle(Action::SetPassword, answer);
    assert_eq!(outcome, Outcome::Succeeded(Some("重置成功".to_owned())));
    let step = apply(&sent, outcome, &settings, None);
    let [Effect::Open(Page::Login, state)] = step.effects.as_slice() else {
        panic!("{:?}", step.effects);
    };
    let said = Some("重置成功".to_owned());
    assert_eq!(
        state.notice,
        Some(Notice::Succeeded(Success::PasswordSet, said))
    );
    let login = FormState::opening(Page::Login, &settings, state.clone());
    assert_eq!(login.first_focus(), Some(Field::Email));
    let usual = FormState::opening(Page::Login, &settings, NavigationState::default());
    assert_eq!(usual.first_focus(), None);
}
