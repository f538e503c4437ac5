//! A visitor in plain bytes.
//!
//! In: a request line, headers and a body. Out: what came back, down to whether the body was
//! whole. Redirects are not followed, and the caller keeps the cookies.

use std::fmt::Write as _;
use std::time::Duration;

use local_panel::{Options, Panel};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
pub(crate) const ALICE: &str = "email=alice%40example.test&passwd=alice-pass-1";

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let headers = self.headers.iter();
        let named = headers.filter(|(header, _)| header.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str()).collect()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.all(name).first().copied()
    }

    /// Whether as many bytes came as were announced.
    pub(crate) fn is_whole(&self) -> bool {
        let announced = self
            .header("content-length")
            .map(|length| length.parse().unwrap());
        announced.is_none_or(|length: usize| length == self.body.len())
    }

    /// The cookies set, as a visitor sends them back.
    pub(crate) fn cookies(&self) -> String {
        let cookies = self.all("set-cookie").into_iter();
        let pairs = cookies.map(|cookie| cookie.split(';').next().unwrap());
        pairs.collect::<Vec<_>>().join("; ")
    }
}

/// A panel as most tests want it.
pub(crate) async fn open() -> Panel {
    local_panel::start(Options::default()).await.unwrap()
}

/// A panel whose faults take this long.
pub(crate) async fn open_with_delay(delay: Duration) -> Panel {
    let options = Options {
        delay,
        ..Options::default()
    };
    local_panel::start(options).await.unwrap()
}

/// Sends a request; `None` when the connection ended without an answer.
pub(crate) async fn send(
    panel: &Panel,
    line: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Option<Answer> {
    let address = panel.origin().replace("http://", "");
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let mut head = format!("{line} HTTP/1.1\r\nHost: {address}\r\n");
    for (name, value) in headers {
        write!(head, "{name}: {value}\r\n").unwrap();
    }
    write!(head, "Content-Length: {}\r\n\r\n", body.len()).unwrap();
    // Headers hold one byte per character, so that bytes that are no UTF-8 can be written down.
    let head: Vec<u8> = head
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect();
    stream.write_all(&head).await.unwrap();
    stream.write_all(body).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is cut may end in an error; what came before it counts.
    let _ = stream.read_to_end(&mut answer).await;
    read(&answer)
}

pub(crate) async fn get(panel: &Panel, path: &str) -> Answer {
    send(panel, &format!("GET {path}"), &[], b"").await.unwrap()
}

pub(crate) async fn get_as(panel: &Panel, path: &str, cookies: &str) -> Answer {
    let headers = [("Cookie", cookies)];
    send(panel, &format!("GET {path}"), &headers, b"")
        .await
        .unwrap()
}

pub(crate) async fn post(panel: &Panel, path: &str, form: &str) -> Answer {
    let line = format!("POST {path}");
    send(panel, &line, &[FORM], form.as_bytes()).await.unwrap()
}

/// Signs in and gives the cookies.
pub(crate) async fn sign_in(panel: &Panel, form: &str) -> String {
    let answer = post(panel, "/auth/login", form).await;
    assert_eq!(
        answer.text(),
        "{\"ret\":1,\"msg\":\"\\u767b\\u5f55\\u6210\\u529f\"}"
    );
    answer.cookies()
}

fn read(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Some(Answer {
        status,
        headers: headers.collect(),
        body: bytes[end + 4..].to_vec(),
    })
}
