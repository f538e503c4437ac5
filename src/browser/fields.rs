//! The fields of a form in the page, found by the names of their inputs.
//!
//! Inputs are never bound to signals. The submit reads them, so it finds what a visitor, a password manager or a
//! browser has filled in, with or without an event.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, KeyboardEvent};

use super::page;
use crate::{
    contract::FieldSpec,
    form::{Field, Values},
};

/// The current values of `form`. A lone surrogate becomes U+FFFD, as in a submit by the browser itself.
#[must_use]
pub fn read(form: &HtmlFormElement, fields: &[FieldSpec]) -> Values {
    let Ok(data) = FormData::new_with_form(form) else {
        return Values::default();
    };
    fields.iter().fold(Values::default(), |values, row| {
        let text = data.get(row.name()).as_string().unwrap_or_default();
        values.with(row.field, text)
    })
}

/// Fills a field with `text` if it is empty, so that nothing typed early is lost.
pub fn fill_empty(form: &HtmlFormElement, name: &str, text: &str) {
    if let Some(input) = input(form, name)
        && input.value().is_empty()
    {
        input.set_value(text);
    }
}

/// Sets the value of a field. If it has this value already, the caret stays where it is.
pub fn put(form: &HtmlFormElement, name: &str, text: &str) {
    if let Some(input) = input(form, name)
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Moves the focus to the notice of the form.
pub fn focus_notice(form: &HtmlFormElement) {
    focus_first(form, "[role=status]");
}

/// Moves the focus to the error summary above the fields, else to the first invalid field. Of a group it takes the first
/// button.
pub fn focus_faults(form: &HtmlFormElement) {
    focus_first(
        form,
        ".auth-summary:not([hidden]), input[aria-invalid], [aria-invalid] input:enabled",
    );
}

/// Moves the focus to the submit button of the form, or to the button for passkeys below it.
pub fn focus_button(form: &HtmlFormElement, is_for_key: bool) {
    match form.next_element_sibling().filter(|_| is_for_key) {
        Some(keys) => focus_first(&keys, "button"),
        None => focus_first(form, "[type=submit]"),
    }
}

fn focus_first(within: &Element, selector: &str) {
    if let Ok(Some(element)) = within.query_selector(selector) {
        page::focus(&element);
    }
}

/// Moves the focus to a field and scrolls its message into view: the on-screen keyboard of a phone may leave little
/// room. Where the field is higher than that, its message counts.
pub fn focus(form: &HtmlFormElement, name: &str) {
    if let Some(element) = control(form, name) {
        page::focus(&element);
        if let Ok(Some(whole)) = element.closest(".auth-field") {
            page::scroll_into_view(&whole);
            if let Ok(Some(message)) = whole.query_selector(".auth-problem:not(:empty)") {
                page::scroll_into_view(&message);
            }
        }
    }
}

/// The control of a name: of radio buttons the chosen one, or the first.
fn control(form: &HtmlFormElement, name: &str) -> Option<Element> {
    let named = ["[name=", name, "]:enabled"].concat();
    let chosen = [&named, "[type=radio]:checked"].concat();
    let find = |selector: &str| form.query_selector(selector).ok().flatten();
    find(&chosen).or_else(|| find(&named))
}

/// Which of `fields` has the focus.
#[must_use]
pub fn focused(form: &HtmlFormElement, fields: &[FieldSpec]) -> Option<Field> {
    named(&form.query_selector(":focus").ok()??, fields)
}

/// Calls `act` for each of these events inside the form, until the form is removed.
pub fn listen(form: &HtmlFormElement, events: &[&str], act: impl FnMut(Event) + 'static) {
    let act: Box<dyn FnMut(Event)> = Box::new(act);
    let listener = Closure::wrap(act).into_js_value();
    for event in events {
        let _ = form.add_event_listener_with_callback(event, listener.unchecked_ref());
    }
}

/// Whether the submit button is being pressed.
#[must_use]
pub fn is_button_pressed(form: &HtmlFormElement) -> bool {
    form.query_selector("[type=submit]:active")
        .is_ok_and(|it| it.is_some())
}

/// Which of `fields` an event is about.
#[must_use]
pub fn target(event: &Event, fields: &[FieldSpec]) -> Option<Field> {
    named(event.target()?.dyn_ref()?, fields)
}

fn named(element: &Element, fields: &[FieldSpec]) -> Option<Field> {
    let name = element.get_attribute("name")?;
    let row = fields.iter().find(|row| row.name() == name)?;
    Some(row.field)
}

/// Whether Caps Lock was on when a key was pressed; none for an event without a key, which autofill dispatches.
#[must_use]
pub fn has_caps_lock(event: &Event) -> Option<bool> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    Some(key.get_modifier_state("CapsLock"))
}

/// Sets the on-screen keyboard of a field (`inputmode`).
pub fn set_keyboard(form: &HtmlFormElement, name: &str, keyboard: &str) {
    if let Some(input) = input(form, name) {
        let _ = input.set_attribute("inputmode", keyboard);
    }
}

fn input(form: &HtmlFormElement, name: &str) -> Option<HtmlInputElement> {
    form.elements().named_item(name)?.dyn_into().ok()
}
