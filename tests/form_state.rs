//! The form as a state machine: how each event changes its view, without a browser.

use std::{sync::Arc, time::Duration};

use sspanel_auth::{
    config::{Logout, Settings},
    contract::{Action, Failure, HttpClass, Outcome},
    flow::{
        Effect, FormState, FormView, Message, NavigationSource, NavigationState, Notice, Page,
        PressResult, SessionLossCause, Stage, Step, Submission, Success, TabMessage, Tone, apply,
    },
    form::{Fault, Field, Presence, RegisterRules, Values},
    i18n::Language,
};

const NOW: f64 = 1_000_000.0;

fn opened(page: Page) -> FormState {
    FormState::opening(page, &Settings::default(), NavigationState::default())
}

fn filled() -> Values {
    [
        (Field::Email, "a@b.test"),
        (Field::Password, "12345678"),
        (Field::Repeat, "12345678"),
        (Field::ContactKind, "4"),
        (Field::Contact, "a"),
    ]
    .into_iter()
    .fold(Values::default(), |values, (field, text)| {
        values.with(field, text)
    })
}

/// Presses the button, takes this outcome of the request, and shows what follows.
fn settle(state: &mut FormState, outcome: Outcome) -> Vec<Effect> {
    let settings = Settings::default();
    let PressResult::Send(sent) = state.press(&filled(), &settings) else {
        unreachable!("a complete form is sent")
    };
    state.sending();
    let outcome = state.interpret(&sent, outcome);
    state.show(apply(&sent, outcome, &settings, None), None, NOW)
}

/// A form with this outcome of a request.
fn after(page: Page, outcome: Outcome) -> FormState {
    let mut state = opened(page);
    settle(&mut state, outcome);
    state
}

fn is_ignored(state: &FormState) -> bool {
    let press = state.clone().press(&filled(), &Settings::default());
    assert_eq!(
        view(state).ignores_press(),
        matches!(press, PressResult::Ignored) && !view(state).is_done()
    );
    matches!(press, PressResult::Ignored)
}

/// What is shown of a state in English with the default settings.
fn view(state: &FormState) -> FormView {
    view_with(state, &Settings::default())
}

fn view_with(state: &FormState, settings: &Settings) -> FormView {
    let language = Language::En;
    language.load(&serde_json::json!(language.texts()).to_string());
    FormView {
        state: Arc::new(state.clone()),
        settings: Arc::new(settings.clone()),
        language,
    }
}

fn notice(state: &FormState) -> &'static str {
    view(state).notice().sentence
}

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
