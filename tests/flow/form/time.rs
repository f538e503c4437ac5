//! What time and the network change.

use std::time::Duration;

use sspanel_auth::{
    contract::{Failure, HttpClass, Outcome},
    flow::{Message, Page, Tone},
    i18n::Language,
};

use super::{NOW, after, is_ignored, notice, opened, settle, view};

#[test]
fn an_answer_that_takes_long_is_mentioned_on_the_button_alone() {
    let status_words = Language::En.status_words();
    let mut state = opened(Page::Login);
    assert_eq!(state.next_tick(), None);
    state.sending();
    assert_eq!(state.next_tick(), Some(Duration::from_secs(3)));
    state.tick(NOW, true);
    assert_eq!(view(&state).button_label(), status_words.slow);
    assert_eq!(view(&state).progress(), status_words.slow);
    assert_eq!(view(&state).notice(), Message::default());
    assert_eq!(state.next_tick(), None, "it is said once");
}

#[test]
fn a_limit_is_counted_down_by_the_clock() {
    let status_words = Language::En.status_words();
    let mut state = after(Page::Login, Outcome::Limited(65));
    assert!(is_ignored(&state));
    for (passed, label) in [
        (0.0, "Wait 1:05"),
        (1_010.0, "Wait 1:04"),
        (64_500.0, "Wait 0:01"),
    ] {
        state.tick(NOW + passed, true);
        assert_eq!(view(&state).button_label(), label);
        assert_eq!(notice(&state), status_words.wait, "said once");
        assert_eq!(state.next_tick(), Some(Duration::from_secs(1)));
    }
    state.tick(NOW + 65_000.0, true);
    assert_eq!(notice(&state), status_words.wait_over);
    assert_eq!(view(&state).notice_tone(), Some(Tone::Neutral));
    assert!(!is_ignored(&state));
    assert_eq!(state.next_tick(), None);
}

#[test]
fn after_reconnecting_a_retry_is_offered_where_offline_was_shown() {
    let (words, status_words) = (Language::En.words(), Language::En.status_words());
    let mut state = after(Page::Login, Outcome::Failed(Failure::Offline));
    for (is_online, sentence) in [
        (false, words.offline),
        (true, status_words.online),
        (false, words.offline),
    ] {
        assert_eq!(state.next_tick(), Some(Duration::from_secs(1)));
        state.tick(NOW, is_online);
        assert_eq!(notice(&state), sentence);
        assert!(view(&state).offers_retry(), "the browser may be wrong");
        assert!(!is_ignored(&state));
    }
    let register = after(Page::Register, Outcome::Failed(Failure::Offline));
    assert_eq!(notice(&register), status_words.maybe_registered);
    for mut other in [
        register,
        opened(Page::Login),
        after(Page::Login, Outcome::Failed(Failure::TimedOut)),
    ] {
        let before = other.clone();
        other.tick(NOW, true);
        assert_eq!(other, before, "nothing was missed");
    }
}

#[test]
fn after_an_answer_from_a_cache_the_next_request_has_an_address_that_no_cache_knows() {
    let mut state = after(Page::Logout, Outcome::Failed(Failure::NotThePanel));
    assert_eq!(notice(&state), Language::En.words().still_signed_in);
    assert!(view(&state).offers_retry());
    assert_eq!(state.query(NOW), "?_=1000000");
    settle(&mut state, Outcome::Failed(Failure::Blocked));
    assert_eq!(state.query(NOW), "");
    assert_eq!(opened(Page::Logout).query(NOW), "");
}

#[test]
fn what_may_have_been_done_is_not_offered_again() {
    let gateway = || Outcome::Http(HttpClass::Gateway);
    let login = after(Page::Login, gateway());
    assert!(view(&login).offers_retry());
    assert_eq!(notice(&login), Language::En.words().http_gateway);
    let register = after(Page::Register, gateway());
    assert!(!view(&register).offers_retry());
    assert_eq!(
        notice(&register),
        Language::En.status_words().maybe_registered
    );
}
