//! Faults on request: each one as a visitor meets it.

use std::time::Duration;

use local_panel::{Fault, Panel};
use tokio::time::timeout;

use crate::client::{ALICE, Answer, FORM, get, open, open_with_delay, send};

pub(crate) const TRUTH: &str = "{\"ret\":1,\"msg\":\"\\u767b\\u5f55\\u6210\\u529f\"}";

pub(crate) async fn login(panel: &Panel) -> Option<Answer> {
    send(panel, "POST /auth/login", &[FORM], ALICE.as_bytes()).await
}

/// What a login meets under a fault.
async fn under(fault: Fault) -> Answer {
    let panel = open().await;
    panel.set_fault(Some(fault));
    login(&panel).await.unwrap()
}

#[tokio::test]
async fn slow_answers_after_the_delay() {
    let panel = open_with_delay(Duration::from_millis(200)).await;
    panel.set_fault(Some(Fault::Slow));
    let began = std::time::Instant::now();
    assert_eq!(login(&panel).await.unwrap().text(), TRUTH);
    assert!(began.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn silent_never_answers_though_the_request_arrived() {
    let panel = open().await;
    panel.set_fault(Some(Fault::Silent));
    assert!(
        timeout(Duration::from_millis(300), login(&panel))
            .await
            .is_err()
    );
    assert_eq!(panel.received().len(), 1);
}

#[tokio::test]
async fn cut_ends_the_connection_without_a_byte() {
    let panel = open().await;
    panel.set_fault(Some(Fault::Cut));
    assert!(login(&panel).await.is_none());
}

#[tokio::test]
async fn cut_body_ends_in_the_middle_of_the_answer() {
    let answer = under(Fault::CutBody).await;
    assert_eq!(answer.status, 200);
    assert!(!answer.is_whole());
    assert!(!answer.body.is_empty() && TRUTH.starts_with(&answer.text()));
    assert!(answer.cookies().starts_with("uid=1;"));
}

#[tokio::test]
async fn error_statuses_come_with_a_page() {
    let cases = [
        (Fault::Http500, 500),
        (Fault::Http502, 502),
        (Fault::Http504, 504),
        (Fault::Http404, 404),
        (Fault::Http405, 405),
        (Fault::Http429, 429),
        (Fault::Html, 200),
    ];
    for (fault, status) in cases {
        let answer = under(fault).await;
        assert_eq!(answer.status, status, "{fault}");
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{fault}");
        let has_wait = answer.header("retry-after").is_some();
        assert_eq!(has_wait, fault == Fault::Http429, "{fault}");
    }
}

#[tokio::test]
async fn altered_and_replaced_bodies() {
    let cases = [
        (Fault::Empty, "", ""),
        (
            Fault::DatabaseText,
            "Could not connect to main database: SQLSTATE",
            "refused",
        ),
        (Fault::NoticeBefore, "<br />\n<b>Notice</b>", TRUTH),
        (Fault::NoticeAfter, TRUTH, "<br />\n"),
        (Fault::Bom, "\u{feff}\n{\"ret\":1", TRUTH),
        (Fault::NumberAsText, "{\"ret\":\"1\",\"msg\":", "\"}"),
        (Fault::NoMessage, "{\"ret\":0}", "{\"ret\":0}"),
        (
            Fault::Markup,
            "{\"ret\":0,\"msg\":\"<img src=x onerror=",
            "<\\/b>\"}",
        ),
    ];
    for (fault, start, end) in cases {
        let answer = under(fault).await;
        let text = answer.text();
        assert!(
            text.starts_with(start) && text.ends_with(end),
            "{fault}: {text}"
        );
        assert_eq!(answer.status, 200, "{fault}");
        assert!(answer.is_whole(), "{fault}");
    }
}

#[tokio::test]
async fn the_answer_with_a_wrong_content_type_and_a_body_too_large() {
    let answer = under(Fault::WrongType).await;
    assert_eq!(
        answer.header("content-type"),
        Some("application/octet-stream")
    );
    assert_eq!(answer.text(), TRUTH);
    assert!(under(Fault::TooLarge).await.body.len() > 2 * 1024 * 1024);
}

#[tokio::test]
async fn a_limit_lasts_as_long_as_the_delay() {
    for (milliseconds, seconds) in [(5000, "5"), (200, "1"), (1001, "2")] {
        let panel = open_with_delay(Duration::from_millis(milliseconds)).await;
        panel.set_fault(Some(Fault::Http429));
        let answer = login(&panel).await.unwrap();
        assert_eq!(answer.header("retry-after"), Some(seconds));
    }
}

#[tokio::test]
async fn cookies_with_a_port_in_their_domain_are_the_true_ones_otherwise() {
    let answer = under(Fault::DomainWithPort).await;
    assert_eq!(answer.text(), TRUTH);
    let cookies = answer.cookies();
    assert!(cookies.starts_with("uid=1;"), "{cookies}");
    let spoilt = answer.all("set-cookie");
    assert_eq!(spoilt.len(), 5);
    assert!(
        spoilt
            .iter()
            .all(|it| it.ends_with("; domain=127.0.0.1:8443"))
    );
}

#[tokio::test]
async fn a_redirect_ends_on_a_page_as_often_as_it_is_played() {
    let panel = open().await;
    panel.set_fault_once(Fault::Redirect);
    let answer = login(&panel).await.unwrap();
    assert_eq!(
        (answer.status, answer.header("location")),
        (302, Some("/user"))
    );
    assert_eq!(answer.header("set-cookie"), None);
    assert_eq!(get(&panel, "/user").await.status, 200);
    assert_eq!(get(&panel, "/user").await.status, 302);
    panel.set_fault(Some(Fault::Redirect));
    for _ in 0..2 {
        assert_eq!(get(&panel, "/user").await.status, 200);
    }
}

#[tokio::test]
async fn a_redirect_of_old_ends_on_a_page_with_status_200() {
    let answer = under(Fault::Redirect404).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (302, Some("/404"))
    );
    let page = get(&open().await, "/404").await;
    assert_eq!(page.status, 200);
    assert!(page.text().starts_with("<!DOCTYPE html>"));
}
