//! `cargo xtask serve --panel`: what Caddy passes between a browser and a real panel, byte for byte.

use std::process::Stdio;
use std::time::Duration;

use recipes::Client;
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    process::{Child, Command},
    time::sleep,
};

const CADDYFILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../xtask/src/serve/panel.Caddyfile"
);

/// Bytes that are no gzip at all, labelled as such: nothing may look inside.
const ANSWER: &[u8] = b"HTTP/1.1 302 Found\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\
    set-cookie: uid=1; Domain=panel.example; Path=/; Secure; HttpOnly; SameSite=Lax\r\n\
    set-cookie: a=2; SameSite=None; Secure; Partitioned\r\nset-cookie: secure=domain=x\r\n\
    location: //127.0.0.1:PORT/user?a=1\r\n\r\n\x00\xff\n";

/// Caddy in front of `panel`, with a folder of pages that holds one file.
struct Proxy {
    port: u16,
    folder: TempDir,
    _process: Child,
}

impl Proxy {
    async fn start(panel: u16) -> Self {
        let folder = TempDir::new().expect("a folder");
        std::fs::write(folder.path().join("login.html"), "the pages").expect("a page");
        let port = free_port().await;
        let panel = format!("127.0.0.1:{panel}");
        let process = Command::new("/usr/bin/caddy")
            .args(["run", "--adapter", "caddyfile", "--config", CADDYFILE])
            .env("PORT", port.to_string())
            .env("PAGES", folder.path())
            .env("PANEL", format!("http://{panel}"))
            .env("PANEL_HOST", panel)
            .env("XDG_CONFIG_HOME", folder.path())
            .env("XDG_DATA_HOME", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn();
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            sleep(Duration::from_millis(20)).await;
        }
        Self {
            port,
            folder,
            _process: process.expect("Caddy starts"),
        }
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A panel that gives one request the answer above, and the request as it arrived.
async fn answer_one(listener: TcpListener) -> String {
    let port = listener.local_addr().expect("an address").port();
    let (mut stream, _) = listener.accept().await.expect("a request");
    let mut request = Vec::new();
    while !request.ends_with(b"&end") {
        stream.read_buf(&mut request).await.expect("all of it");
    }
    let at = ANSWER.windows(4).position(|bytes| bytes == b"PORT");
    let (before, after) = ANSWER.split_at(at.expect("the place of the port"));
    let port = port.to_string();
    let answer = [before, port.as_bytes(), after.get(4..).unwrap_or_default()].concat();
    stream.write_all(&answer).await.expect("an answer");
    String::from_utf8_lossy(&request).into_owned()
}

#[tokio::test]
async fn requests_and_answers_pass_with_nothing_changed_but_the_address() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let panel = listener.local_addr().expect("an address").port();
    let panel_side = tokio::spawn(answer_one(listener));
    let proxy = Proxy::start(panel).await;
    let headers = [
        ("origin", proxy.origin()),
        ("referer", proxy.origin() + "/portal/login?code=a"),
        ("cookie", "a=1; b=2".to_owned()),
        ("accept-encoding", "gzip".to_owned()),
    ];
    let headers = headers
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let path = "/auth/a%2Fb?next=%2Fuser%3Fa&q=%E4%BD%A0+%25";
    let client = Client::of(proxy.origin());
    let answer = client.send("POST", path, &headers, "a=%E4+b&end").await;

    let request = panel_side.await.expect("a request");
    let lines: Vec<_> = request.lines().collect();
    for line in [
        format!("POST {path} HTTP/1.1"),
        format!("Host: 127.0.0.1:{panel}"),
        format!("Origin: http://127.0.0.1:{panel}"),
        format!("Referer: http://127.0.0.1:{panel}/portal/login?code=a"),
        "Cookie: a=1; b=2".to_owned(),
        "a=%E4+b&end".to_owned(),
    ] {
        assert!(
            lines.contains(&line.as_str()),
            "{line} is missing in {request}"
        );
    }
    assert!(!request.contains("Forwarded"), "{request}");
    assert_eq!(
        (answer.status, answer.body.as_slice()),
        (302, &b"\x00\xff\n"[..])
    );
    assert_eq!(answer.header("location"), "/user?a=1");
    let cookies = "uid=1; Path=/; HttpOnly; SameSite=Lax; a=2; secure=domain=x";
    assert_eq!(answer.header("set-cookie"), cookies);
}

#[tokio::test]
async fn the_base_is_the_pages_and_a_panel_that_is_not_there_is_one_clear_line() {
    let proxy = Proxy::start(free_port().await).await;
    let client = Client::of(proxy.origin());
    assert_eq!(client.get("/portal/login").await.body, b"the pages");
    let answer = client.get("/login").await;
    let line = String::from_utf8_lossy(&answer.body).into_owned();
    assert!(
        answer.status == 502 && line.contains("cannot be reached"),
        "{line}"
    );
    assert_eq!(line.lines().count(), 1, "{line}");
    drop(proxy.folder);
}
