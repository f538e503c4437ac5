//! A visitor that shows every header: no redirect is followed, nothing is unpacked.

use reqwest::header::HeaderMap;
use reqwest::{Method, redirect::Policy};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Asks one web server.
pub struct Client {
    origin: String,
    client: reqwest::Client,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as it was sent.
    pub body: Vec<u8>,
    headers: HeaderMap,
}

impl Client {
    /// A visitor of an origin.
    ///
    /// # Panics
    ///
    /// If there is no client to be had.
    #[must_use]
    pub fn of(origin: String) -> Self {
        let client = reqwest::Client::builder().redirect(Policy::none()).build();
        let client = client.expect("a client");
        Self { origin, client }
    }

    /// Asks for a path.
    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "").await
    }

    /// Asks for a path as a browser that takes these encodings.
    pub async fn get_packed(&self, path: &str, encodings: &str) -> Answer {
        let headers = [("accept-encoding", encodings)];
        self.send("GET", path, &headers, "").await
    }

    /// Sends any request.
    ///
    /// # Panics
    ///
    /// If there is no whole answer.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let address = [&self.origin, path].concat();
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = self.client.request(method, address).body(body.to_owned());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.send().await.expect("an answer");
        Answer {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: answer.bytes().await.expect("the whole answer").to_vec(),
        }
    }
}

impl Client {
    /// Sends bytes that no HTTP client would, and gives the status and headers of the answer in lower case.
    ///
    /// # Panics
    ///
    /// If there is no connection.
    pub async fn raw(&self, bytes: &str) -> String {
        let address = self.origin.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        // The server may close before it has read everything.
        let _ = stream.write_all(bytes.as_bytes()).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer).to_lowercase();
        answer
            .split("\r\n\r\n")
            .next()
            .unwrap_or_default()
            .to_owned()
    }
}

impl Answer {
    /// The value of a header; empty if there is none, joined by `; ` if there are several.
    #[must_use]
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter();
        let values = values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        values.collect::<Vec<_>>().join("; ")
    }

    /// The cookies set, as a visitor sends them back.
    #[must_use]
    pub fn cookies(&self) -> String {
        let set = self.headers.get_all("set-cookie").iter();
        let pairs = set.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
        pairs.collect::<Vec<_>>().join("; ")
    }
}
