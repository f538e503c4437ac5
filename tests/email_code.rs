//! The code that proves a new email: when its mail can be asked for, what is sent, and what is said.

#![expect(clippy::panic, reason = "a test may stop at the first surprise")]

use std::time::Duration;

use sspanel_auth::{
    config::Settings,
    contract::{Action, Dialect, HttpClass, Outcome, Response, settle},
    flow::{
        EMAIL_CODE_WAIT, Effect, FormState, FormView, NavigationState, Notice, Page, PressResult,
        Problem, Submission, apply,
    },
    form::{Fault, Field, Presence, Values},
    i18n::Language,
};

const NOW: f64 = 1_000.0;

fn settings(email_code: Presence) -> Settings {
    let mut settings = Settings::of(Dialect::Documented);
    settings.register.email_code = email_code;
    settings
}

fn values() -> Values {
    [
        (Field::Email, " ａ@b.c"),
        (Field::EmailCode, " 12 3aB6 "),
        (Field::Password, "12345678"),
        (Field::Repeat, "12345678"),
        (Field::ContactKind, "2"),
        (Field::Contact, "10001"),
    ]
    .into_iter()
    .fold(Values::default(), |values, (field, text)| {
        values.with(field, text)
    })
}

fn opened(settings: &Settings) -> FormState {
    FormState::opening(Page::Register, settings, NavigationState::default())
}

fn view(state: &FormState) -> FormView {
    FormView {
        state: state.clone().into(),
        settings: settings(Presence::Required).into(),
        language: english(),
    }
}

fn english() -> Language {
    let language = Language::En;
    language.load(&serde_json::json!(language.texts()).to_string());
    language
}

fn sent(press: PressResult) -> Submission {
    match press {
        PressResult::Send(sent) => sent,
        _ => panic!("nothing was sent"),
    }
}

/// The form after the button was pressed and the panel has answered.
fn after(answer: &str) -> (FormState, Vec<Effect>) {
    let settings = settings(Presence::Required);
    let mut state = opened(&settings);
    let sent = sent(state.press_send_code(&values(), &settings));
    state.begin(sent.request.action);
    let response = Response::plain(200, answer);
    let outcome = settle(Action::SendEmailCode, Ok(response));
    let step = apply(&sent, outcome, &settings, None);
    let effects = state.show(step, Some(Field::EmailCode), NOW);
    (state, effects)
}

fn problem_after(outcome: Outcome) -> Option<Problem> {
    let settings = settings(Presence::Required);
    let mut state = opened(&settings);
    let sent = sent(state.press_send_code(&values(), &settings));
    let step = apply(&sent, outcome, &settings, None);
    step.screen.problem(Field::EmailCode).cloned()
}

#[test]
fn the_email_alone_is_sent_for_a_code() {
    let settings = settings(Presence::Required);
    let sent = sent(opened(&settings).press_send_code(&values(), &settings));
    assert_eq!(sent.request.path, "/auth/send");
    let body = sent.request.body.expect("a form");
    assert_eq!(body.as_str(), "email=a%40b.c");
}

#[test]
fn an_account_carries_its_code_without_spaces() {
    let body = |email_code| {
        let settings = settings(email_code);
        let sent = sent(opened(&settings).press(&values(), &settings));
        sent.request.body.expect("a form").as_str().to_owned()
    };
    assert!(body(Presence::Required).contains("&emailcode=123aB6&"));
    assert!(
        !body(Presence::Hidden).contains("emailcode"),
        "the documented request does not have it"
    );
}

#[test]
fn a_required_code_that_is_missing_is_a_fault() {
    let faults = |email_code| {
        let settings = settings(email_code);
        let typed = Values::default().with(Field::EmailCode, " ");
        let page = Page::Register;
        sspanel_auth::flow::faults(page, page.action(), &typed, &settings)
    };
    let missing = (Field::EmailCode, Fault::EmailCodeMissing);
    assert!(faults(Presence::Required).contains(&missing));
    assert!(!faults(Presence::Optional).contains(&missing));
    assert!(!faults(Presence::Hidden).contains(&missing));
}

