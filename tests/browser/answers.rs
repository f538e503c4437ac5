//! Messages after a press of the button: faults, refusals, and unusable responses.

use sspanel_auth::{flow::plain_text, form::Field, i18n::Language};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::{
    clock::Clock,
    panel::{NO_SUCH_CODE, NO_SUCH_EMAIL, SUCCESS, UNKNOWN_EMAIL, WRONG_CODE, YES},
    visitor::{
        PANEL_WORDS, Visitor, WORDS, a_moment, control_named, deadline_ms, has_focus, text_of,
        until, window,
    },
};

#[wasm_bindgen_test]
async fn faults_stand_at_their_fields_and_a_summary_of_them_has_the_focus() {
    let visitor = Visitor::opens("register").await;
    visitor.types(WORDS.name, "x");
    visitor.types(WORDS.new_password, "short");
    visitor.submit_button().click();
    visitor.sees_problem(WORDS.email, WORDS.email_missing).await;
    for (label, sentence) in [
        (WORDS.new_password, WORDS.password_short),
        (WORDS.repeat, WORDS.repeat_missing),
        (WORDS.contact_kind, WORDS.contact_kind_missing),
        (WORDS.contact, WORDS.contact_missing),
    ] {
        visitor.sees_problem(label, sentence).await;
        assert!(visitor.is_invalid(label), "{label}");
    }
    for label in [WORDS.invitation, WORDS.name] {
        assert!(!visitor.is_invalid(label), "{label}");
    }
    let summary = visitor.find(".auth-summary").unwrap();
    until("the summary has the focus", || has_focus(&summary)).await;
    a_moment().await;
    assert_eq!(visitor.panel.count(), 0, "nothing was sent");
}

#[wasm_bindgen_test]
async fn faults_are_gone_with_the_next_press() {
    let visitor = Visitor::opens("login").await;
    visitor.submit_button().click();
    until("a fault is shown", || visitor.is_invalid(WORDS.password)).await;
    visitor.fills_in_login();
    visitor.submits().await;
    until("no field is wrong", || {
        visitor.find("[aria-invalid]").is_none()
    })
    .await;
    assert_eq!(visitor.problem(WORDS.email), "");
}

#[wasm_bindgen_test]
async fn a_refusal_about_a_field_stands_at_the_field() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer(200, NO_SUCH_EMAIL);
    visitor
        .sees_translated_problem(WORDS.email, PANEL_WORDS.unknown_email, UNKNOWN_EMAIL)
        .await;
    assert!(visitor.is_invalid(WORDS.email) && !visitor.is_invalid(WORDS.password));
    assert_eq!(visitor.notice(), "", "it is said once");
    let email = visitor.control(WORDS.email);
    until("the field has the focus", || has_focus(&email)).await;
    assert_eq!(visitor.input(WORDS.email).value(), "a@b.test");
    assert!(!visitor.is_busy());
}

#[wasm_bindgen_test]
async fn a_refusal_about_the_form_is_a_notice_with_the_words_of_the_panel_below() {
    let visitor = Visitor::opens("reset").await;
    visitor.types(WORDS.email, "a@b.test");
    visitor.submits().await;
    let panel_text = "此IP请求次数过多";
    let answer = serde_json::json!({ "ret": 0, "msg": panel_text }).to_string();
    visitor.panel.call().answer(200, &answer);
    visitor
        .sees_translated_notice(PANEL_WORDS.network_limited, panel_text)
        .await;
    assert!(!visitor.is_invalid(WORDS.email));
    let notice = visitor.find("[role=status]").unwrap();
    assert_eq!(notice.get_attribute("data-tone").as_deref(), Some("bad"));
    until("the notice has the focus", || has_focus(&notice)).await;
}

#[wasm_bindgen_test]
async fn a_refusal_is_shown_as_text_even_with_markup_in_it() {
    let evil = r#"<img src=x onerror="window.was_run=1"><b>x</b>&lt;<script>1</script>"#;
    let body = serde_json::json!({ "ret": 0, "msg": evil }).to_string();
    let visitor = Visitor::opens("reset").await;
    visitor.types(WORDS.email, "a@b.test");
    visitor.submits().await;
    visitor.panel.call().answer(200, &body);
    visitor.sees_panel_text(evil, "").await;
    assert!(visitor.find("form img, form b, form script").is_none());
    let evil = ["邮箱", evil].concat();
    let body = serde_json::json!({ "ret": 0, "msg": evil }).to_string();
    visitor.submits().await;
    visitor.panel.call().answer(200, &body);
    visitor.sees_refusal(WORDS.email, &evil, "").await;
    assert!(visitor.find("form img, form b, form script").is_none());
    a_moment().await;
    assert!(window().get("was_run").is_none());
}

