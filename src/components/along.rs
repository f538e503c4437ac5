//! What goes along from page to page: who the visitor is, in memory alone, and no secret.
//!
//! In: what an earlier page knew, and the form of this one. Out: fields filled in that were empty, and what is typed
//! here, for the pages after it.

use leptos::prelude::*;

use super::{Live, Task, effect};
use crate::{
    browser::{around::Around, fields},
    flow::Carried,
    form::{Field, Values},
};

/// What one page leaves to the next.
#[derive(Default)]
pub struct Along {
    /// What it hands over on purpose.
    pub carried: Carried,
    typed: Values,
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
                fields::fill_empty(&form, field, &text);
            }
        });
    }

    /// Takes what was typed on the pages before, and keeps what is typed on this one for those after it.
    pub(super) fn hand_on(self) {
        let form = self.form.get_untracked().filter(|_| Around::IS_ROOMY);
        let Some(form) = form else {
            return;
        };
        let fields = self.page.fields();
        let along = self.site.along;
        along.with_value(|it| {
            for field in fields {
                fields::fill_empty(&form, *field, it.typed.text(*field));
            }
        });
        on_cleanup(move || {
            along.try_update_value(|it| it.typed.hand_on(fields::read(&form, fields)));
        });
    }
}
