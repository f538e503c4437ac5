//! What answers in place of the panel: the request is noted, and nothing is done.

use local_panel::Fault;

use crate::client::{get, get_as, open};
use crate::faults::{TRUTH, login};

#[tokio::test]
async fn firewalls_answer_with_their_checks() {
    let panel = open().await;
    for (fault, status, header) in [
        (Fault::Challenge, 403, "cf-mitigated"),
        (Fault::CookieCheck, 302, "set-cookie"),
        (Fault::ScriptCheck, 200, "content-type"),
        (Fault::NetworkLogin, 511, "content-type"),
    ] {
        panel.set_fault_once(fault);
        let answer = login(&panel).await.unwrap();
        assert_eq!(answer.status, status, "{fault}");
        assert!(answer.header(header).is_some(), "{fault}");
        assert_ne!(answer.text(), TRUTH, "{fault}");
    }
    assert_eq!(login(&panel).await.unwrap().text(), TRUTH);
}

#[tokio::test]
async fn a_cache_knows_one_address_and_ends_no_session() {
    let panel = open().await;
    let session = login(&panel).await.unwrap().cookies();
    for (fault, has_age) in [(Fault::Cached, true), (Fault::CachedSilently, false)] {
        panel.set_fault(Some(fault));
        let cached = get_as(&panel, "/logout", &session).await;
        assert_eq!(cached.text(), r#"{"ret":1}"#);
        assert_eq!(cached.header("age").is_some(), has_age);
        assert!(cached.all("set-cookie").is_empty(), "the session goes on");
    }
    let fresh = get_as(&panel, "/logout?_=1", &session).await;
    assert!(!fresh.all("set-cookie").is_empty());
}

#[tokio::test]
async fn a_network_that_wants_a_login_answers_for_every_page_of_the_panel() {
    let panel = open().await;
    panel.set_fault(Some(Fault::CaptivePortal));
    for redirected in [
        login(&panel).await.unwrap(),
        get(&panel, "/auth/login").await,
        get(&panel, "/user").await,
        get(&panel, "/").await,
    ] {
        assert_eq!(redirected.status, 302);
        assert_eq!(redirected.header("location"), Some("http://localhost:9/"));
    }
}
