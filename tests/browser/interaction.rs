//! Language, revealed passwords, invitations and navigation between pages.

use sspanel_auth::i18n::Language;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::{
    panel::{NO_SUCH_EMAIL, UNKNOWN_EMAIL},
    visitor::{
        PANEL_WORDS, Visitor, WORDS, a_moment, document, has_focus, settings, text_of, until,
        window,
    },
};

const CHINESE: &sspanel_auth::i18n::Words = Language::ZhHans.words();

#[wasm_bindgen_test]
async fn another_language_keeps_every_field_and_what_is_in_it() {
    let visitor = Visitor::opens("login").await;
    visitor.types(WORDS.email, "typed@b.test");
    visitor.is_filled_in(WORDS.password, "typed too");
    visitor.ticks(WORDS.remember);
    let email = visitor.input(WORDS.email);
    let password = visitor.input(WORDS.password);
    visitor.presses(Language::ZhHans.short_name());
    until("the heading is Chinese", || {
        visitor.heading() == CHINESE.login_title
    })
    .await;
    let same = |label: &str, before: &HtmlElement| {
        assert!(visitor.control(label).is_same_node(Some(before)), "{label}");
    };
    same(CHINESE.email, &email);
    same(CHINESE.password, &password);
    assert_eq!(email.value(), "typed@b.test");
    assert_eq!(password.value(), "typed too");
    assert!(visitor.input(CHINESE.remember).checked());
    let root = document().document_element().unwrap();
    until("the page says its language", || {
        root.get_attribute("lang").as_deref() == Some("zh-Hans")
    })
    .await;
    assert_eq!(text_of(&visitor.submit_button()), CHINESE.login);
    visitor.presses(Language::En.short_name());
    until("it is English again", || {
        visitor.heading() == WORDS.login_title
    })
    .await;
    assert_eq!(email.value(), "typed@b.test");
}

#[wasm_bindgen_test]
async fn what_is_said_changes_its_language_with_the_page() {
    let visitor = Visitor::opens("login").await;
    visitor.submit_button().click();
    visitor.sees_problem(WORDS.email, WORDS.email_missing).await;
    visitor.presses(Language::ZhHans.short_name());
    until("the heading is Chinese", || {
        visitor.heading() == CHINESE.login_title
    })
    .await;
    visitor
        .sees_problem(CHINESE.email, CHINESE.email_missing)
        .await;
    let pressed = visitor.button(Language::ZhHans.short_name());
    assert_eq!(
        pressed.get_attribute("aria-current").as_deref(),
        Some("true")
    );
    assert_eq!(pressed.get_attribute("lang").as_deref(), Some("zh-Hans"));
    visitor.presses(Language::En.short_name());
}

#[wasm_bindgen_test]
async fn a_password_can_be_looked_at_and_hides_itself_when_sent() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    let password = visitor.input(WORDS.password);
    assert_eq!(password.type_(), "password");
    let button = visitor.button(WORDS.show);
    assert_eq!(button.type_(), "button", "it does not send the form");
    button.click();
    until("it can be read", || password.type_() == "text").await;
    assert_eq!(
        button.get_attribute("aria-label").as_deref(),
        Some(WORDS.hide_password)
    );
    assert_eq!(text_of(&button), WORDS.hide);
    assert_eq!(password.value(), "12345678");
    button.click();
    until("it is hidden again", || password.type_() == "password").await;
    button.click();
    until("it can be read again", || password.type_() == "text").await;
    visitor.submits().await;
    assert_eq!(password.type_(), "password", "managers know it by its type");
    assert_eq!(
        visitor.panel.only_call().body().await,
        "email=a%40b.test&passwd=12345678&code="
    );
}

