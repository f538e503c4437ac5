//! The promises of passkeys: where their button is, what it waits for, and every way out of it.

use std::sync::Arc;

use sspanel_auth::{
    config::{Passkeys, SecondFactor, Settings},
    contract::{Action, Failure, KeyFailure, Outcome, PanelMessage},
    flow::{
        Effect, FormState, FormView, HostEvent, NavigationState, Notice, Page, Piece, Stage,
        Submission, Target, apply, pieces,
    },
    form::{Field, Values},
    i18n::Language,
};

const NOW: f64 = 1_000_000.0;

fn settings(passkeys: Passkeys) -> Settings {
    Settings {
        passkeys,
        ..Settings::default()
    }
}

fn opened(page: Page) -> FormState {
    let mut state = FormState::opening(page, &Settings::default(), NavigationState::default());
    state.find_keys();
    state
}

fn view(state: &FormState, passkeys: Passkeys) -> FormView {
    let language = Language::En;
    language.load(&serde_json::json!(language.texts()).to_string());
    FormView {
        state: Arc::new(state.clone()),
        settings: Arc::new(settings(passkeys)),
        language,
    }
}

fn sent(action: Action) -> Submission {
    Submission::of(
        Page::Login,
        action,
        &Values::default(),
        &Settings::default(),
    )
}

/// Takes the outcome of a request that was sent with a key.
fn take(state: &mut FormState, action: Action, outcome: Outcome) -> Vec<Effect> {
    state.begin(action);
    let step = apply(&sent(action), outcome, &Settings::default(), None);
    state.show(step, None, NOW)
}

fn refused(text: &str) -> Outcome {
    Outcome::Refused(Some(text.to_owned()))
}

/// A login whose code is asked for, alone or with the password.
fn on_screen_of_code(question: Outcome) -> FormState {
    let mut state = opened(Page::Login);
    state.begin(Action::Login);
    let step = apply(&sent(Action::Login), question, &Settings::default(), None);
    state.show(step, None, NOW);
    state
}

#[test]
fn the_button_is_where_a_key_can_be_used() {
    let offers = |state: &FormState, passkeys| view(state, passkeys).offers_key();
    let login = opened(Page::Login);
    for passkeys in [Passkeys::Button, Passkeys::Autofill] {
        assert!(offers(&login, passkeys));
    }
    assert!(!offers(&login, Passkeys::Off));
    for page in Page::ALL.into_iter().filter(|page| *page != Page::Login) {
        assert!(!offers(&opened(page), Passkeys::Button), "{page:?}");
    }
    let old_browser = FormState::opening(
        Page::Login,
        &Settings::default(),
        NavigationState::default(),
    );
    assert!(!offers(&old_browser, Passkeys::Button));
    let own_step = on_screen_of_code(Outcome::SecondStep(None));
    assert!(offers(&own_step, Passkeys::Button));
    assert_eq!(own_step.press_key(), Some(Action::SecurityKey));
    let together = on_screen_of_code(Outcome::CodeAsked(None));
    assert!(view(&together, Passkeys::Button).asks_for_code());
    assert!(
        !offers(&together, Passkeys::Button),
        "such a panel has no keys"
    );
}

#[test]
fn one_press_asks_once_and_the_browser_may_take_its_time() {
    let mut state = opened(Page::Login);
    assert_eq!(state.press_key(), Some(Action::Passkey));
    state.begin(Action::Passkey);
    assert_eq!(state.press_key(), None);
    state.ask_for_key();
    assert_eq!((state.press_key(), state.next_tick()), (None, None));
    let asking = view(&state, Passkeys::Button);
    assert!(asking.ignores_press() && asking.is_busy());
    assert_eq!(asking.key_label(), "Follow your browser's prompt…");
    let values = Values::default();
    let pressed = state.press(&values, &Settings::default());
    assert!(matches!(pressed, sspanel_auth::flow::PressResult::Ignored));
}

#[test]
fn a_field_suggests_passkeys_only_where_it_was_asked_for() {
    let token = |state: &FormState, passkeys, field| view(state, passkeys).autocomplete(field, "x");
    let login = opened(Page::Login);
    let suggested = "username webauthn";
    assert_eq!(token(&login, Passkeys::Autofill, Field::Email), suggested);
    assert_eq!(token(&login, Passkeys::Button, Field::Email), "x");
    assert_eq!(token(&login, Passkeys::Autofill, Field::Password), "x");
    let reset = opened(Page::Reset);
    assert_eq!(token(&reset, Passkeys::Autofill, Field::Email), "x");
    let code = on_screen_of_code(Outcome::SecondStep(None));
    assert_eq!(token(&code, Passkeys::Autofill, Field::Email), "x");
    for (state, suggests) in [(&login, true), (&reset, false), (&code, false)] {
        assert_eq!(state.suggests_keys(), suggests);
    }
    assert!(settings(Passkeys::Autofill).suggests_keys());
    assert!(!settings(Passkeys::Button).suggests_keys());
}

