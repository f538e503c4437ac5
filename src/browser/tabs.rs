//! Messages between the tabs of this browser, over a `BroadcastChannel`. The channel is an object and no listener of
//! the window, so embedded forms have one too.

use js_sys::Function;
use leptos::prelude::{LocalStorage, StoredValue, UpdateValue, on_cleanup};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::flow::TabMessage;

const NAME: &str = "sspanel-auth";

/// Sends a message to the other tabs.
pub fn send(message: TabMessage) {
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let _ = channel.post_message(&JsValue::from_str(message.name()));
    }
}

/// Receives the messages of other tabs, until the component that made it is dropped.
#[derive(Clone, Copy)]
pub struct TabListener(StoredValue<Receiver, LocalStorage>);

impl TabListener {
    /// Calls `act` with each message.
    pub fn open(act: impl Fn(TabMessage) + 'static) -> Self {
        let listener = Self(StoredValue::new_local(Receiver::new(act)));
        listener.set_open(true);
        on_cleanup(move || listener.set_open(false));
        listener
    }

    /// Opens the channel, or closes it.
    pub fn set_open(self, is_open: bool) {
        self.0
            .try_update_value(|receiver| receiver.set_open(is_open));
    }
}

/// The channel, if it is open, and its listener.
struct Receiver {
    channel: Option<BroadcastChannel>,
    listener: Closure<dyn Fn(MessageEvent)>,
}

impl Receiver {
    fn new(act: impl Fn(TabMessage) + 'static) -> Self {
        let listener = Closure::new(move |event: MessageEvent| {
            let name = event.data().as_string().unwrap_or_default();
            if let Some(message) = TabMessage::named(&name) {
                act(message);
            }
        });
        Self {
            channel: None,
            listener,
        }
    }

    fn set_open(&mut self, is_open: bool) {
        if is_open == self.channel.is_some() {
            return;
        }
        if let Some(channel) = self.channel.take() {
            channel.close();
        } else if let Ok(channel) = BroadcastChannel::new(NAME) {
            let listener: &Function = self.listener.as_ref().unchecked_ref();
            channel.set_onmessage(Some(listener));
            self.channel = Some(channel);
        }
    }
}
