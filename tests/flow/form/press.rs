//! A press of the button: what it does, and when it does nothing.

use sspanel_auth::{
    config::Settings,
    contract::{Action, Outcome},
    flow::{Effect, FormState, Page, PressResult, Stage, Step, Submission, apply},
    form::{Fault, Field, Values},
    i18n::Language,
};

use super::{NOW, after, is_ignored, opened, view};

#[test]
fn while_a_request_is_under_way_no_press_counts() {
    let mut state = opened(Page::Login);
    assert!(!is_ignored(&state));
    state.sending();
    assert!(is_ignored(&state));
    let words = Language::En.words();
    assert_eq!(view(&state).button_label(), words.logging_in);
    assert_eq!(view(&state).progress(), words.logging_in);
    let state = after(Page::Login, Outcome::Refused(None));
    assert!(!is_ignored(&state));
    assert_eq!(view(&state).button_label(), words.login);
    assert_eq!(view(&state).progress(), "");
}

#[test]
fn a_password_has_another_token_as_long_as_it_is_shown() {
    let mut state = opened(Page::Register);
    let token = |state: &FormState, field| view(state).autocomplete(field, "new-password");
    state.toggle_password(Field::Password);
    assert_eq!(token(&state, Field::Password), "off");
    assert_eq!(token(&state, Field::Repeat), "new-password");
    for hide in [FormState::hide_passwords, |state: &mut FormState| {
        state.toggle_password(Field::Password);
    }] {
        let mut state = state.clone();
        hide(&mut state);
        assert_eq!(token(&state, Field::Password), "new-password");
    }
}

#[test]
fn a_press_with_faults_sends_nothing_and_hides_the_password() {
    let mut state = opened(Page::Login);
    state.toggle_password(Field::Password);
    let PressResult::Invalid(step) = state.press(&Values::default(), &Settings::default()) else {
        unreachable!("an empty form has faults")
    };
    assert_eq!(state.show(step, None, NOW), [Effect::FocusFaults]);
    let it = view(&state);
    assert!(!it.is_revealed(Field::Password));
    assert!(it.is_invalid(Field::Email) && it.is_invalid(Field::Password));
    assert_eq!(it.summary_fields(), [], "a form of two fields needs none");
    assert_eq!(it.aria_live(), "off", "the focus reads it out");
}

#[test]
fn a_summary_names_the_fields() {
    let mut state = opened(Page::Register);
    let PressResult::Invalid(step) = state.press(&Values::default(), &Settings::default()) else {
        unreachable!("an empty form has faults")
    };
    state.show(step, None, NOW);
    let it = view(&state);
    assert_eq!(it.summary_fields().len(), 4);
    assert_eq!(it.summary_line(Field::Email), it.words().email);
    assert_eq!(it.summary_line(Field::Contact), it.words().contact);
}

#[test]
fn a_complete_code_is_sent_once_by_itself_on_its_screen() {
    let code = |text: &str| Values::default().with(Field::SecondFactor, text);
    let mut state = opened(Page::Login);
    assert!(
        !state.takes_complete_code(&code("123456")),
        "not in the login form"
    );
    let mut step = Step::with_faults(Page::Login, vec![(Field::SecondFactor, Fault::CodeMissing)]);
    step.stage = Some(Stage::Code(Action::Login));
    state.show(step, None, NOW);
    let hint = |state: &FormState| view(state).hint(Field::SecondFactor, Some("usual"));
    assert_ne!(hint(&state), Some("usual"), "it is said before");
    for text in ["", "12345", "1234567", "12345a"] {
        assert!(!state.takes_complete_code(&code(text)), "{text}");
    }
    assert!(state.takes_complete_code(&code(" １２３ 456")));
    assert!(!state.takes_complete_code(&code("123456")), "never again");
    assert_eq!(hint(&state), Some("usual"));
}

#[test]
fn a_sent_mail_closes_the_form_until_it_is_sent_again_or_the_address_is_wrong() {
    let settings = Settings::default();
    let values = Values::default().with(Field::Email, "a@b.test");
    let sent = Submission::of(Page::Reset, Action::RequestReset, &values, &settings);
    let mut state = opened(Page::Reset);
    let step = apply(&sent, Outcome::Succeeded(None), &settings, None);
    let effects = state.show(step, None, NOW);
    assert_eq!(effects, [Effect::StartCodeWait, Effect::FocusNotice]);
    state.wait_for_code(60, NOW);
    assert_eq!(view(&state).done(), Some("sent"));
    assert!(
        view(&state).is_fixed(Field::Email),
        "it says where the mail went"
    );
    assert!(view(&state).ignores_press());
    assert!(
        matches!(state.press(&values, &settings), PressResult::Ignored),
        "during the wait"
    );
    state.tick(NOW + 60_000.0, true);
    assert_eq!(view(&state).button_label(), view(&state).words().send_again);
    let mut corrected = state.clone();
    assert!(matches!(
        state.press(&values, &settings),
        PressResult::Send(_)
    ));
    assert_eq!(
        corrected.correct_address(),
        [Effect::FocusField(Field::Email)]
    );
    assert_eq!(view(&corrected).done(), None);
}

#[test]
fn one_fault_has_no_summary_and_is_announced_where_the_focus_is_already() {
    let mut state = opened(Page::Login);
    let values = Values::default().with(Field::Email, "a@b.test");
    let PressResult::Invalid(step) = state.press(&values, &Settings::default()) else {
        unreachable!("a password is missing")
    };
    state.show(step, Some(Field::Password), NOW);
    assert_eq!(view(&state).summary_fields(), []);
    assert_eq!(view(&state).aria_live(), "polite");
}
