//! What a client can make a panel keep, and how long it can make it wait.

use std::time::Duration;

use local_panel::{Options, Panel};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{get, open, send};

const MEGABYTE: usize = 1024 * 1024;

#[tokio::test]
async fn a_body_beyond_every_form_is_refused_and_not_kept() {
    let panel = open().await;
    let length = 7 * MEGABYTE;
    let head = format!("POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
    let answer = answer_to_part(&panel, &(head + &"a".repeat(length))).await;
    // The panel closes before all of it was sent, and then the answer may be lost.
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 413 "),
        "{answer}"
    );
    assert_eq!(panel.received(), []);
}

#[tokio::test]
async fn of_very_many_large_bodies_the_newest_are_kept() {
    let panel = open().await;
    let body = vec![b'a'; MEGABYTE];
    for number in 0..40 {
        let line = format!("POST /auth/login?{number}");
        let answer = send(&panel, &line, &[], &body).await.unwrap();
        assert_eq!(answer.status, 200);
    }
    let received = panel.received();
    let kept: usize = received.iter().map(|request| request.body.len()).sum();
    assert!((10 * MEGABYTE..=16 * MEGABYTE).contains(&kept), "{kept}");
    assert_eq!(received.last().unwrap().path, "/auth/login?39");
}

/// Sends the beginning of a request and gives what comes back until the panel closes.
async fn answer_to_part(panel: &Panel, part: &str) -> String {
    let address = panel.origin().replace("http://", "");
    let mut stream = TcpStream::connect(&address).await.unwrap();
    // The panel may close while this is sent.
    let _ = stream.write_all(part.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_request_that_does_not_arrive_ends_by_a_deadline() {
    let options = Options {
        patience: Duration::from_millis(50),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    for part in ["", "POST", "POST /auth/login HTTP/1.1\r\nHost: x\r\nX: "] {
        assert_eq!(answer_to_part(&panel, part).await, "", "{part:?}");
    }
    let head = "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nemail";
    let answer = answer_to_part(&panel, head).await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert_eq!(panel.received(), []);
}

#[tokio::test]
async fn further_connections_wait_until_one_ends() {
    let panel = open().await;
    let address = panel.origin().replace("http://", "");
    let mut idle = Vec::new();
    for _ in 0..300 {
        idle.push(TcpStream::connect(&address).await.unwrap());
    }
    drop(idle);
    assert_eq!(get(&panel, "/user").await.status, 302);
}
