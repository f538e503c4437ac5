//! What the settings of the operator change.

use sspanel_auth::{
    config::Settings,
    flow::Page,
    form::{Field, Presence, RegisterRules},
    i18n::Language,
};

use super::{notice, opened, view, view_with};

#[test]
fn registration_closes_and_opens_with_the_settings_and_never_under_a_request() {
    let closed = Settings {
        register: RegisterRules {
            is_open: false,
            ..RegisterRules::default()
        },
        ..Settings::default()
    };
    let sentence = Language::En.words().registration_closed;
    let mut state = opened(Page::Register);
    state.sending();
    let busy = state.clone();
    state.follow_settings(&closed);
    assert_eq!(state, busy);
    let mut state = opened(Page::Register);
    state.follow_settings(&closed);
    assert_eq!(notice(&state), sentence);
    assert!(view(&state).is_done());
    state.follow_settings(&Settings::default());
    assert_eq!(state, opened(Page::Register));
    let mut login = opened(Page::Login);
    login.follow_settings(&closed);
    assert_eq!(login, opened(Page::Login));
}

#[test]
fn settings_that_come_before_the_request_close_the_form() {
    let closed = Settings {
        register: RegisterRules {
            is_open: false,
            ..RegisterRules::default()
        },
        ..Settings::default()
    };
    let mut state = opened(Page::Register);
    state.sending();
    let busy = state.clone();
    assert!(!state.close(&Settings::default()));
    assert_eq!(state, busy);
    assert!(state.close(&closed));
    assert!(view(&state).is_done());
    assert!(!opened(Page::Login).close(&closed));
}

#[test]
fn what_may_stay_empty_follows_the_settings() {
    let hidden = Settings {
        register: RegisterRules {
            invitation: Presence::Required,
            contact: Presence::Hidden,
            ..RegisterRules::default()
        },
        ..Settings::default()
    };
    let state = opened(Page::Register);
    let it = view(&state);
    assert!(it.is_optional(Field::Invitation) && it.is_optional(Field::Name));
    assert!(!it.is_optional(Field::Contact) && !it.hides(Field::Contact));
    let it = view_with(&state, &hidden);
    assert!(!it.is_optional(Field::Invitation) && it.hides(Field::Contact));
    assert_eq!(
        it.enter_key(Field::Repeat),
        "done",
        "it is the last line that is seen"
    );
}