#[wasm_bindgen_test]
async fn each_password_has_a_button_that_names_it() {
    let visitor = Visitor::opens("register").await;
    let buttons: Vec<HtmlElement> = visitor.find_all(".auth-reveal");
    let names: Vec<_> = buttons
        .iter()
        .map(|it| it.get_attribute("aria-label").unwrap_or_default())
        .collect();
    assert_eq!(names, [WORDS.show_password, WORDS.show_repeat]);
    let repeat = buttons.last().unwrap();
    repeat.click();
    assert!(
        repeat.get_attribute("aria-pressed").is_none(),
        "its name changes"
    );
    let name = || repeat.get_attribute("aria-label").unwrap_or_default();
    until("it names what it does now", || name() == WORDS.hide_repeat).await;
    let is_part = name().starts_with(&text_of(repeat));
    assert!(is_part, "its words are a part of its name");
}

#[wasm_bindgen_test]
async fn an_invitation_link_fills_in_its_code_and_survives_a_refusal() {
    let visitor = Visitor::opens("register?code=A%2541%2BB&lang=en").await;
    let code = visitor.input(WORDS.invitation);
    until("the code is filled in", || code.value() == "A%41+B").await;
    visitor.fills_in_register();
    visitor.submits().await;
    let body = visitor.panel.call().body().await;
    assert!(body.starts_with("code=A%2541%2BB&"), "{body}");
    visitor.panel.call().answer(200, NO_SUCH_EMAIL);
    visitor
        .sees_translated_problem(WORDS.email, PANEL_WORDS.unknown_email, UNKNOWN_EMAIL)
        .await;
    assert_eq!(code.value(), "A%41+B");
    visitor.follows(WORDS.to_login);
    until("the login page is there", || {
        visitor.heading() == WORDS.login_title
    })
    .await;
    visitor.follows(WORDS.to_register);
    until("the register page is there", || {
        visitor.heading() == WORDS.register_title
    })
    .await;
    let back = || visitor.input(WORDS.invitation).value() == "A%41+B";
    until("the code is there again", back).await;
}

#[wasm_bindgen_test]
async fn an_invitation_can_be_taken_out() {
    let visitor = Visitor::opens("register?code=ABC&lang=en").await;
    let code = visitor.input(WORDS.invitation);
    until("the code is filled in", || code.value() == "ABC").await;
    visitor.presses(WORDS.remove_invitation);
    until("the code is gone", || code.value().is_empty()).await;
    assert_eq!(window().location().search().unwrap(), "?lang=en");
    assert!(has_focus(&code));
    until("the button is gone", || {
        !visitor.is_offered(WORDS.remove_invitation)
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_was_typed_early_is_not_replaced_by_the_invitation() {
    let visitor = Visitor::opens_without_waiting("register?code=ABC");
    visitor.types(WORDS.invitation, "MINE");
    let visitor = visitor.waits().await;
    a_moment().await;
    assert_eq!(visitor.input(WORDS.invitation).value(), "MINE");
}

#[wasm_bindgen_test]
async fn links_lead_from_page_to_page_under_the_base() {
    let visitor = Visitor::opens_under("/some/portal", "login", settings()).await;
    for (words, heading, path) in [
        (
            WORDS.to_register,
            WORDS.register_title,
            "/some/portal/register",
        ),
        (WORDS.to_login, WORDS.login_title, "/some/portal/login"),
        (WORDS.to_reset, WORDS.reset_title, "/some/portal/reset"),
        (WORDS.back_to_login, WORDS.login_title, "/some/portal/login"),
    ] {
        visitor.follows(words);
        until(heading, || visitor.heading() == heading).await;
        let there = || window().location().pathname().unwrap() == path;
        until(path, there).await;
        let focused = || visitor.find("h1").is_some_and(|it| has_focus(&it));
        until(&format!("the heading has the focus after {words}"), focused).await;
    }
    assert_eq!(visitor.panel.count(), 0);
}

#[wasm_bindgen_test]
async fn back_and_forward_change_the_page() {
    let visitor = Visitor::opens("login").await;
    visitor.follows(WORDS.to_reset);
    until("the reset page is there", || {
        visitor.heading() == WORDS.reset_title
    })
    .await;
    let history = window().history().unwrap();
    history.back().unwrap();
    until("the login page is there", || {
        visitor.heading() == WORDS.login_title
    })
    .await;
    history.forward().unwrap();
    until("the reset page is back", || {
        visitor.heading() == WORDS.reset_title
    })
    .await;
}
