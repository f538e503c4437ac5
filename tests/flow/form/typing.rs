//! Hints and checks while a visitor types.

use sspanel_auth::{
    config::Settings,
    flow::{FormState, Page},
    form::{Field, Values},
    i18n::Language,
};

use super::{opened, view};
use crate::filled;

#[test]
fn a_field_is_checked_on_blur_and_its_fault_cleared_when_corrected() {
    let settings = Settings::default();
    let with = |email: &str| Values::default().with(Field::Email, email);
    let mut state = opened(Page::Login);
    state.entered(Field::Email, &with(""), &settings);
    state.typed(Field::Email, &with("alice@"), &settings);
    assert!(!view(&state).is_invalid(Field::Email), "not yet");
    state.entered(Field::Email, &with("alice@"), &settings);
    let it = view(&state);
    assert_eq!(
        it.problem(Field::Email).sentence,
        Language::En.words().email_shape
    );
    assert_eq!(it.aria_live(), "polite");
    state.typed(Field::Email, &with("alice@b.test"), &settings);
    assert!(!view(&state).is_invalid(Field::Email));
}

#[test]
fn a_slip_in_an_email_is_offered_until_the_email_changes() {
    let settings = Settings::default();
    let with = |email: &str| Values::default().with(Field::Email, email);
    let offer = |state: &FormState| {
        let it = view(state);
        let words = Language::En.typing_words();
        let email = it.likely_email(Field::Email);
        assert_eq!(
            it.typing_hint(Field::Email) == words.did_you_mean,
            !email.is_empty()
        );
        assert_eq!(it.likely_email(Field::Name), "");
        email
    };
    let mut state = opened(Page::Reset);
    state.entered(Field::Email, &with("ａlice@gmial.com"), &settings);
    assert_eq!(offer(&state), "alice@gmail.com");
    state.typed(Field::Email, &with("alice@gmial.co"), &settings);
    assert_eq!(offer(&state), "");
}

#[test]
fn the_strength_of_a_new_password_is_rated_after_a_pause() {
    let words = Language::En.typing_words();
    let password = Field::Password;
    let mut state = opened(Page::Register);
    assert!(state.rates_strength(password) && !state.rates_strength(Field::Repeat));
    assert!(!opened(Page::Login).rates_strength(password));
    let seen_now = |state: &FormState| {
        let it = view(state);
        (it.typing_hint(password), it.strength_level(password))
    };
    assert_eq!(seen_now(&state), ("", Some("0")));
    state.paused(&filled());
    assert_eq!(seen_now(&state), (words.weak, Some("1")));
    state.key_pressed(password, true);
    assert_eq!(seen_now(&state), (words.caps_lock, None));
    state.paused(&Values::default());
    state.blurred();
    assert_eq!(seen_now(&state), ("", Some("0")));
    assert_eq!(view(&state).strength_level(Field::Repeat), None);
}

#[test]
fn caps_lock_matters_in_password_fields_alone() {
    let words = Language::En.typing_words();
    let mut state = opened(Page::Login);
    state.key_pressed(Field::Email, true);
    assert_eq!(view(&state).typing_hint(Field::Email), "");
    state.key_pressed(Field::Password, true);
    assert_eq!(view(&state).typing_hint(Field::Password), words.caps_lock);
    state.key_pressed(Field::Password, false);
    assert_eq!(view(&state).typing_hint(Field::Password), "");
}

#[test]
fn the_kind_of_a_contact_names_its_account() {
    let words = Language::En.typing_words();
    let mut state = opened(Page::Register);
    let seen_now = |state: &FormState| {
        let it = view(state);
        let contact = Field::Contact;
        (
            it.label(contact, "usual"),
            it.hint(contact, None),
            it.keyboard(contact),
        )
    };
    assert_eq!(seen_now(&state), ("usual", Some(""), Some("text")));
    let qq = Values::default().with(Field::ContactKind, "2");
    state.typed(Field::ContactKind, &qq, &Settings::default());
    assert_eq!(
        seen_now(&state),
        (words.qq, Some(words.qq_hint), Some("numeric"))
    );
    let it = view(&state);
    assert_eq!(it.label(Field::Name, "usual"), "usual");
    assert_eq!(it.hint(Field::Name, Some("hint")), Some("hint"));
    assert_eq!(it.keyboard(Field::Email), Some("email"));
    assert_eq!(it.keyboard(Field::Password), None);
}