#[test]
fn an_email_that_is_none_is_asked_for_first() {
    let settings = settings(Presence::Required);
    let mut state = opened(&settings);
    let PressResult::Invalid(step) = state.press_send_code(&Values::default(), &settings) else {
        panic!("a code was asked for without an email");
    };
    let missing = Problem::Fault(Fault::EmailMissing);
    assert_eq!(step.screen.problem(Field::Email), Some(&missing));
}

#[test]
fn one_request_at_a_time() {
    let settings = settings(Presence::Required);
    let mut state = opened(&settings);
    state.begin(Action::SendEmailCode);
    let is_ignored = |press| matches!(press, PressResult::Ignored);
    assert!(is_ignored(state.press_send_code(&values(), &settings)));
    assert!(is_ignored(state.press(&values(), &settings)));
    let mut state = opened(&settings);
    state.begin(Action::Register);
    assert!(is_ignored(state.press_send_code(&values(), &settings)));
}

#[test]
fn the_countdown_starts_only_when_a_mail_was_sent() {
    let (mut state, effects) = after(r#"{"ret":1,"msg":"验证码发送成功，请查收邮件。"}"#);
    assert!(effects.contains(&Effect::StartCodeWait));
    state.wait_for_code(EMAIL_CODE_WAIT, NOW);
    assert_eq!(view(&state).mail_label(), "Send again in 60 s");
    assert_eq!(state.next_tick(), Some(Duration::from_secs(1)));
    state.tick(NOW + 59_100.0, true);
    assert_eq!(view(&state).mail_label(), "Send again in 1 s");
    state.tick(NOW + 60_000.0, true);
    assert_eq!(view(&state).mail_label(), "Send code");
    assert_eq!(state.next_tick(), None);

    for answer in [
        r#"{"ret":1,"msg":"邮件发送失败，请联系网站管理员。"}"#,
        r#"{"ret":0,"msg":"此IP请求次数过多"}"#,
        r#"{"ret":0}"#,
        "",
        "<!doctype html>",
    ] {
        let (state, effects) = after(answer);
        assert!(!effects.contains(&Effect::StartCodeWait), "{answer}");
        assert!(!view(&state).ignores_mail_press(), "{answer}");
    }
}

#[test]
fn a_wait_is_never_longer_than_it_was() {
    let mut state = opened(&settings(Presence::Required));
    state.wait_for_code(60_000, NOW);
    assert_eq!(view(&state).mail_label(), "Send again in 60 s");
}

#[test]
fn what_is_said_stands_at_its_field() {
    let (state, _) = after(r#"{"ret":0,"msg":"此邮箱已经注册"}"#);
    assert!(view(&state).is_invalid(Field::Email));
    let (state, _) = after(r#"{"ret":0,"msg":"此邮箱请求次数过多"}"#);
    assert!(view(&state).is_invalid(Field::EmailCode));
    let (state, _) = after(r#"{"ret":1,"msg":"验证码发送成功，请查收邮件。"}"#);
    assert!(view(&state).is_step(Field::EmailCode));
    let server = HttpClass::Server;
    let problem = problem_after(Outcome::Http(server));
    let notice = Notice::Http(server);
    assert_eq!(problem, Some(Problem::EmailCodeNotSent(Box::new(notice))));
}

#[test]
fn a_refused_invitation_may_have_used_the_code_up() {
    let settings = settings(Presence::Required);
    let problem = |email_code: &str, message: &str| {
        let typed = Values::default()
            .with(Field::EmailCode, email_code)
            .with(Field::Invitation, "X");
        let sent = Submission::of(Page::Register, Action::Register, &typed, &settings);
        let refused = Outcome::Refused(Some(message.to_owned()));
        let step = apply(&sent, refused, &settings, None);
        step.screen.problem(Field::EmailCode).cloned()
    };
    assert_eq!(
        problem("123456", "邀请码无效"),
        Some(Problem::EmailCodeSpent)
    );
    assert_eq!(problem("", "邀请码无效"), None);
    assert_eq!(problem("123456", "密码过短"), None);
}
