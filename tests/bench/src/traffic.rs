//! What a page downloads and when it sends its form, as the browser's own log has it.
//!
//! In: the events of the `DevTools` protocol that chromedriver has logged. Out: bytes by kind, and the
//! moment of the first POST. A file that comes out of the cache counts nothing; neither does one that
//! is still on its way, or that the page before has asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::figure::{Figure, Run};

const REQUEST: &str = "Network.requestWillBeSent";

/// One event of the log: its name and its values.
pub(crate) struct Event(Value);

impl Event {
    /// Reads a line of the log.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let mut line: Value = serde_json::from_str(line).ok()?;
        Some(Self(line.get_mut("message")?.take()))
    }

    fn is(&self, method: &str) -> bool {
        self.text("/method") == method
    }

    fn asks_for_a_page(&self) -> bool {
        self.is(REQUEST) && self.text("/params/type") == "Document"
    }

    fn posts(&self) -> bool {
        self.is(REQUEST) && self.text("/params/request/method") == "POST"
    }

    fn text(&self, pointer: &str) -> &str {
        let text = self.0.pointer(pointer).and_then(Value::as_str);
        text.unwrap_or_default()
    }

    fn number(&self, pointer: &str) -> f64 {
        let number = self.0.pointer(pointer).and_then(Value::as_f64);
        number.unwrap_or_default()
    }
}

/// The bytes of everything that was downloaded.
pub(crate) fn bytes(events: &[Event]) -> Run {
    let kinds = [
        Figure::Pages,
        Figure::Styles,
        Figure::Scripts,
        Figure::WebAssembly,
        Figure::Others,
        Figure::Bodies,
        Figure::Transferred,
    ];
    let mut run: Run = kinds.map(|figure| (figure, 0.0)).into();
    let mut requests = BTreeSet::new();
    let mut heads = BTreeMap::new();
    for event in events.iter().skip_while(|event| !event.asks_for_a_page()) {
        let id = event.text("/params/requestId");
        if event.is(REQUEST) {
            requests.insert(id);
        } else if event.is("Network.responseReceived") && requests.contains(id) {
            let headers = event.number("/params/response/encodedDataLength");
            heads.insert(id, (headers, kind(event)));
        } else if event.is("Network.loadingFinished")
            && let Some((headers, kind)) = heads.get(id)
        {
            let whole = event.number("/params/encodedDataLength");
            let body = (whole - headers).max(0.0);
            for (figure, more) in [
                (*kind, body),
                (Figure::Bodies, body),
                (Figure::Transferred, whole),
            ] {
                *run.entry(figure).or_default() += more;
            }
        }
    }
    run
}

/// Milliseconds from the request for the page to the first POST.
pub(crate) fn first_post(events: &[Event]) -> Option<f64> {
    let start = events.iter().find(|event| event.asks_for_a_page())?;
    let post = events.iter().find(|event| event.posts())?;
    let moment = |event: &Event| event.number("/params/timestamp");
    Some((moment(post) - moment(start)) * 1000.0)
}

fn kind(response: &Event) -> Figure {
    match response.text("/params/response/mimeType") {
        "text/html" => Figure::Pages,
        "text/css" => Figure::Styles,
        "text/javascript" | "application/javascript" => Figure::Scripts,
        "application/wasm" => Figure::WebAssembly,
        _ => Figure::Others,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn event(method: &str, params: &Value) -> Event {
        let line = json!({ "message": { "method": method, "params": params } });
        Event::read(&line.to_string()).unwrap()
    }

    fn answered(id: &str, mime_type: &str, headers: f64) -> Event {
        let response = json!({ "mimeType": mime_type, "encodedDataLength": headers });
        let params = json!({ "requestId": id, "response": response });
        event("Network.responseReceived", &params)
    }

    fn finished(id: &str, whole: f64) -> Event {
        let params = json!({ "requestId": id, "encodedDataLength": whole });
        event("Network.loadingFinished", &params)
    }

    fn requested(id: &str, kind: &str, method: &str, seconds: f64) -> Event {
        let request = json!({ "method": method });
        let params = json!({
            "requestId": id, "type": kind, "request": request, "timestamp": seconds,
        });
        event(REQUEST, &params)
    }

    fn page() -> Event {
        requested("1", "Document", "GET", 50.0)
    }

    fn file(id: &str) -> Event {
        requested(id, "Other", "GET", 50.25)
    }

    #[test]
    fn bytes_are_counted_by_kind_without_headers_and_in_all_with_them() {
        let events = [
            page(),
            file("2"),
            answered("1", "text/html", 100.0),
            file("3"),
            file("4"),
            answered("2", "application/wasm", 100.0),
            finished("2", 90_100.0),
            finished("1", 700.0),
            answered("3", "text/css", 100.0),
            answered("4", "application/json", 100.0),
            finished("4", 103.0),
        ];
        let expected = [
            (Figure::Pages, 600.0),
            (Figure::Styles, 0.0),
            (Figure::Scripts, 0.0),
            (Figure::WebAssembly, 90_000.0),
            (Figure::Others, 3.0),
            (Figure::Bodies, 90_603.0),
            (Figure::Transferred, 90_903.0),
        ];
        assert_eq!(bytes(&events), Run::from(expected));
    }

    #[test]
    fn the_cache_and_the_page_before_count_nothing() {
        let events = [
            file("icon of the page before"),
            page(),
            file("2"),
            answered("icon of the page before", "text/html", 100.0),
            finished("icon of the page before", 360.0),
            answered("2", "text/css", 100.0),
            finished("2", 0.0),
        ];
        assert!(bytes(&events).values().all(|bytes| *bytes == 0.0));
    }

    #[test]
    fn the_first_post_is_timed_from_the_request_for_the_page() {
        let post = |seconds| requested("3", "Fetch", "POST", seconds);
        let events = [file("0"), page(), file("2"), post(50.5), post(51.0)];
        assert_eq!(first_post(&events), Some(500.0));
        assert_eq!(first_post(&[page(), file("2")]), None);
    }

    #[test]
    fn a_line_that_is_no_event_is_passed_over() {
        assert!(Event::read("not JSON").is_none());
        assert!(Event::read("[]").is_none());
    }
}
