//! The promises of a captcha: which requests have one, what a press without an answer leaves, and what a refusal means.

use std::sync::Arc;

use sspanel_auth::{
    config::{Captcha, Settings},
    contract::{Action, CaptchaPages, CaptchaProvider, FormBody, Outcome, PanelMessage, SUBJECTS},
    flow::{
        Effect, FormState, FormView, NavigationState, Notice, Page, PressResult, Submission, apply,
    },
    form::{Field, Values},
    i18n::Language,
};

const REFUSAL: &str = "系统无法接受你的验证结果，请刷新页面后重试。";

fn settings(pages: &[&'static str]) -> Settings {
    let pages = pages.iter().copied().map(Some);
    Settings {
        captcha: Captcha {
            provider: Some(CaptchaProvider::Geetest4),
            site_key: "key".to_owned(),
            pages: CaptchaPages::named(pages).unwrap_or_default(),
        },
        ..Settings::default()
    }
}

fn typed() -> Values {
    Values::default()
        .with(Field::Email, "a@b.test")
        .with(Field::Password, "12345678")
}

fn opened(page: Page) -> FormState {
    FormState::opening(page, &Settings::default(), NavigationState::default())
}

fn view(state: FormState, settings: Settings) -> FormView {
    FormView {
        state: Arc::new(state),
        settings: Arc::new(settings),
        language: Language::En,
    }
}

fn sent(page: Page, action: Action, settings: &Settings) -> Submission {
    Submission::of(page, action, &typed(), settings)
}

#[test]
fn only_the_requests_of_its_pages_have_a_captcha() {
    let login = settings(&["login"]);
    for action in Action::ALL {
        let has = login.captcha.provider_for(action).is_some();
        assert_eq!(has, action == Action::Login, "{action:?}");
        let everywhere = settings(&[]).captcha.provider_for(action).is_some();
        let mayhap = [Action::Login, Action::Register, Action::RequestReset];
        assert_eq!(everywhere, mayhap.contains(&action), "{action:?}");
        assert_eq!(Settings::default().captcha.provider_for(action), None);
    }
    for page in Page::ALL {
        let view = view(opened(page), login.clone());
        assert_eq!(view.captcha().is_some(), page == Page::Login);
    }
}

#[test]
fn the_script_gets_what_it_has_to_know() {
    let known = view(opened(Page::Login), settings(&["login"]));
    let expected = ["geetest4", "key", "", "login", "en"];
    assert_eq!(known.captcha(), Some(expected));
}

#[test]
fn a_code_with_the_credentials_needs_an_answer_and_one_that_is_sent_alone_does_not() {
    for (outcome, needs) in [
        (Outcome::CodeAsked(None), true),
        (Outcome::SecondStep(None), false),
    ] {
        let settings = settings(&["login"]);
        let mut state = opened(Page::Login);
        state.sending();
        let step = apply(
            &sent(Page::Login, Action::Login, &settings),
            outcome,
            &settings,
            None,
        );
        assert!(!step.leaves(), "the next request needs another answer");
        state.show(step, None, 0.0);
        let view = view(state, settings);
        assert!(view.asks_for_code());
        assert_eq!(view.captcha().is_some(), needs);
    }
}

#[test]
fn a_press_without_an_answer_leaves_a_form_that_takes_the_next() {
    let settings = settings(&["login"]);
    let mut state = opened(Page::Login);
    state.begin(Action::Login);
    assert!(matches!(
        state.press(&typed(), &settings),
        PressResult::Ignored
    ));
    state.unsolved();
    assert!(matches!(
        state.press(&typed(), &settings),
        PressResult::Send(_)
    ));
}

#[test]
fn an_answer_follows_the_fields_of_the_form() {
    let mut sent = sent(Page::Login, Action::Login, &settings(&["login"]));
    let before = sent
        .request
        .body
        .as_ref()
        .map(FormBody::as_str)
        .map(str::to_owned);
    sent.request.add_fields("geetest%5Blot_number%5D=1");
    let body = sent.request.body.as_ref().map(FormBody::as_str);
    let expected = before.map(|it| it + "&geetest%5Blot_number%5D=1");
    assert_eq!(body.map(str::to_owned), expected);
    let mut logout = Submission::of(Page::Logout, Action::Logout, &typed(), &Settings::default());
    logout.request.add_fields("a=b");
    assert!(logout.request.body.is_none());
}

#[test]
fn a_refused_answer_asks_for_another_only_where_the_page_has_a_captcha() {
    let meaning = |settings: &Settings| {
        let sent = sent(Page::Login, Action::Login, settings);
        let refused = Outcome::Refused(Some(REFUSAL.to_owned()));
        let step = apply(&sent, refused, settings, None);
        assert_eq!(
            step.effects,
            [Effect::FocusNotice],
            "nothing typed is cleared"
        );
        step.screen.notice
    };
    let again = Notice::RefusedAs(REFUSAL.to_owned(), PanelMessage::CaptchaAgain);
    assert_eq!(meaning(&settings(&["login"])), Some(again));
    let alone = Notice::Refused(Some(REFUSAL.to_owned()));
    assert_eq!(meaning(&settings(&["reset"])), Some(alone.clone()));
    assert_eq!(meaning(&Settings::default()), Some(alone));
    assert!(SUBJECTS.iter().all(|(part, _)| !REFUSAL.contains(part)));
}
