//! Hints while typing.

use sspanel_auth::{form::Field, i18n::Language};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, KeyboardEvent, KeyboardEventInit};

use crate::{
    clock::Clock,
    visitor::{Visitor, WORDS, a_moment, control_named, text_of, until},
};

/// Longer than the delay of every hint.
const LONG_MS: u32 = 1000;

/// An event that goes up through the form, as those of a keyboard do.
fn happens(visitor: &Visitor, label: &str, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    visitor.control(label).dispatch_event(&event).unwrap();
}

fn types(visitor: &Visitor, label: &str, text: &str) {
    visitor.is_filled_in(label, text);
    happens(visitor, label, "input");
}

fn types_and_leaves(visitor: &Visitor, label: &str, text: &str) {
    types(visitor, label, text);
    happens(visitor, label, "focusout");
}

fn text_in(visitor: &Visitor, selector: &str) -> String {
    text_of(&visitor.find(selector).expect("it is there"))
}

#[wasm_bindgen_test]
async fn a_fault_is_found_when_a_field_is_left_and_taken_back_while_it_is_put_right() {
    let visitor = Visitor::opens("login").await;
    let clock = Clock::stopped();
    types(&visitor, WORDS.email, "alice@");
    clock.passes(LONG_MS);
    a_moment().await;
    assert_eq!(visitor.problem(WORDS.email), "", "not while typing");
    types_and_leaves(&visitor, WORDS.email, "alice@");
    a_moment().await;
    assert_eq!(visitor.problem(WORDS.email), "", "a press may be under way");
    clock.passes(LONG_MS);
    visitor.sees_problem(WORDS.email, WORDS.email_shape).await;
    assert!(visitor.is_invalid(WORDS.email));
    assert_eq!(visitor.problem(WORDS.password), "");
    types(&visitor, WORDS.email, "alice@b.test");
    visitor.sees_problem(WORDS.email, "").await;
}

#[wasm_bindgen_test]
async fn an_empty_field_that_loses_the_focus_is_no_fault() {
    let visitor = Visitor::opens("login").await;
    let clock = Clock::stopped();
    types_and_leaves(&visitor, WORDS.email, "");
    clock.passes(LONG_MS);
    a_moment().await;
    assert_eq!(visitor.problem(WORDS.email), "");
}

#[wasm_bindgen_test]
async fn a_page_that_was_closed_meanwhile_is_not_changed() {
    let visitor = Visitor::opens("login").await;
    let clock = Clock::stopped();
    types_and_leaves(&visitor, WORDS.email, "alice@");
    visitor.leaves();
    clock.passes(LONG_MS);
    a_moment().await;
}

#[wasm_bindgen_test]
async fn a_slip_in_the_domain_is_offered() {
    let visitor = Visitor::opens("reset").await;
    let button = ".auth-help button";
    assert!(!visitor.sees(button));
    types_and_leaves(&visitor, WORDS.email, "alice@gmial.com");
    until("it is offered", || visitor.sees(button)).await;
    let words = Language::En.typing_words();
    assert_eq!(text_in(&visitor, button), "alice@gmail.com");
    let hint = text_in(&visitor, ".auth-help");
    assert!(hint.starts_with(words.did_you_mean), "{hint}");
    visitor.presses("alice@gmail.com");
    a_moment().await;
    assert_eq!(visitor.input(WORDS.email).value(), "alice@gmail.com");
    assert!(!visitor.sees(button));
}

#[wasm_bindgen_test]
async fn the_strength_is_shown_after_a_pause() {
    let visitor = Visitor::opens("register").await;
    let words = Language::En.typing_words();
    let hint = || text_in(&visitor, "#auth-passwd-problem ~ .auth-help");
    let clock = Clock::stopped();
    types(&visitor, WORDS.new_password, "12345678");
    a_moment().await;
    assert_eq!(hint(), "", "not at every key");
    clock.passes(LONG_MS);
    until("it is shown", || hint() == words.weak).await;
    types(&visitor, WORDS.new_password, "correct horse battery staple");
    clock.passes(LONG_MS);
    until("it is shown", || hint() == words.strong).await;
    types(&visitor, WORDS.new_password, "");
    clock.passes(LONG_MS);
    until("an empty password has no hint", || hint().is_empty()).await;
}

#[wasm_bindgen_test]
async fn caps_lock_is_shown_where_it_matters() {
    let visitor = Visitor::opens("login").await;
    let press = |is_locked| {
        let init = KeyboardEventInit::new();
        init.set_bubbles(true);
        init.set_modifier_caps_lock(is_locked);
        let key = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        visitor
            .control(WORDS.password)
            .dispatch_event(&key)
            .unwrap();
    };
    let hint = || text_in(&visitor, "#auth-passwd-problem ~ .auth-help");
    press(true);
    until("it is shown", || {
        hint() == Language::En.typing_words().caps_lock
    })
    .await;
    happens(&visitor, WORDS.password, "keydown");
    a_moment().await;
    assert_ne!(hint(), "", "autofill only looks like a key");
    press(false);
    until("it is taken back", || hint().is_empty()).await;
    press(true);
    until("it is shown again", || !hint().is_empty()).await;
    happens(&visitor, WORDS.password, "focusout");
    until("it is hidden when the field is left", || hint().is_empty()).await;
}

#[wasm_bindgen_test]
async fn the_kind_of_a_contact_names_its_account() {
    let visitor = Visitor::opens("register").await;
    let account = control_named(&visitor, Field::Contact).unwrap();
    visitor.chooses(WORDS.contact_kind, "2");
    let label = || text_in(&visitor, "label[for=auth-wechat]");
    let words = Language::En.typing_words();
    until("the label follows", || label() == words.qq).await;
    assert_eq!(
        account.get_attribute("inputmode").as_deref(),
        Some("numeric")
    );
    assert_eq!(text_in(&visitor, "#auth-wechat-hint"), words.qq_hint);
}

#[wasm_bindgen_test]
async fn the_enter_key_says_what_it_does() {
    for (page, field, expected) in [
        ("login", Field::Email, "next"),
        ("login", Field::Password, "go"),
        ("register", Field::Repeat, "next"),
        ("register", Field::Contact, "done"),
        ("reset", Field::Email, "send"),
    ] {
        let visitor = Visitor::opens(page).await;
        let control = control_named(&visitor, field).unwrap();
        assert_eq!(
            control.get_attribute("enterkeyhint").as_deref(),
            Some(expected),
            "{page}"
        );
    }
}
