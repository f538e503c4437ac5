//! Visitors who are signed in already, other tabs, and the host page.

use sspanel_auth::{
    config::{Logout, Settings},
    contract::Outcome,
    flow::{
        Effect, FormState, NavigationSource, NavigationState, Notice, Page, SessionLossCause,
        Success, TabMessage, Tone,
    },
    form::Field,
    i18n::Language,
};

use super::{after, is_ignored, notice, opened, settle, view};

#[test]
fn messages_of_other_tabs_are_taken_while_nothing_is_under_way() {
    use TabMessage::{SignedIn, SignedOut};

    let status_words = Language::En.status_words();
    let busy = || {
        let mut state = opened(Page::Login);
        state.sending();
        state
    };
    let after_messages = |mut state: FormState, messages: &[TabMessage]| {
        for message in messages {
            state.receive(*message);
        }
        state
    };
    let limited = || after(Page::Login, Outcome::Limited(9));
    let signed_in = after(Page::Reset, Outcome::SignedIn);
    for (state, messages, sentence) in [
        (
            opened(Page::Login),
            &[SignedIn][..],
            status_words.signed_in_elsewhere,
        ),
        (
            opened(Page::Register),
            &[SignedIn],
            status_words.signed_in_elsewhere,
        ),
        (opened(Page::Logout), &[SignedIn], ""),
        (busy(), &[SignedIn], ""),
        (limited(), &[SignedIn], status_words.wait),
        (opened(Page::Login), &[SignedOut], ""),
        (
            opened(Page::Login),
            &[SignedIn, SignedOut],
            status_words.signed_out_elsewhere,
        ),
        (signed_in, &[SignedOut], status_words.signed_out_elsewhere),
        (
            opened(Page::Logout),
            &[SignedOut],
            status_words.signed_out_elsewhere,
        ),
        (
            opened(Page::Login),
            &[SignedIn, SignedOut, SignedIn],
            status_words.signed_in_elsewhere,
        ),
    ] {
        let page = state.page;
        let state = after_messages(state, messages);
        assert_eq!(notice(&state), sentence, "{page:?} {messages:?}");
        assert_eq!(
            view(&state).offers_links(),
            sentence == status_words.signed_in_elsewhere
        );
    }
    let done = after_messages(after(Page::Logout, Outcome::Succeeded(None)), &[SignedIn]);
    assert_eq!(notice(&done), Language::En.words().logged_out);
}

#[test]
fn a_lost_session_is_explained_until_the_next_answer() {
    let mut state = opened(Page::Login);
    state.session_lost(SessionLossCause::Http);
    assert_eq!(notice(&state), Language::En.status_words().not_kept_http);
    settle(&mut state, Outcome::Refused(None));
    assert_eq!(notice(&state), Language::En.words().refused);
}

#[test]
fn a_new_account_that_is_signed_in_already_goes_on() {
    let state = NavigationState {
        registered_email: "a@b.test".to_owned(),
        notice: Some(Notice::Succeeded(Success::Registered, None)),
        ..NavigationState::default()
    };
    let mut state = FormState::opening(Page::Login, &Settings::default(), state);
    assert_eq!(notice(&state), Language::En.words().registered);
    assert_eq!(state.registered_email(), "a@b.test");
    let effects = settle(&mut state, Outcome::SignedIn);
    assert_eq!(effects, [Effect::Leave("/user".to_owned())]);
    assert!(is_ignored(&state));
}

#[test]
fn a_visitor_who_is_signed_in_is_shown_the_way_unless_something_goes_on() {
    let words = Language::En.words();
    for (page, sentence) in [
        (Page::Login, words.signed_in),
        (Page::Register, words.signed_in_log_out),
    ] {
        let mut state = opened(page);
        assert!(state.is_untouched());
        state.find_signed_in(true);
        assert_eq!(state, opened(page), "typing is not disturbed");
        state.find_signed_in(false);
        assert_eq!(notice(&state), sentence);
        assert_eq!(view(&state).notice_tone(), Some(Tone::Neutral));
        assert!(view(&state).offers_links() && !is_ignored(&state));
        state.receive(TabMessage::SignedOut);
        assert!(!view(&state).offers_links());
    }
    let mut lost = opened(Page::Login);
    lost.session_lost(SessionLossCause::Http);
    let mut busy = opened(Page::Login);
    busy.sending();
    let refused = after(Page::Login, Outcome::Refused(None));
    for mut state in [lost, busy, refused] {
        let before = state.clone();
        assert!(!state.is_untouched());
        state.find_signed_in(false);
        assert_eq!(state, before);
    }
}

#[test]
fn a_visitor_who_comes_back_finds_the_form_ready_and_no_password() {
    let mut state = after(Page::Login, Outcome::Succeeded(None));
    assert!(is_ignored(&state));
    state.toggle_password(Field::Password);
    assert_eq!(state.restore(), [Effect::ClearPasswords]);
    assert_eq!(state, opened(Page::Login));
    let mut busy = opened(Page::Login);
    busy.sending();
    busy.restore();
    assert!(is_ignored(&busy), "the answer is still to come");
}

#[test]
fn a_host_page_that_navigates_by_itself_leaves_only_the_notice() {
    let mut state = after(Page::Register, Outcome::Succeeded(None));
    let effects = state.stay(Some(Notice::Succeeded(Success::Registered, None)));
    assert_eq!(effects, [Effect::ClearPasswords]);
    assert!(view(&state).is_done());
    assert_eq!(notice(&state), Language::En.words().registered);
}

#[test]
fn a_host_page_that_prevents_the_way_to_the_user_centre_leaves_ways_on() {
    let mut state = after(Page::Login, Outcome::Succeeded(None));
    assert_eq!(notice(&state), Language::En.words().logged_in);
    state.stay(None);
    assert_eq!(notice(&state), "You are logged in.");
    assert!(view(&state).offers_links());
}

#[test]
fn a_link_of_these_pages_signs_out_without_asking() {
    let seen = || NavigationSource {
        is_seen: true,
        ..NavigationSource::default()
    };
    let followed = NavigationState {
        is_followed: true,
        ..NavigationState::default()
    };
    assert!(!opened(Page::Logout).signs_out(seen(), Logout::Ask));
    assert!(opened(Page::Logout).signs_out(seen(), Logout::AtOnce));
    let state = FormState::opening(Page::Logout, &Settings::default(), followed);
    assert!(state.signs_out(seen(), Logout::Ask));
    assert!(
        !state.signs_out(NavigationSource::default(), Logout::Ask),
        "nothing is seen"
    );
}
