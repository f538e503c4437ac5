//! What goes along from page to page: who the visitor is, in memory alone, and no secret.
//!
//! In: what an earlier page knew, and the form of this one. Out: fields filled in that were empty, and what is typed
//! here, for the pages after it.

use leptos::prelude::*;

use web_sys::HtmlFormElement;

use super::{Live, Site, Task, effect};
use crate::{
    browser::{around::Around, fields},
    contract::FieldSpec,
    flow::Carried,
    form::{Field, Values},
};

/// What one page leaves to the next.
#[derive(Default)]
pub struct Along {
    /// What it hands over on purpose.
    pub carried: Carried,
    /// Whether the page is the one that the document was loaded with.
    pub is_first: bool,
    has_begun: bool,
    typed: Values,
    /// The form of the page that is shown, and its fields.
    form: Option<(HtmlFormElement, &'static [FieldSpec])>,
}

impl Site {
    /// Begins a page, before it is built, and keeps what was typed into the form of the last one. The router drops
    /// the last page only when the next one is there, which would be too late to fill its form.
    pub fn begin_page(self) {
        self.along.update_value(|along| {
            along.is_first = !along.has_begun;
            along.has_begun = true;
            if let Some((form, fields)) = along.form.take() {
                along.typed.hand_on(fields::read(&form, fields));
            }
        });
    }
}

impl Task {
    /// Fills a field as soon as the form is in the page and there is a text for it, unless
    /// something is in it already.
    pub fn fill(self, field: Field, text: Live) {
        effect(move || {
            let text = text();
            if let Some(form) = self.form.get()
                && !text.is_empty()
            {
                fields::fill_empty(&form, self.page.name_of(field), &text);
            }
        });
    }

    /// Fills in what was typed on the pages before, and lets the page after this one read what is typed here.
    pub(super) fn hand_on(self) {
        let form = self.form.get_untracked().filter(|_| Around::IS_ROOMY);
        let Some(form) = form else {
            return;
        };
        let fields = self.page.fields();
        self.site.along.update_value(|along| {
            for row in fields {
                fields::fill_empty(&form, row.name(), along.typed.text(row.field));
            }
            along.form = Some((form, fields));
        });
    }
}
