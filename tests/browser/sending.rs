//! A press of the button sends the documented request, once.

use sspanel_auth::config::Settings;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    panel::{Call, NO_SUCH_EMAIL, SUCCESS, YES},
    visitor::{Visitor, WORDS, a_moment, has_focus, settings, until, window},
};

/// A documented POST, with the cookies and nothing kept.
#[track_caller]
fn is_post(call: &Call, address: &str) {
    assert_eq!(
        (call.method().as_str(), call.address().as_str()),
        ("POST", address)
    );
    assert!(call.has_credentials() && !call.is_stored());
    let kind = call.header("content-type").unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    assert_eq!(kind, "application/x-www-form-urlencoded");
}

#[wasm_bindgen_test]
async fn login_sends_the_documented_request() {
    let visitor = Visitor::opens("login").await;
    visitor.types(WORDS.email, " ａ@b.test ");
    visitor.types(WORDS.password, " p&ss+w%rd ");
    visitor.submits().await;
    let call = visitor.panel.only_call();
    is_post(&call, "/auth/login");
    assert_eq!(
        call.body().await,
        "email=a%40b.test&passwd=+p%26ss%2Bw%25rd+&code=",
        "an unticked box is left out, and a password is sent as it is"
    );
}

#[wasm_bindgen_test]
async fn login_sends_the_code_and_the_ticked_box() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.types(WORDS.second_factor, "123 456");
    visitor.ticks(WORDS.remember);
    visitor.submits().await;
    assert_eq!(
        visitor.panel.only_call().body().await,
        "email=a%40b.test&passwd=12345678&code=123456&remember_me=true"
    );
}

#[wasm_bindgen_test]
async fn register_sends_every_documented_field_in_order() {
    let visitor = Visitor::opens("register").await;
    visitor.fills_in_register();
    visitor.types(WORDS.invitation, "ＸＹＺ");
    visitor.submits().await;
    let call = visitor.panel.only_call();
    is_post(&call, "/auth/register");
    assert_eq!(
        call.body().await,
        "code=XYZ&email=a%40b.test&name=%E5%90%8D+%E5%AD%97&passwd=p%26ss%2Bw%25rd+\
         &repasswd=p%26ss%2Bw%25rd+&imtype=2&wechat=10001"
    );
}

#[wasm_bindgen_test]
async fn reset_sends_the_email_alone() {
    let visitor = Visitor::opens("reset").await;
    visitor.types(WORDS.email, "a+b@c.test");
    visitor.submits().await;
    let call = visitor.panel.only_call();
    is_post(&call, "/password/reset");
    assert_eq!(call.body().await, "email=a%2Bb%40c.test");
}

#[wasm_bindgen_test]
async fn logout_asks_once_when_its_button_is_pressed() {
    let visitor = Visitor::opens("logout").await;
    a_moment().await;
    assert_eq!(visitor.panel.count(), 0, "no press, no request");
    visitor.submits().await;
    let call = visitor.panel.only_call();
    assert_eq!(
        (call.method().as_str(), call.address().as_str()),
        ("GET", "/logout")
    );
    assert!(call.has_credentials() && !call.is_stored());
    assert_eq!(call.body().await, "");
    assert!(visitor.is_busy());
    call.answer(200, "{ret: 1}");
    visitor.is_found_signed_out().await;
    visitor.sees_notice(WORDS.logged_out).await;
    a_moment().await;
    assert_eq!(visitor.panel.count(), 2, "it asks once, and looks once");
}

