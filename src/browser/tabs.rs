//! What the tabs of this browser tell each other, over a channel of the pages' own.

use js_sys::Function;
use leptos::prelude::{LocalStorage, StoredValue, UpdateValue, on_cleanup};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::page;
use crate::flow::TabMessage;

const NAME: &str = "sspanel-auth";

/// Tells the other tabs.
pub fn tell(told: TabMessage) {
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let _ = channel.post_message(&JsValue::from_str(told.name()));
    }
}

/// Calls `act` with the news of other tabs, as long as the page that asks for it is there.
///
/// A page that the browser keeps for the way back has no open channel: some browsers would not keep it.
pub fn when_told(act: impl Fn(TabMessage) + 'static) {
    let ear = StoredValue::new_local(Ear::new(act));
    page::listen("pagehide", move |_| set_open(ear, false));
    page::listen("pageshow", move |_| set_open(ear, true));
    set_open(ear, true);
    on_cleanup(move || set_open(ear, false));
}

fn set_open(ear: StoredValue<Ear, LocalStorage>, is_open: bool) {
    ear.try_update_value(|ear| ear.set_open(is_open));
}

/// A channel, perhaps open, and what listens to it.
struct Ear {
    channel: Option<BroadcastChannel>,
    listener: Closure<dyn Fn(MessageEvent)>,
}

impl Ear {
    fn new(act: impl Fn(TabMessage) + 'static) -> Self {
        let listener = Closure::new(move |event: MessageEvent| {
            let name = event.data().as_string().unwrap_or_default();
            if let Some(told) = TabMessage::named(&name) {
                act(told);
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
