//! Time, the network, other tabs: each changes the notice, and none sends a request.

use js_sys::{Array, Object, Reflect};
use sspanel_auth::config::{Logout, Settings};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::{
    clock::Clock,
    panel::{SUCCESS, YES},
    visitor::{Visitor, WORDS, a_moment, deadline_ms, has_focus, settings, until, window},
};

const STATUS: &sspanel_auth::i18n::StatusWords = sspanel_auth::i18n::Language::En.status_words();

/// After this time a response takes longer than usual.
const PATIENCE_MS: u32 = 3000;

/// Another tab, played by a channel of the test. It receives the messages of the pages, and its own.
struct Tab {
    ear: BroadcastChannel,
    received: Array,
    _listener: Closure<dyn Fn(MessageEvent)>,
}

impl Tab {
    fn opens() -> Self {
        let ear = BroadcastChannel::new("sspanel-auth").unwrap();
        let received = Array::new();
        let kept = received.clone();
        let receive = move |event: MessageEvent| {
            kept.push(&event.data());
        };
        let listener = Closure::<dyn Fn(MessageEvent)>::new(receive);
        ear.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Self {
            ear,
            received,
            _listener: listener,
        }
    }

    /// Sends a message and waits until this tab has received it, and so every channel that was opened before.
    async fn says(&self, word: &str) {
        let before = self.received.length();
        let mouth = BroadcastChannel::new("sspanel-auth").unwrap();
        mouth.post_message(&JsValue::from_str(word)).unwrap();
        until("the tabs receive it", || self.received.length() > before).await;
        mouth.close();
        a_moment().await;
    }

    fn received(&self) -> Vec<String> {
        let words = self.received.iter();
        words.filter_map(|word| word.as_string()).collect()
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.ear.close();
    }
}

/// A browser that says it has a network or none, until this is dropped.
struct Network;

impl Network {
    fn is_there(is_there: bool) -> Self {
        let property = Object::new();
        let set = |name: &str, value: &JsValue| {
            Reflect::set(&property, &JsValue::from_str(name), value).unwrap();
        };
        set("value", &JsValue::from_bool(is_there));
        set("configurable", &JsValue::TRUE);
        let navigator: Object = window().navigator().unchecked_into();
        Object::<JsValue>::define_property(
            navigator.unchecked_ref(),
            &JsValue::from_str("onLine"),
            &property,
        );
        let event = web_sys::Event::new(if is_there { "online" } else { "offline" });
        window().dispatch_event(&event.unwrap()).unwrap();
        Self
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        let navigator: Object = window().navigator().unchecked_into();
        Reflect::delete_property(&navigator, &JsValue::from_str("onLine")).unwrap();
    }
}

#[wasm_bindgen_test]
async fn after_reconnecting_a_retry_is_offered_and_nothing_is_sent() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    let _gone = Network::is_there(false);
    visitor.submits().await;
    visitor.has_no_network().await;
    visitor.sees_notice(WORDS.offline).await;
    assert!(visitor.is_offered(WORDS.retry), "the browser may be wrong");
    let sent = visitor.panel.count();
    let _back = Network::is_there(true);
    visitor.sees_notice(STATUS.online).await;
    a_moment().await;
    assert_eq!(visitor.panel.count(), sent, "it only offers");
    visitor.presses(WORDS.retry);
    until("a request is sent", || visitor.panel.count() > sent).await;
    assert!(!visitor.is_offered(WORDS.retry));
    let button = visitor.submit_button();
    assert!(has_focus(&button), "the focus is not lost");
}

#[wasm_bindgen_test]
async fn going_offline_again_is_shown_again() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    let _gone = Network::is_there(false);
    visitor.submits().await;
    visitor.has_no_network().await;
    visitor.sees_notice(WORDS.offline).await;
    let _back = Network::is_there(true);
    visitor.sees_notice(STATUS.online).await;
    let _gone = Network::is_there(false);
    visitor.sees_notice(WORDS.offline).await;
}

