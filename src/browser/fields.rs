//! The fields of a form in the page, found by their documented names.
//!
//! Inputs are never bound to signals: what a visitor, a password manager or a browser put into
//! them, with or without an event, is read at the moment of the submit.

use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement};

use super::page;
use crate::form::{Field, Values};

/// What `form` holds now. A lone surrogate becomes U+FFFD, as in a submit by the browser itself.
#[must_use]
pub fn read(form: &HtmlFormElement, fields: &[Field]) -> Values {
    let Ok(data) = FormData::new_with_form(form) else {
        return Values::default();
    };
    fields.iter().fold(Values::default(), |values, field| {
        let text = data.get(field.wire_name()).as_string().unwrap_or_default();
        values.with(*field, text)
    })
}

/// Puts `text` into a field that is still empty, so that nothing typed early is lost.
pub fn fill_empty(form: &HtmlFormElement, field: Field, text: &str) {
    if let Some(input) = input(form, field)
        && input.value().is_empty()
    {
        input.set_value(text);
    }
}

/// Replaces what is in a field, if it is something else, and keeps the caret where it is if not.
pub fn put(form: &HtmlFormElement, field: Field, text: &str) {
    if let Some(input) = input(form, field)
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

fn focus_first(form: &HtmlFormElement, selector: &str) {
    if let Ok(Some(element)) = form.query_selector(selector) {
        page::focus(&element);
    }
}

/// Moves the focus to a field.
pub fn focus(form: &HtmlFormElement, field: Field) {
    if let Some(element) = form.elements().named_item(field.wire_name()) {
        page::focus(&element);
    }
}

fn input(form: &HtmlFormElement, field: Field) -> Option<HtmlInputElement> {
    form.elements()
        .named_item(field.wire_name())?
        .dyn_into()
        .ok()
}