#[wasm_bindgen_test]
async fn a_wrong_password_is_taken_out_and_asked_for_again() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor
        .panel
        .call()
        .answer(200, r#"{"ret":0,"msg":"邮箱或者密码错误"}"#);
    visitor
        .sees_translated_problem(WORDS.password, PANEL_WORDS.wrong_pair, "邮箱或者密码错误")
        .await;
    assert!(visitor.is_invalid(WORDS.email) && visitor.is_invalid(WORDS.password));
    assert_eq!(visitor.problem(WORDS.email), "", "it is said once");
    let described = visitor
        .control(WORDS.email)
        .get_attribute("aria-describedby");
    let region = visitor.region(WORDS.password).id();
    assert!(described.unwrap().split(' ').any(|id| id == region));
    let password = visitor.input(WORDS.password);
    until("the password has the focus", || has_focus(&password)).await;
    assert_eq!(password.value(), "");
    assert_eq!(visitor.input(WORDS.email).value(), "a@b.test");
}

#[wasm_bindgen_test]
async fn a_missing_code_is_asked_for_and_the_password_stays() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer(200, NO_SUCH_CODE);
    visitor
        .sees_translated_problem(WORDS.second_factor, WORDS.code_asked, WRONG_CODE)
        .await;
    let tone = || {
        visitor
            .region(WORDS.second_factor)
            .get_attribute("data-tone")
    };
    assert_eq!(tone().as_deref(), Some("neutral"), "a step and no error");
    assert!(!visitor.is_invalid(WORDS.second_factor));
    let code = visitor.input(WORDS.second_factor);
    until("the code has the focus", || has_focus(&code)).await;
    assert_eq!(visitor.input(WORDS.password).value(), "12345678");
    visitor.types(WORDS.second_factor, "000000");
    visitor.submits().await;
    visitor.panel.call().answer(200, NO_SUCH_CODE);
    visitor
        .sees_translated_problem(WORDS.second_factor, PANEL_WORDS.code_refused, WRONG_CODE)
        .await;
    assert_eq!(tone(), None);
    assert!(visitor.is_invalid(WORDS.second_factor));
}

#[wasm_bindgen_test]
async fn unparseable_responses_are_explained_and_the_form_is_ready_again() {
    let visitor = Visitor::opens("reset").await;
    visitor.types(WORDS.email, "a@b.test");
    for (status, body, sentence) in [
        (
            200,
            "<!DOCTYPE html><title>x</title>",
            WORDS.unreadable_html,
        ),
        (
            200,
            "Could not connect to main database",
            WORDS.unreadable_not_json,
        ),
        (403, "<html>", WORDS.http_forbidden),
        (404, "<html>", WORDS.http_not_found),
        (405, "", WORDS.http_wrong_method),
        (429, "", WORDS.http_too_many),
        (
            500,
            r#"{"message":"Slim Application Error"}"#,
            WORDS.http_server,
        ),
        (502, "<html>", WORDS.http_gateway),
    ] {
        visitor.submits().await;
        visitor.panel.call().answer(status, body);
        visitor.sees_notice(sentence).await;
        assert!(!visitor.is_busy(), "{status}");
        let notice: HtmlElement = visitor.find_all("[role=status]").remove(0);
        assert_eq!(notice.get_attribute("data-tone").as_deref(), Some("bad"));
        until("the notice has the focus", || has_focus(&notice)).await;
    }
    assert_eq!(visitor.input(WORDS.email).value(), "a@b.test");
}

#[wasm_bindgen_test]
async fn an_answer_without_end_is_not_read_to_its_end() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer(200, &"x".repeat(300_000));
    visitor.sees_notice(WORDS.unreadable_too_large).await;
}

#[wasm_bindgen_test]
async fn without_a_network_it_says_so_and_keeps_what_was_typed() {
    let visitor = Visitor::opens("register").await;
    visitor.fills_in_register();
    visitor.submits().await;
    visitor.has_no_network().await;
    visitor
        .sees_notice(Language::En.status_words().maybe_registered)
        .await;
    assert_eq!(visitor.input(WORDS.new_password).value(), "p&ss+w%rd ");
    assert_eq!(visitor.input(WORDS.name).value(), "名 字");
    assert!(!visitor.is_busy());
}

