//! The fields of a form in the page, found by the names of their inputs.
//!
//! Inputs are never bound to signals: what a visitor, a password manager or a browser put into
//! them, with or without an event, is read at the moment of the submit.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, KeyboardEvent};

use super::page;
use crate::{
    contract::FieldSpec,
    form::{Field, Values},
};

/// What `form` holds now. A lone surrogate becomes U+FFFD, as in a submit by the browser itself.
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

/// Puts `text` into a field that is still empty, so that nothing typed early is lost.
pub fn fill_empty(form: &HtmlFormElement, name: &str, text: &str) {
    if let Some(input) = input(form, name)
        && input.value().is_empty()
    {
        input.set_value(text);
    }
}

/// Replaces what is in a field, if it is something else, and keeps the caret where it is if not.
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

/// Moves the focus to the summary of what is wrong, which stands before the fields, else to the first wrong field.
pub fn focus_faults(form: &HtmlFormElement) {
    focus_first(form, ".auth-summary:not([hidden]), [aria-invalid]");
}

/// Moves the focus to the submit button of the form.
pub fn focus_button(form: &HtmlFormElement) {
    focus_first(form, "[type=submit]");
}

fn focus_first(form: &HtmlFormElement, selector: &str) {
    if let Ok(Some(element)) = form.query_selector(selector) {
        page::focus(&element);
    }
}

/// Moves the focus to a field, with what is said about it in view: the keyboard of a phone may leave little room.
pub fn focus(form: &HtmlFormElement, name: &str) {
    if let Some(element) = form.elements().named_item(name) {
        page::focus(&element);
        if let Ok(Some(whole)) = element.closest(".auth-field") {
            page::scroll_into_view(&whole);
        }
    }
}

/// Which of `fields` has the focus.
#[must_use]
pub fn focused(form: &HtmlFormElement, fields: &[FieldSpec]) -> Option<Field> {
    named(&form.query_selector(":focus").ok()??, fields)
}

/// Calls `act` at each of these events inside the form, as long as the form is there.
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

/// Whether a key was pressed with capitals locked; none for what only looks like a key, as autofill does.
#[must_use]
pub fn has_caps_lock(event: &Event) -> Option<bool> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    Some(key.get_modifier_state("CapsLock"))
}

/// Chooses the keyboard that a phone shows for a field.
pub fn set_keyboard(form: &HtmlFormElement, name: &str, keyboard: &str) {
    if let Some(input) = input(form, name) {
        let _ = input.set_attribute("inputmode", keyboard);
    }
}

fn input(form: &HtmlFormElement, name: &str) -> Option<HtmlInputElement> {
    form.elements().named_item(name)?.dyn_into().ok()
}
