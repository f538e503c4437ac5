//! The promises of the second factor: when its code has a screen for itself, what is sent from there, and every way out of it.

use std::sync::Arc;

use sspanel_auth::{
    config::{SecondFactor, Settings},
    contract::{Action, Failure, FormBody, HttpClass, Outcome},
    flow::{Effect, FormState, FormView, NavigationState, Page, PressResult, Submission, apply},
    form::{Fault, Field, Values},
    i18n::Language,
};

const NOW: f64 = 1_000_000.0;
const CODE: Field = Field::SecondFactor;
const WRONG: &str = "两步验证码错误";
const WRONG_RESET: &str = "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，\
    您可以尝试重置密码，即可取消这个选项。";
const EXPIRED: &str = "登录会话已过期";

fn shown() -> Settings {
    Settings {
        second_factor: SecondFactor::Shown,
        ..Settings::default()
    }
}

fn typed(code: &str) -> Values {
    Values::default()
        .with(Field::Email, "a@b.test")
        .with(Field::Password, "12345678")
        .with(CODE, code)
}

fn opened() -> FormState {
    FormState::opening(
        Page::Login,
        &Settings::default(),
        NavigationState::default(),
    )
}

fn press(state: &mut FormState, code: &str) -> Submission {
    match state.press(&typed(code), &Settings::default()) {
        PressResult::Send(sent) => sent,
        _ => unreachable!("nothing is missing"),
    }
}

fn take(state: &mut FormState, sent: &Submission, outcome: Outcome) -> Vec<Effect> {
    take_with(state, sent, outcome, &Settings::default())
}

fn take_with(
    state: &mut FormState,
    sent: &Submission,
    outcome: Outcome,
    settings: &Settings,
) -> Vec<Effect> {
    state.sending();
    let step = apply(sent, outcome, settings, None);
    state.show(step, Some(Field::Password), NOW)
}

fn refused(text: &str) -> Outcome {
    Outcome::Refused(Some(text.to_owned()))
}

fn code_asked(text: &str) -> Outcome {
    Outcome::CodeAsked(Some(text.to_owned()))
}

/// The two ways in which a panel asks for the code.
fn questions() -> [(Outcome, Action); 2] {
    [
        (code_asked(WRONG), Action::Login),
        (
            Outcome::SecondStep(Some("请完成二步认证".to_owned())),
            Action::SecondFactor,
        ),
    ]
}

/// A login whose code was asked for.
fn asked(question: Outcome) -> FormState {
    let mut state = opened();
    let sent = press(&mut state, "");
    let effects = take(&mut state, &sent, question);
    assert_eq!(effects, [Effect::FocusField(CODE)]);
    state
}

fn view(state: &FormState) -> FormView {
    let language = Language::En;
    language.load(&serde_json::json!(language.texts()).to_string());
    FormView {
        state: Arc::new(state.clone()),
        settings: Arc::new(Settings::default()),
        language,
    }
}

fn is_credentials(state: &FormState) {
    let it = view(state);
    assert!(!it.asks_for_code() && !it.hides(Field::Password) && !it.hides(Field::Remember));
    assert!(it.hides(CODE) && !it.is_fixed(Field::Email));
    assert_eq!(it.title(), it.words().login_title);
    assert_eq!(it.code_help().sentence, "");
    assert_eq!(press(&mut state.clone(), "").request.action, Action::Login);
}

#[test]
fn a_login_opens_with_its_credentials() {
    is_credentials(&opened());
    let it = view(&opened());
    assert_eq!(it.enter_key(Field::Password), "go");
    assert_eq!(it.window_title(), it.words().login_title);
}

#[test]
fn either_way_of_asking_leads_to_one_screen() {
    for (question, _) in questions() {
        let state = asked(question);
        let it = view(&state);
        assert!(it.asks_for_code());
        assert_eq!(it.title(), it.words().second_factor_title);
        assert_eq!(it.window_title(), it.words().second_factor_title);
        assert!(it.hides(Field::Password) && it.hides(Field::Remember));
        assert!(!it.hides(Field::Email) && it.is_fixed(Field::Email));
        assert!(!it.hides(CODE) && !it.is_optional(CODE) && !it.is_fixed(CODE));
        assert!(it.is_step(CODE) && !it.is_invalid(CODE));
        assert_eq!(
            (it.enter_key(CODE), it.keyboard(CODE)),
            ("go", Some("numeric"))
        );
    }
}

