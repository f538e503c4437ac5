//! `WebDriver BiDi`: commands and their answers over a `WebSocket`, with events in between.
//!
//! In: the address of the socket, which the driver gave. Out: the events, in the order in which they came.
//! A command that is refused fails the journey.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async, tungstenite::protocol::Message,
};

pub(super) struct Connection {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// The number of the last command.
    last: u64,
    /// Events that no caller has read yet.
    pub(super) events: Vec<Value>,
}

impl Connection {
    pub(super) async fn open(address: &str) -> Self {
        let (socket, _) = connect_async(address).await.expect("the socket opens");
        Self {
            socket,
            last: 0,
            events: Vec::new(),
        }
    }

    /// Sends a command and waits for its answer: the only one, since each command is waited for.
    pub(super) async fn send(&mut self, name: &str, values: Value) {
        self.last += 1;
        let command = json!({ "id": self.last, "method": name, "params": values });
        let sent = self.socket.send(Message::text(command.to_string())).await;
        sent.expect("the socket is open");
        loop {
            let message = self.receive().await;
            match message.get("type").and_then(Value::as_str) {
                Some("event") => self.events.push(message),
                Some("success") => return,
                _ => panic!("{name} is refused: {message}"),
            }
        }
    }

    async fn receive(&mut self) -> Value {
        let message = self.socket.next().await.expect("the socket stays open");
        let message = message.expect("the message is whole");
        let text = message.into_text().expect("the message is a text");
        serde_json::from_str(&text).unwrap_or_default()
    }
}
