//! What goes along from page to page: who the visitor is, in memory alone, and no secret.
//!
//! In: what an earlier page knew, and the form of this one. Out: fields filled in that were empty, and what is typed
//! here, for the pages after it.

use leptos::prelude::*;

use super::{Live, Task, effect};
use crate::{
    browser::{around::Around, fields},
    form::Field,
};

impl Task {
    /// Fills a field as soon as the form is in the page and there is a text for it, unless
    /// something is in it already.
    pub fn fill(self, field: Field, text: Live) {
        effect(move || {
            let text = text();
            if let Some(form) = self.form.get()
                && !text.is_empty()
            {
                fields::fill_empty(&form, field, &text);
            }
        });
    }

    /// Fills in what was typed on the pages before. The router builds a page before it drops the last one, whose form
    /// is read only then: so this follows what is known.
    pub(super) fn fill_typed(self) {
        if !Around::IS_ROOMY {
            return;
        }
        effect(move || {
            let form = self.form.get();
            self.site.typed.with(|typed| {
                for field in self.page.fields() {
                    if let Some(form) = &form {
                        fields::fill_empty(form, *field, typed.text(*field));
                    }
                }
            });
        });
    }

    /// Keeps what is typed on this page for those after it.
    pub(super) fn hand_on(self) {
        let form = self.form.get_untracked().filter(|_| Around::IS_ROOMY);
        let Some(form) = form else {
            return;
        };
        let fields = self.page.fields();
        let typed = self.site.typed;
        on_cleanup(move || {
            typed.try_update(|it| it.hand_on(fields::read(&form, fields)));
        });
    }
}