#[test]
fn the_code_goes_alone_or_with_the_credentials() {
    let bodies = [
        "email=a%40b.test&passwd=12345678&code=123456",
        "code=123456",
    ];
    for ((question, action), body) in questions().into_iter().zip(bodies) {
        let sent = press(&mut asked(question), " 123 456");
        assert_eq!(sent.request.action, action);
        assert_eq!(sent.request.body.as_ref().map(FormBody::as_str), Some(body));
        assert_eq!(sent.email, "a@b.test");
    }
}

#[test]
fn without_a_code_nothing_is_sent() {
    for (question, _) in questions() {
        let mut state = asked(question);
        let PressResult::Invalid(step) = state.press(&typed(" "), &Settings::default()) else {
            unreachable!("the code is missing")
        };
        let fault = sspanel_auth::flow::Problem::Fault(Fault::CodeMissing);
        assert_eq!(step.screen.problem(CODE), Some(&fault));
        state.show(step, Some(CODE), NOW);
        assert!(view(&state).asks_for_code() && view(&state).is_invalid(CODE));
    }
}

#[test]
fn credentials_that_are_gone_are_asked_for_where_they_are_seen() {
    let mut state = asked(Outcome::CodeAsked(None));
    let emptied = Values::default()
        .with(Field::Email, "a@b.test")
        .with(CODE, "123456");
    let PressResult::Invalid(step) = state.press(&emptied, &Settings::default()) else {
        unreachable!("the password is missing")
    };
    state.show(step, Some(CODE), NOW);
    is_credentials(&state);
    assert!(view(&state).is_invalid(Field::Password));
}

#[test]
fn a_wrong_code_is_an_error_on_the_same_screen() {
    for (question, action) in questions() {
        let mut state = asked(question);
        let sent = press(&mut state, "000000");
        let effects = take(&mut state, &sent, code_asked(WRONG));
        assert_eq!(effects, [Effect::FocusField(CODE)]);
        let it = view(&state);
        assert!(it.asks_for_code() && it.is_invalid(CODE));
        assert_eq!(press(&mut state, "123456").request.action, action);
    }
}

#[test]
fn a_failure_leaves_the_screen_for_another_try() {
    for outcome in [
        Outcome::Http(HttpClass::Gateway),
        Outcome::Failed(Failure::TimedOut),
        Outcome::Limited(9),
    ] {
        for (question, _) in questions() {
            let mut state = asked(question);
            let sent = press(&mut state, "123456");
            take(&mut state, &sent, outcome.clone());
            assert!(view(&state).asks_for_code(), "{outcome:?}");
            assert_ne!(view(&state).notice().sentence, "");
        }
    }
}

#[test]
fn a_session_that_has_expired_leads_back_with_the_email_and_without_secrets() {
    for (question, _) in questions() {
        let mut state = asked(question);
        let sent = press(&mut state, "123456");
        let effects = take(&mut state, &sent, refused(EXPIRED));
        let expected = [
            Effect::ClearPasswords,
            Effect::ClearField(CODE),
            Effect::FocusNotice,
        ];
        assert_eq!(effects, expected);
        is_credentials(&state);
        assert_eq!(view(&state).notice().original.as_deref(), Some(EXPIRED));
    }
}

#[test]
fn another_account_begins_anew_and_nothing_under_way_is_given_up() {
    for (question, _) in questions() {
        let mut state = asked(question);
        let mut busy = state.clone();
        busy.sending();
        let before = busy.clone();
        assert_eq!(busy.use_another_account(), []);
        assert_eq!(busy, before);
        let expected = [
            Effect::ClearPasswords,
            Effect::ClearField(CODE),
            Effect::FocusField(Field::Email),
        ];
        assert_eq!(state.use_another_account(), expected);
        is_credentials(&state);
        assert!(state.is_untouched());
    }
}

#[test]
fn a_page_that_is_shown_again_asks_for_the_credentials() {
    for (question, _) in questions() {
        let mut state = asked(question);
        let sent = press(&mut state, "123456");
        take(&mut state, &sent, Outcome::Succeeded(None));
        assert!(
            view(&state).asks_for_code(),
            "on its way to the user centre"
        );
        let effects = state.restore();
        assert!(effects.contains(&Effect::ClearPasswords));
        assert!(effects.contains(&Effect::ClearField(CODE)));
        is_credentials(&state);
    }
}