#[wasm_bindgen_test]
async fn another_try_is_offered_where_it_does_no_harm() {
    for (page, expected, is_offered) in [
        ("login", WORDS.http_gateway, true),
        ("register", STATUS.maybe_registered, false),
    ] {
        let visitor = Visitor::opens(page).await;
        if page == "login" {
            visitor.fills_in_login();
        } else {
            visitor.fills_in_register();
        }
        visitor.submits().await;
        visitor.panel.call().answer(502, "<html>");
        visitor.sees_notice(expected).await;
        assert_eq!(visitor.is_offered(WORDS.retry), is_offered, "{page}");
    }
}

#[wasm_bindgen_test]
async fn an_account_whose_answer_is_late_may_have_been_made() {
    let visitor = Visitor::opens("register").await;
    visitor.fills_in_register();
    let clock = Clock::stopped();
    visitor.submits().await;
    clock.passes(deadline_ms());
    visitor.sees_notice(STATUS.maybe_registered).await;
    assert!(!visitor.is_offered(WORDS.retry));
}

#[wasm_bindgen_test]
async fn a_limit_is_counted_down_and_ends_by_itself() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer_with(429, "retry-after", "1");
    visitor.sees_notice(STATUS.wait).await;
    let button = visitor.submit_button();
    let says = |text: &str| button.text_content().as_deref() == Some(text);
    assert!(says("Wait 0:01") && visitor.is_busy());
    visitor.presses_enter();
    button.click();
    a_moment().await;
    assert_eq!(visitor.panel.count(), 1, "nothing is sent meanwhile");
    visitor.sees_notice(STATUS.wait_over).await;
    assert!(says(WORDS.login) && !visitor.is_busy());
    assert_eq!(visitor.panel.count(), 1, "nothing is sent by itself");
    visitor.submits().await;
}

/// The clock of the system is set by so many milliseconds, until this is dropped.
struct SetClock(JsValue);

impl SetClock {
    fn by(milliseconds: f64) -> Self {
        let date = Reflect::get(&window(), &JsValue::from_str("Date")).unwrap();
        let name = JsValue::from_str("now");
        let before = Reflect::get(&date, &name).unwrap();
        let now =
            js_sys::Function::new_with_args("before, by", "return () => before.call(Date) + by");
        let now = now.call2(&JsValue::NULL, &before, &milliseconds.into());
        Reflect::set(&date, &name, &now.unwrap()).unwrap();
        Self(before)
    }
}