#[wasm_bindgen_test]
async fn a_logout_that_failed_can_be_tried_again() {
    let visitor = Visitor::opens("logout").await;
    visitor.submits().await;
    visitor.panel.call().answer(502, "<html>");
    visitor.sees_notice(WORDS.http_gateway).await;
    assert!(!visitor.is_busy());
    visitor.submits().await;
    assert_eq!(visitor.panel.count(), 2);
    visitor.panel.call().answer(200, r#"{"ret":1}"#);
    visitor.is_found_signed_out().await;
    visitor.sees_notice(WORDS.logged_out).await;
}

#[wasm_bindgen_test]
async fn a_logout_that_a_cache_has_answered_is_asked_for_again_at_another_address() {
    let visitor = Visitor::opens("logout").await;
    visitor.submits().await;
    visitor.panel.call().answer(200, r#"{"ret":1}"#);
    until("the session is looked at", || visitor.panel.count() == 2).await;
    visitor.panel.call().answer(200, "<html>");
    visitor.sees_notice(WORDS.still_signed_in).await;
    visitor.submits().await;
    assert!(visitor.panel.call().address().starts_with("/logout?_="));
    visitor.panel.call().answer(200, r#"{"ret":1}"#);
    visitor.is_found_signed_out().await;
    visitor.sees_notice(WORDS.logged_out).await;
}

#[wasm_bindgen_test]
async fn an_answer_that_was_lost_in_a_redirect_is_not_asked_for_twice() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().fail();
    until("the site is looked at", || visitor.panel.count() == 2).await;
    let look = visitor.panel.call();
    assert_eq!(
        (look.method().as_str(), look.address().as_str()),
        ("GET", "/")
    );
    assert!(look.follows_no_redirect());
    look.answer(200, "<html>");
    visitor.sees_notice(WORDS.blocked).await;
    assert_eq!(visitor.panel.count(), 2);
}

#[wasm_bindgen_test]
async fn the_panel_may_be_at_another_address() {
    let elsewhere = Settings {
        panel: "https://panel.example".to_owned(),
        ..settings()
    };
    let visitor = Visitor::opens_with("reset", elsewhere).await;
    visitor.types(WORDS.email, "a@b.test");
    visitor.submits().await;
    is_post(
        &visitor.panel.only_call(),
        "https://panel.example/password/reset",
    );
}

#[wasm_bindgen_test]
async fn what_was_filled_in_without_an_event_is_sent() {
    let visitor = Visitor::opens("login").await;
    visitor.is_filled_in(WORDS.email, "manager@b.test");
    visitor.is_filled_in(WORDS.password, "from-the-manager");
    visitor.submits().await;
    assert_eq!(
        visitor.panel.only_call().body().await,
        "email=manager%40b.test&passwd=from-the-manager&code="
    );
}

#[wasm_bindgen_test]
async fn the_enter_key_sends_as_the_button_does() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.presses_enter();
    until("a request is sent", || visitor.panel.count() > 0).await;
    is_post(&visitor.panel.only_call(), "/auth/login");
}

#[wasm_bindgen_test]
async fn while_a_request_is_under_way_the_button_says_so_and_sends_nothing() {
    let visitor = Visitor::opens("register").await;
    visitor.fills_in_register();
    let button = visitor.submit_button();
    button.focus().unwrap();
    button.click();
    button.click();
    visitor.presses_enter();
    until("the button says so", || visitor.is_busy()).await;
    button.click();
    visitor.presses_enter();
    a_moment().await;
    assert_eq!(visitor.panel.count(), 1, "two accounts would be made");
    assert_eq!(button.text_content().as_deref(), Some(WORDS.registering));
    assert!(
        has_focus(&button) && !button.disabled(),
        "it keeps the focus"
    );
    visitor.panel.call().answer(200, r#"{"ret":0,"msg":"x"}"#);
    visitor.sees_panel_text("x", "").await;
    assert!(!visitor.is_busy());
    assert_eq!(button.text_content().as_deref(), Some(WORDS.register));
    visitor.submits().await;
    assert_eq!(visitor.panel.count(), 2);
}

#[wasm_bindgen_test]
async fn after_a_success_nothing_more_is_sent() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer(200, YES);
    visitor.sees_panel_text(SUCCESS, WORDS.leaving).await;
    let left = || window().location().hash().unwrap() == "#user-centre";
    until("the browser goes to the user centre", left).await;
    visitor.submit_button().click();
    visitor.presses_enter();
    a_moment().await;
    assert_eq!(visitor.panel.count(), 1);
}

#[wasm_bindgen_test]
async fn a_password_is_only_in_its_request() {
    let visitor = Visitor::opens("login").await;
    visitor.types(WORDS.email, "a@b.test");
    visitor.types(WORDS.password, "nowhere-else");
    visitor.submits().await;
    visitor.panel.call().answer(200, NO_SUCH_EMAIL);
    until("the answer is shown", || visitor.is_invalid(WORDS.email)).await;
    assert!(!window().location().href().unwrap().contains("nowhere"));
    for storage in [window().local_storage(), window().session_storage()] {
        let storage = storage.unwrap().unwrap();
        for at in 0..storage.length().unwrap() {
            let key = storage.key(at).unwrap().unwrap();
            let kept = storage.get_item(&key).unwrap().unwrap();
            assert!(!kept.contains("nowhere"), "{key}");
        }
    }
}
