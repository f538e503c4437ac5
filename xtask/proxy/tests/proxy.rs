//! What passes between a browser and a panel, over real connections and byte for byte.

#![cfg(test)]

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri};
use axum::response::IntoResponse;
use axum::routing::{any, get};

/// Starts a router on a free port.
async fn start(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    address
}

/// Starts the proxy in front of `panel`, with a folder of pages that holds one file.
async fn start_proxy(panel: SocketAddr) -> SocketAddr {
    let pages = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    std::fs::create_dir_all(&pages).unwrap();
    for name in ["index.html", "logout.html"] {
        std::fs::write(pages.join(name), "the pages").unwrap();
    }
    let address = format!("http://{panel}").parse().unwrap();
    start(panel_proxy::router(&pages, "/portal/", address).unwrap()).await
}

/// Sends bytes as they are and gives the whole answer as they are.
async fn exchange(to: SocketAddr, head: &str, body: &'static [u8]) -> Vec<u8> {
    let head = format!("{head}\r\nHost: {to}\r\nConnection: close\r\n\r\n");
    tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(to).unwrap();
        stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        answer
    })
    .await
    .unwrap()
}

async fn exchange_text(to: SocketAddr, head: &str, body: &'static [u8]) -> String {
    String::from_utf8(exchange(to, head, body).await).unwrap()
}

/// Tells what it received.
async fn tell(method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> String {
    let mut lines: Vec<String> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    lines.sort();
    format!("{method} {uri}\n{}\n{body:?}", lines.join("\n"))
}

#[tokio::test]
async fn a_request_arrives_as_it_was_sent() {
    let panel = start(Router::new().fallback(tell)).await;
    let proxy = start_proxy(panel).await;
    let head = format!(
        "POST /auth/login?next=%2Fuser%3Fa&q=%E4%BD%A0+%25 HTTP/1.1\r\nContent-Length: 7\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nCookie: a=1; b=2\r\n\
         Origin: http://{proxy}\r\nReferer: http://{proxy}/portal/login\r\nX-Odd: one\r\nX-Odd: two"
    );
    let answer = exchange_text(proxy, &head, b"a=\x00\xff\xfe+&").await;
    let (_, told) = answer.split_once("\r\n\r\n").unwrap();
    let expected = format!(
        "POST /auth/login?next=%2Fuser%3Fa&q=%E4%BD%A0+%25\ncontent-length: 7\n\
         content-type: application/x-www-form-urlencoded\ncookie: a=1; b=2\nhost: {panel}\n\
         origin: http://{panel}\nreferer: http://{panel}/portal/login\nx-odd: one\nx-odd: two\n\
         b\"a=\\0\\xff\\xfe+&\""
    );
    assert_eq!(told, expected);
}

#[tokio::test]
async fn a_redirect_is_passed_on_with_every_cookie() {
    let answer = |headers: HeaderMap| async move {
        let host = headers["host"].to_str().unwrap();
        let location = ("location", format!("http://{host}/user"));
        let cookies = [
            "uid=1; Domain=127.0.0.1; Secure; path=/",
            "key=2; HttpOnly",
            "ip=3",
        ];
        let mut answer = (StatusCode::FOUND, [location]).into_response();
        for cookie in cookies {
            let name = HeaderName::from_static("set-cookie");
            answer.headers_mut().append(name, cookie.parse().unwrap());
        }
        answer
    };
    let panel = start(Router::new().route("/auth/login", get(answer))).await;
    let answer = exchange_text(start_proxy(panel).await, "GET /auth/login HTTP/1.1", b"").await;
    assert!(answer.starts_with("HTTP/1.1 302 Found\r\n"), "{answer}");
    assert!(answer.contains("\r\nlocation: /user\r\n"), "{answer}");
    let cookies: Vec<&str> = answer
        .lines()
        .filter_map(|line| line.strip_prefix("set-cookie: "))
        .collect();
    assert_eq!(cookies, ["uid=1; path=/", "key=2; HttpOnly", "ip=3"]);
}

#[tokio::test]
async fn an_answer_is_passed_on_byte_for_byte() {
    // Bytes that are no gzip at all, labelled as such: nobody may look inside.
    let answer = || async {
        let headers = [("content-encoding", "gzip"), ("content-type", "text/html")];
        (
            StatusCode::IM_A_TEAPOT,
            headers,
            &b"\x00\xff\r\n\r\n\x80"[..],
        )
    };
    let panel = start(Router::new().fallback(any(answer))).await;
    let answer = exchange(start_proxy(panel).await, "GET /x HTTP/1.1", b"").await;
    assert!(answer.starts_with(b"HTTP/1.1 418 "));
    assert!(answer.ends_with(b"\r\n\r\n\x00\xff\r\n\r\n\x80"));
    assert!(String::from_utf8_lossy(&answer).contains("\r\ncontent-encoding: gzip\r\n"));
}

#[tokio::test]
async fn a_panel_that_is_not_there_is_one_clear_line() {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .unwrap();
    let panel = listener.local_addr().unwrap();
    drop(listener);
    let head = "POST /auth/login HTTP/1.1\r\nContent-Length: 3";
    let answer = exchange_text(start_proxy(panel).await, head, b"a=b").await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 502 "), "{head}");
    assert!(
        body.starts_with(&format!("The panel at http://{panel} cannot be reached: ")),
        "{body}"
    );
    assert_eq!(body.lines().count(), 1, "{body}");
}

#[tokio::test]
async fn the_base_is_the_pages_and_all_else_the_panels() {
    let panel =
        start(Router::new().fallback(|uri: Uri| async move { format!("panel {uri}") })).await;
    let proxy = start_proxy(panel).await;
    for (path, expected) in [
        ("/portal/", "the pages"),
        ("/portal/logout", "the pages"),
        ("/logout", "panel /logout"),
        ("/", "panel /"),
        ("/portals", "panel /portals"),
    ] {
        let answer = exchange_text(proxy, &format!("GET {path} HTTP/1.1"), b"").await;
        assert!(
            answer.ends_with(&format!("\r\n\r\n{expected}")),
            "{path}: {answer}"
        );
    }
}
