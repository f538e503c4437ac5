//! Which request meets which fault.

use std::time::Duration;

use local_panel::{Fault, Options};

use crate::client::{get, open, open_with_delay, post};
use crate::faults::{TRUTH, login};

#[tokio::test]
async fn faults_that_alter_an_answer_do_the_work_and_those_that_replace_it_do_not() {
    for fault in Fault::ALL {
        if matches!(fault, Fault::Silent | Fault::Cut) {
            continue;
        }
        let panel = open_with_delay(Duration::ZERO).await;
        panel.set_fault_once(*fault);
        post(&panel, "/password/reset", "email=alice%40example.test").await;
        let is_around = matches!(
            fault,
            Fault::Slow
                | Fault::CutBody
                | Fault::NoticeBefore
                | Fault::NoticeAfter
                | Fault::Bom
                | Fault::WrongType
                | Fault::NumberAsText
                | Fault::DomainWithPort
        );
        assert_eq!(panel.outbox().len(), usize::from(is_around), "{fault}");
    }
}

#[tokio::test]
async fn a_fault_for_some_requests_comes_before_the_standing_one() {
    let panel = open().await;
    panel.set_fault(Some(Fault::Empty));
    panel.set_fault_for(Fault::NoMessage, 2);
    let mut texts = Vec::new();
    for _ in 0..3 {
        texts.push(login(&panel).await.unwrap().text());
    }
    assert_eq!(texts, ["{\"ret\":0}", "{\"ret\":0}", ""]);
    panel.set_fault(None);
    assert_eq!(login(&panel).await.unwrap().text(), TRUTH);
}

#[tokio::test]
async fn faults_meet_api_requests_only() {
    let options = Options {
        fault: Some(Fault::Http500),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    for path in [
        "/",
        "/auth/login",
        "/password/reset",
        "/_panel",
        "/globalconfig",
    ] {
        assert_eq!(get(&panel, path).await.status, 200, "{path}");
    }
    assert_eq!(get(&panel, "/logout").await.status, 500);
    assert_eq!(post(&panel, "/password/token/x", "").await.status, 500);
}

#[tokio::test]
async fn every_fault_has_a_name_that_leads_back_to_it() {
    for fault in Fault::ALL {
        assert_eq!(fault.name().parse(), Ok(*fault));
        assert!(!fault.about().contains('\n'));
    }
    let error = "no-such-fault".parse::<Fault>().unwrap_err().to_string();
    assert!(error.starts_with("fault is one of: slow silent cut "));
}

#[tokio::test]
async fn queued_bodies_are_sent_in_turn_and_no_work_is_done() {
    let panel = open().await;
    for body in ["{\"ret\":0}", "first {\"ret\":1}"] {
        panel.answer_once(body);
    }
    panel.set_fault_once(Fault::Http500);
    for body in ["{\"ret\":0}", "first {\"ret\":1}"] {
        let answer = post(&panel, "/password/reset", "email=alice%40example.test").await;
        assert_eq!((answer.status, answer.text().as_str()), (200, body));
    }
    assert!(panel.outbox().is_empty());
    let answer = post(&panel, "/password/reset", "email=alice%40example.test").await;
    assert_eq!(answer.status, 500, "then the fault is due");
}
