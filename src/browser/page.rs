//! The page that the browser shows: its address, title, language and focus.

use std::time::Duration;

use leptos::prelude::{
    TimeoutHandle, on_cleanup, set_timeout_with_handle, window_event_listener_untyped,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, Document, Element, Event, HtmlElement, ScrollIntoViewOptions,
    ScrollLogicalPosition, Window,
};

use super::object::member;

/// The window. The pages run only in windows, never in workers.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reaches for it"
)]
pub(super) fn window() -> Window {
    leptos::prelude::window()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reaches for it"
)]
pub(super) fn document() -> Document {
    leptos::prelude::document()
}

/// The path of the address, percent-encoded as the browser has it.
#[must_use]
pub fn pathname() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The host of the address, without a port and without `www.`.
#[must_use]
pub fn hostname() -> String {
    let host = window().location().hostname().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// The query of the address, raw, with its leading `?` if it has one.
#[must_use]
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// Path, query and fragment of the address.
#[must_use]
pub fn address() -> String {
    let hash = window().location().hash().unwrap_or_default();
    [pathname(), search(), hash].concat()
}

/// Replaces the query of the address, without a new entry in the history.
pub fn replace_search(search: &str) {
    replace_address(&[&pathname(), search].concat());
}

/// Replaces the address, without a new entry in the history. The router does not see it: this is for the time before
/// it starts, and for queries, which choose no page.
pub fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// Calls `act` for each event of this name in the window, until the calling component is dropped. The closure is boxed,
/// so that all of them share one type.
pub(super) fn listen(name: &str, act: impl Fn(Event) + 'static) {
    let act: Box<dyn Fn(Event)> = Box::new(act);
    let listener = window_event_listener_untyped(name, act);
    on_cleanup(move || listener.remove());
}

/// Calls `act` when the page is hidden (`pagehide`), until the calling component is dropped.
pub fn on_hide(act: impl Fn() + 'static) {
    listen("pagehide", move |_| act());
}

/// Calls `act` once, after a delay.
pub fn after(delay: Duration, act: impl FnOnce() + 'static) {
    let _ = timer(delay, act);
}

/// Adds a rule to the style sheet of the page. The content security policy allows this, and forbids styles in the
/// markup.
pub fn add_style(rule: &str) {
    if let Some(sheet) = document().style_sheets().get(0)
        && let Some(sheet) = sheet.dyn_ref::<CssStyleSheet>()
    {
        let _ = sheet.insert_rule(rule);
    }
}

/// Whether a click on a link means this window: a modifier key or another button means a new one.
#[must_use]
pub fn is_unmodified_click(event: &Event) -> bool {
    let modifiers = ["button", "ctrlKey", "metaKey", "shiftKey", "altKey"];
    !modifiers.iter().any(|name| member(event, name).is_truthy())
}

/// Calls `act` each time the browser shows this page again from its back/forward cache.
pub fn on_restore(act: impl Fn() + 'static) {
    listen("pageshow", move |event| {
        if member(&event, "persisted").is_truthy() {
            act();
        }
    });
}

/// Calls `act` after a delay, unless the timer is cleared before.
pub(super) fn timer(wait: Duration, act: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    let act: Box<dyn FnOnce()> = Box::new(act);
    set_timeout_with_handle(act, wait).ok()
}

/// The milliseconds of a clock that no visitor can set. It may stand still while the device sleeps: then a countdown ends
/// later, and never too early.
#[must_use]
pub fn now() -> f64 {
    let clock = window().performance();
    clock.map_or_else(js_sys::Date::now, |clock| clock.now())
}

/// Whether the browser believes that there is a network.
#[must_use]
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Whether a panel at this address, or at that of the page if it is empty, is reached by https.
#[must_use]
pub fn is_secure(panel: &str) -> bool {
    let is_page_secure = || {
        window()
            .location()
            .protocol()
            .is_ok_and(|it| it == "https:")
    };
    panel.starts_with("https:") || (panel.is_empty() && is_page_secure())
}

/// Leaves the pages for another address.
pub fn leave(address: &str) {
    let _ = window().location().assign(address);
}

/// An attribute of the root element, empty if it is missing.
#[must_use]
pub fn root_attribute(name: &str) -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(name))
        .unwrap_or_default()
}

/// The content of `<meta name=…>`.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    let selector = ["meta[name=", name, "]"].concat();
    let meta = document().query_selector(&selector).ok().flatten()?;
    meta.get_attribute("content")
}

/// Marks the page as hydrated (`data-alive`), for styles that show what works only then.
pub fn mark_alive() {
    set_root_attribute("data-alive", "");
}

/// Sets the title of the window, if it is another one.
pub fn set_title(title: &str) {
    let document = document();
    if document.title() != title {
        document.set_title(title);
    }
}

/// Sets the icon of the window.
pub fn set_icon(address: &str) {
    if let Ok(Some(link)) = document().query_selector("link[rel=icon]") {
        let _ = link.set_attribute("href", address);
        let _ = link.remove_attribute("type");
    }
}

/// Sets language and direction of the page.
pub fn set_language(tag: &str, direction: &str) {
    set_root_attribute("lang", tag);
    set_root_attribute("dir", direction);
}

fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// Moves the focus to an element, if it can take it.
pub fn focus(element: &impl JsCast) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Scrolls just as far as needed to show an element.
pub fn scroll_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Prints a panic to the console, with its message and source location. The browser reports only that the program
/// ended.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&JsValue::from_str(&panic.to_string()));
    }));
}

/// Moves the focus to the heading of the page.
pub fn focus_heading() {
    if let Some(root) = document().document_element() {
        focus_heading_in(&root);
    }
}

/// Moves the focus to the heading inside an element, unless the focus is in one of its inputs already.
pub fn focus_heading_in(element: &Element) {
    let has_focus = element.query_selector("input:focus");
    if let Ok(Some(heading)) = element.query_selector("h1, h2")
        && has_focus.is_ok_and(|input| input.is_none())
    {
        focus(&heading);
    }
}

/// Writes a line for the operator to the console.
pub fn warn(line: &str) {
    web_sys::console::warn_1(&JsValue::from_str(line));
}

/// Keeps the colour of the browser's own bars in one theme.
pub fn keep_theme_colour(theme: &str) {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let other = ["meta[name=theme-color]:not([media*=", theme, "])"].concat();
    if let Some(other) = find(&other) {
        other.remove();
    }
    if let Some(kept) = find("meta[name=theme-color]") {
        let _ = kept.remove_attribute("media");
    }
}