#[test]
fn every_failure_has_a_sentence_of_its_own_and_a_way_on() {
    for language in Language::ALL {
        let words = language.key_words();
        let mut texts = KeyFailure::ALL.map(|failure| words.failure(failure));
        for (failure, text) in KeyFailure::ALL.iter().zip(texts) {
            let links = pieces(text).into_iter();
            let to_panel = links.filter(|it| matches!(it, Piece::Link(Target::Panel, _)));
            let expected = usize::from(*failure != KeyFailure::NoKey);
            assert_eq!(to_panel.count(), expected, "{language:?} {failure:?}");
        }
        texts.sort_unstable();
        assert!(texts.windows(2).all(|pair| pair[0] != pair[1]));
    }
}

#[test]
fn only_what_may_end_differently_is_offered_again_and_with_the_key() {
    for (failure, is_offered) in [
        (KeyFailure::Refused, true),
        (KeyFailure::Framed, true),
        (KeyFailure::WrongHost, false),
        (KeyFailure::Unusable, false),
        (KeyFailure::NoKey, false),
    ] {
        let mut state = opened(Page::Login);
        let failed = Outcome::Failed(Failure::Key(failure));
        let event = HostEvent::of(Page::Login, &failed);
        assert_eq!(event, HostEvent::Error(Page::Login, "passkey"));
        let effects = take(&mut state, Action::Passkey, failed);
        let shown = view(&state, Passkeys::Button);
        assert_eq!(shown.offers_retry(), is_offered, "{failure:?}");
        assert!(shown.retries_key() && !shown.is_busy());
        assert_eq!(effects, [Effect::FocusNotice]);
        let text = shown.language.key_words().failure(failure);
        assert_eq!(shown.notice().sentence, text);
    }
    let mut state = opened(Page::Login);
    take(
        &mut state,
        Action::Passkey,
        Outcome::Failed(Failure::Blocked),
    );
    let failed = view(&state, Passkeys::Button);
    assert!(failed.offers_retry() && failed.retries_key());
    state.begin(Action::Login);
    assert!(!view(&state, Passkeys::Button).retries_key());
}

#[test]
fn a_refused_key_is_a_notice_with_its_meaning() {
    for (text, meaning) in [
        ("设备未注册", Some(PanelMessage::KeyUnknown)),
        ("用户不存在", Some(PanelMessage::KeyUnknown)),
        ("验证失败", Some(PanelMessage::NotVerified)),
        ("请求失败: x", Some(PanelMessage::Failed)),
        ("什么", None),
    ] {
        for action in [Action::Passkey, Action::SecurityKey] {
            let step = apply(&sent(action), refused(text), &Settings::default(), None);
            let notice = match meaning {
                Some(meaning) => Notice::RefusedAs(text.to_owned(), meaning),
                None => Notice::Refused(Some(text.to_owned())),
            };
            assert_eq!(step.screen.notice, Some(notice), "{text}");
            assert_eq!((step.stage, step.screen.problems), (None, vec![]), "{text}");
        }
    }
}

#[test]
fn an_expired_step_leads_back_to_the_password() {
    let mut state = on_screen_of_code(Outcome::SecondStep(None));
    let effects = take(&mut state, Action::SecurityKey, refused("登录会话已过期"));
    let cleared = [
        Effect::ClearPasswords,
        Effect::ClearField(Field::SecondFactor),
        Effect::FocusNotice,
    ];
    assert_eq!(effects, cleared);
    assert!(!view(&state, Passkeys::Button).asks_for_code());
    assert_eq!(state.press_key(), Some(Action::Passkey));
}

#[test]
fn a_key_signs_in_as_a_password_does() {
    let settings = Settings {
        second_factor: SecondFactor::Shown,
        ..Settings::default()
    };
    for action in [Action::Passkey, Action::SecurityKey] {
        let redirect = Some("/user/shop".to_owned());
        let step = apply(&sent(action), Outcome::Succeeded(None), &settings, redirect);
        assert_eq!(step.effects, [Effect::Leave("/user/shop".to_owned())]);
        assert_eq!(step.stage, None::<Stage>);
    }
}
