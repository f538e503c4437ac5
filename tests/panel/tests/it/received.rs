//! The record of the requests that a panel has received.

use local_panel::Fault;

use crate::client::{FORM, get, open, post, send};

#[tokio::test]
async fn a_request_is_noted_byte_for_byte() {
    let panel = open().await;
    let body = b"email=a%40b&passwd=\xff+ %zz&code=";
    let headers = [FORM, ("X-Mark", "one"), ("X-Mark", "two")];
    send(&panel, "POST /auth/login?x=1", &headers, body).await;
    let received = panel.received();
    assert_eq!(received.len(), 1);
    let request = &received[0];
    assert_eq!(
        (request.method.as_str(), request.path.as_str()),
        ("POST", "/auth/login?x=1")
    );
    assert_eq!(request.body, body);
    assert_eq!(request.text(), "email=a%40b&passwd=\u{fffd}+ %zz&code=");
    assert_eq!(request.header("content-TYPE"), Some(FORM.1));
    let marks: Vec<_> = request
        .headers
        .iter()
        .filter(|(name, _)| name == "x-mark")
        .collect();
    assert_eq!(marks.len(), 2);
}

#[tokio::test]
async fn only_api_requests_are_noted_in_order() {
    let panel = open().await;
    get(&panel, "/auth/login").await;
    get(&panel, "/user").await;
    post(&panel, "/auth/register", "").await;
    get(&panel, "/logout").await;
    post(&panel, "/password/token/x", "").await;
    let paths: Vec<_> = panel
        .received()
        .into_iter()
        .map(|request| request.path)
        .collect();
    assert_eq!(paths, ["/auth/register", "/logout", "/password/token/x"]);
    let peers: Vec<_> = panel
        .received()
        .into_iter()
        .map(|request| request.peer)
        .collect();
    assert!(peers.is_sorted());
    panel.forget_received();
    assert_eq!(panel.received(), []);
}

#[tokio::test]
async fn a_request_without_an_answer_is_noted_too() {
    let panel = open().await;
    panel.set_fault(Some(Fault::Cut));
    let answer = send(&panel, "POST /auth/login", &[FORM], b"email=x").await;
    assert!(answer.is_none());
    assert_eq!(panel.received().len(), 1);
}

#[tokio::test]
async fn panels_live_side_by_side_and_end_when_stopped() {
    let (one, other) = (open().await, open().await);
    post(&one, "/auth/login", "").await;
    assert_eq!((one.received().len(), other.received().len()), (1, 0));
    let address = one.origin().replace("http://", "");
    one.stop().await;
    assert!(tokio::net::TcpStream::connect(&address).await.is_err());
    let port = other.origin().rsplit(':').next().unwrap().parse().unwrap();
    let options = local_panel::Options {
        port,
        ..local_panel::Options::default()
    };
    let error = local_panel::start(options).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("port {port} is in use; choose another with --port")
    );
}