#[wasm_bindgen_test]
async fn a_visitor_who_is_signed_in_sees_the_links() {
    let visitor = Visitor::opens("login").await;
    let ways = ".auth-notice__ways";
    assert!(!visitor.sees(ways), "they are hidden before");
    visitor.fills_in_login();
    visitor.submits().await;
    visitor.panel.call().answer_from("/user", "<!DOCTYPE html>");
    visitor.sees_notice(WORDS.signed_in).await;
    until("the ways are shown", || visitor.sees(ways)).await;
}

#[wasm_bindgen_test]
async fn a_reset_that_was_asked_for_is_confirmed() {
    for (body, text) in [(YES, Some(SUCCESS)), ("", None)] {
        let visitor = Visitor::opens("reset").await;
        visitor.types(WORDS.email, "a@b.test");
        visitor.submits().await;
        visitor.panel.call().answer(200, body);
        match text {
            Some(text) => visitor.sees_panel_text(text, WORDS.reset_sent_next).await,
            None => visitor.sees_notice(WORDS.reset_sent).await,
        }
        let tone = visitor.find("[role=status]").unwrap();
        assert_eq!(tone.get_attribute("data-tone").as_deref(), Some("good"));
    }
}

#[wasm_bindgen_test]
async fn after_registering_the_login_page_has_the_email_and_the_notice() {
    let visitor = Visitor::opens("register").await;
    visitor.fills_in_register();
    visitor.submits().await;
    visitor.panel.call().answer(200, YES);
    until("the login page is there", || {
        visitor.heading() == WORDS.login_title
    })
    .await;
    visitor
        .sees_panel_text(SUCCESS, WORDS.registered_next)
        .await;
    let email = || visitor.input(WORDS.email).value() == "a@b.test";
    until("the email is filled in", email).await;
    assert_eq!(visitor.input(WORDS.password).value(), "");
    assert!(window().location().pathname().unwrap().ends_with("/login"));
}

#[wasm_bindgen_test]
async fn an_answer_that_does_not_come_is_given_up() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    let clock = Clock::stopped();
    visitor.submits().await;
    let call = visitor.panel.call();
    clock.passes(deadline_ms() - 1);
    a_moment().await;
    assert!(!call.is_aborted());
    clock.passes(1);
    visitor
        .sees_notice(&plain_text(WORDS.login_timed_out))
        .await;
    assert!(call.is_aborted(), "the request is aborted as well");
    let link = visitor.find("[role=status] a[href='#user-centre']");
    assert_eq!(text_of(&link.expect("a way to look")), "user centre");
    assert!(!visitor.is_busy());
    assert_eq!(visitor.input(WORDS.password).value(), "12345678");
    call.answer(200, YES);
    a_moment().await;
    assert_eq!(
        visitor.notice(),
        plain_text(WORDS.login_timed_out),
        "a late answer changes nothing"
    );
}

#[wasm_bindgen_test]
async fn an_answer_that_stops_in_the_middle_is_given_up() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    let clock = Clock::stopped();
    visitor.submits().await;
    visitor.panel.call().answer_without_end(r#"{"ret":1"#);
    a_moment().await;
    clock.passes(deadline_ms());
    visitor
        .sees_notice(&plain_text(WORDS.login_timed_out))
        .await;
    assert!(visitor.panel.call().is_aborted());
}

#[wasm_bindgen_test]
async fn leaving_the_pages_aborts_the_request_and_a_late_answer_does_nothing() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    let call = visitor.panel.call();
    visitor.leaves();
    until("the request is aborted", || call.is_aborted()).await;
    call.answer(200, YES);
    a_moment().await;
    assert_eq!(window().location().hash().unwrap(), "", "the page stays");
}

#[wasm_bindgen_test]
async fn leaving_a_page_for_another_aborts_its_request() {
    let visitor = Visitor::opens("login").await;
    visitor.fills_in_login();
    visitor.submits().await;
    let call = visitor.panel.call();
    visitor.follows(WORDS.to_reset);
    until("the reset page is there", || {
        visitor.heading() == WORDS.reset_title
    })
    .await;
    until("the request is aborted", || call.is_aborted()).await;
    call.answer(200, YES);
    a_moment().await;
    assert_eq!(visitor.heading(), WORDS.reset_title);
    assert_eq!(visitor.notice(), "");
    assert!(!visitor.is_busy());
    assert!(control_named(&visitor, Field::Password).is_none());
}