impl Drop for SetClock {
    fn drop(&mut self) {
        let date = Reflect::get(&window(), &JsValue::from_str("Date")).unwrap();
        Reflect::set(&date, &JsValue::from_str("now"), &self.0).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_moves_no_countdown() {
    const DAY: f64 = 86_400_000.0;
    for change in [-DAY, -60_000.0, 60_000.0, DAY] {
        let visitor = Visitor::opens("login").await;
        visitor.fills_in_login();
        visitor.submits().await;
        visitor.panel.call().answer_with(429, "retry-after", "2");
        visitor.sees_notice(STATUS.wait).await;
        let _set = SetClock::by(change);
        let button = visitor.submit_button();
        let says = |text: &str| button.text_content().as_deref() == Some(text);
        until("a second has passed", || says("Wait 0:01")).await;
        assert!(visitor.is_busy(), "{change}");
        visitor.sees_notice(STATUS.wait_over).await;
        assert!(!visitor.is_busy(), "{change}");
    }
}

#[wasm_bindgen_test]
async fn a_limit_may_be_a_date_and_counts_only_if_it_lies_ahead() {
    for (milliseconds, sentence) in [(-60_000.0, WORDS.http_too_many), (60_000.0, STATUS.wait)] {
        let visitor = Visitor::opens("reset").await;
        visitor.types(WORDS.email, "a@b.test");
        visitor.submits().await;
        let date = js_sys::Date::new(&(js_sys::Date::now() + milliseconds).into());
        let date = String::from(date.to_utc_string());
        visitor.panel.call().answer_with(429, "retry-after", &date);
        visitor.sees_notice(sentence).await;
        assert_eq!(visitor.is_busy(), sentence == STATUS.wait);
    }
}

#[wasm_bindgen_test]
async fn sign_in_and_out_in_another_tab_shows_a_notice_and_changes_nothing_else() {
    let visitor = Visitor::opens("login").await;
    let email = visitor.input(WORDS.email);
    email.focus().unwrap();
    visitor.types(WORDS.email, "half@typ");
    let tab = Tab::opens();
    tab.says("signed-out").await;
    assert_eq!(visitor.notice(), "", "there is nothing to correct");
    tab.says("signed-in").await;
    visitor.sees_notice(STATUS.signed_in_elsewhere).await;
    assert!(visitor.sees(".auth-notice__ways"));
    assert!(has_focus(&email));
    assert_eq!(email.value(), "half@typ");
    tab.says("signed-out").await;
    visitor.sees_notice(STATUS.signed_out_elsewhere).await;
    assert!(!visitor.sees(".auth-notice__ways"));
    tab.says("something else").await;
    assert_eq!(visitor.notice(), STATUS.signed_out_elsewhere);
    assert_eq!(visitor.panel.count(), 0);
}

#[wasm_bindgen_test]
async fn other_tabs_receive_what_the_panel_has_confirmed() {
    let tab = Tab::opens();
    let visitor = Visitor::opens("logout").await;
    visitor.submits().await;
    visitor.panel.call().answer(502, "<html>");
    visitor.sees_notice(WORDS.http_gateway).await;
    tab.says("anything").await;
    assert_eq!(tab.received(), ["anything"], "nothing came before it");
    visitor.submits().await;
    visitor.panel.call().answer(200, YES);
    visitor.is_found_signed_out().await;
    visitor.sees_panel_text(SUCCESS, "").await;
    until("the other tabs receive it", || tab.received().len() == 2).await;
    assert_eq!(tab.received(), ["anything", "signed-out"]);
}

#[wasm_bindgen_test]
async fn a_link_of_these_pages_signs_out_at_once() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer_from("/user", "<!DOCTYPE html>");
    visitor.sees_notice(WORDS.signed_in).await;
    visitor.follows(WORDS.to_logout);
    until("it is asked for", || visitor.panel.count() == 2).await;
    assert_eq!(visitor.panel.call().address(), "/logout");
    visitor.panel.call().answer(200, YES);
    visitor.is_found_signed_out().await;
    visitor.sees_panel_text(SUCCESS, "").await;
}

#[wasm_bindgen_test]
async fn going_back_to_the_logout_page_does_not_sign_out() {
    let visitor = Visitor::opens("logout").await;
    visitor.follows(WORDS.back_to_login);
    until("the login page is there", || {
        visitor.heading() == WORDS.login_title
    })
    .await;
    window().history().unwrap().back().unwrap();
    until("the logout page is there", || {
        visitor.heading() == WORDS.logout_title
    })
    .await;
    a_moment().await;
    assert_eq!(visitor.panel.count(), 0);
}

#[wasm_bindgen_test]
async fn progress_is_announced_and_so_is_an_answer_that_takes_long() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    let progress = || {
        let region = visitor.find(".auth-progress").expect("a status region");
        region.text_content().unwrap_or_default().trim().to_owned()
    };
    assert_eq!(progress(), "");
    let place = visitor.submit_button().offset_top();
    let clock = Clock::stopped();
    visitor.submits().await;
    until("progress is announced", || progress() == WORDS.logging_in).await;
    clock.passes(PATIENCE_MS - 1);
    a_moment().await;
    assert_eq!(progress(), WORDS.logging_in);
    clock.passes(1);
    until("it is slow", || progress() == STATUS.slow).await;
    assert_eq!(visitor.submit_button().offset_top(), place, "nothing moves");
    visitor.panel.call().answer(200, r#"{"ret":0,"msg":"x"}"#);
    visitor.sees_panel_text("x", "").await;
    assert_eq!(progress(), "");
}

#[wasm_bindgen_test]
async fn the_operator_can_let_the_logout_page_sign_out_at_once() {
    let at_once = Settings {
        logout: Logout::AtOnce,
        ..settings()
    };
    // The test page may be in a frame of the runner, where it asks all the same.
    let is_framed = window().top().unwrap().as_ref() != Some(&window());
    let visitor = Visitor::opens_with("logout", at_once).await;
    a_moment().await;
    assert_eq!(visitor.panel.count(), usize::from(!is_framed));
}