#[test]
fn a_lost_authenticator_has_a_way_out_where_the_panel_has_one() {
    let words = Language::En.words();
    let help = |state: &FormState| view(state).code_help().sentence;
    let mut state = asked(code_asked(WRONG_RESET));
    assert_eq!(help(&state), words.code_lost_reset);
    let sent = press(&mut state, "123456");
    state.sending();
    assert_eq!(help(&state), words.code_lost_reset, "nothing moves");
    take(&mut state, &sent, Outcome::Failed(Failure::Blocked));
    assert_eq!(help(&state), words.code_lost_reset);
    for (question, _) in questions() {
        assert_eq!(help(&asked(question)), words.code_lost);
    }
    let mut state = asked(Outcome::CodeAsked(None));
    let sent = press(&mut state, "123456");
    take(&mut state, &sent, code_asked(WRONG_RESET));
    let message = view(&state).problem(CODE);
    assert_eq!(message.sentence, Language::En.panel_words().code_refused);
    assert_eq!(message.original.as_deref(), Some(WRONG_RESET));
    assert_eq!(help(&state), words.code_lost_reset, "and it is said once");
}

#[test]
fn a_field_that_is_shown_from_the_start_needs_no_screen_unless_the_code_goes_alone() {
    let settings = shown();
    for (question, _) in questions() {
        let has_screen = matches!(question, Outcome::SecondStep(_));
        let mut state = opened();
        let sent = press(&mut state, "");
        take_with(&mut state, &sent, question, &settings);
        let it = FormView {
            settings: Arc::new(settings.clone()),
            ..view(&state)
        };
        assert_eq!(it.asks_for_code(), has_screen);
        assert_eq!(it.hides(Field::Password), has_screen);
        assert!(!it.hides(CODE) && !it.is_optional(CODE));
    }
    let it = FormView {
        settings: Arc::new(settings),
        ..view(&opened())
    };
    assert!(!it.hides(CODE) && it.is_optional(CODE));
    assert_eq!(it.enter_key(CODE), "go");
}

#[test]
fn what_was_sent_before_the_app_goes_on_where_it_was_sent() {
    for (action, code, asks) in [
        (Action::Login, "", false),
        (Action::Login, "123456", true),
        (Action::SecondFactor, "123456", true),
    ] {
        let settings = Settings::default();
        let sent = Submission::of(Page::Login, action, &typed(code), &settings);
        let mut state = opened();
        state.resume(&sent, &settings);
        state.sending();
        assert_eq!(view(&state).asks_for_code(), asks, "{action:?} {code}");
        take(&mut state, &sent, Outcome::Failed(Failure::Blocked));
        let again = press(&mut state, "654321");
        assert_eq!(again.request.action, action);
    }
}

/// The answer came, its visitor typed on, and then the app was there.
#[test]
fn typing_a_code_leads_to_its_screen_and_typing_a_password_stays_in_the_form() {
    for (focused, asks) in [
        (Some(CODE), true),
        (None, true),
        (Some(Field::Password), false),
        (Some(Field::Email), false),
    ] {
        for (question, action) in questions() {
            let settings = Settings::default();
            let sent = Submission::of(Page::Login, Action::Login, &typed(""), &settings);
            let mut state = opened();
            state.sending();
            let step = apply(&sent, question, &settings, None).without_disturbing();
            assert_eq!(state.show(step, focused, NOW), []);
            let it = view(&state);
            assert_eq!(it.asks_for_code(), asks, "{focused:?}");
            assert!(!it.hides(CODE), "the code that was asked for is still seen");
            let next = if asks { action } else { Action::Login };
            assert_eq!(press(&mut state, "123456").request.action, next);
        }
    }
}

#[test]
fn typing_after_an_early_code_goes_on_with_what_is_typed() {
    let settings = Settings::default();
    let sent = Submission::of(
        Page::Login,
        Action::SecondFactor,
        &typed("000000"),
        &settings,
    );
    let after = |outcome, focused| {
        let mut state = opened();
        state.sending();
        let step = apply(&sent, outcome, &settings, None).without_disturbing();
        assert_eq!(state.show(step, Some(focused), NOW), []);
        press(&mut state, "123456").request.action
    };
    let expired = after(refused(EXPIRED), Field::Password);
    assert_eq!(expired, Action::Login, "the password is kept");
    let wrong = after(code_asked(WRONG), CODE);
    assert_eq!(wrong, Action::SecondFactor);
}

#[test]
fn a_signed_in_visitor_is_not_led_away_from_the_code() {
    let mut state = asked(Outcome::CodeAsked(None));
    let sent = press(&mut state, "123456");
    take(&mut state, &sent, Outcome::SignedIn);
    let it = view(&state);
    assert!(it.asks_for_code() && it.offers_links());
    assert_eq!(it.notice().sentence, Language::En.words().signed_in);
}
