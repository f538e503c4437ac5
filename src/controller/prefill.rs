//! What one page leaves for the next: who the visitor is, in memory alone, and nothing secret.
//!
//! In: what an earlier page knew, and the form of this one. Out: fields filled in that were empty, and what is typed
//! here, for the pages after it.

use std::mem::take;

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{FormController, Site};
use crate::{
    browser::fields,
    contract::FieldSpec,
    flow::{NavigationSource, NavigationState},
    form::{Field, Values},
};

/// What one page leaves for the next.
#[derive(Default)]
pub(super) struct Prefill {
    /// What it hands over on purpose.
    state: NavigationState,
    /// Whether the page is the one that the document was loaded with.
    is_first: bool,
    has_begun: bool,
    typed: Values,
    /// The form of the page that is shown, and its fields.
    form: Option<(HtmlFormElement, &'static [FieldSpec])>,
}

impl Site {
    /// Begins a page, before it is built, and keeps what was typed into the form of the last one. The router drops
    /// the last page only when the next one is there, which would be too late to fill its form.
    pub fn begin_page(self) {
        self.prefill.update_value(|prefill| {
            prefill.is_first = !prefill.has_begun;
            prefill.has_begun = true;
            if let Some((form, fields)) = prefill.form.take() {
                prefill.typed.save_identity(fields::read(&form, fields));
            }
        });
    }

    pub(super) fn set_navigation_state(self, state: NavigationState) {
        self.prefill.update_value(|prefill| prefill.state = state);
    }

    pub(super) fn take_navigation_state(self) -> NavigationState {
        let state = self
            .prefill
            .try_update_value(|prefill| take(&mut prefill.state));
        state.unwrap_or_default()
    }

    /// Whether the page is the one that the document was loaded with.
    pub(super) fn is_first_page(self) -> bool {
        self.prefill.with_value(|prefill| prefill.is_first)
    }

    /// How the visitor came to this page.
    pub(super) fn navigation_source(self) -> NavigationSource {
        self.host.navigation_source(self.is_first_page())
    }
}

impl FormController {
    /// Fills in what the pages before know, and lets the page after this one read what is typed here.
    pub(super) fn prefill(self) {
        let Some(form) = self.form() else {
            return;
        };
        let registered_email = self.read(|state| state.registered_email().to_owned());
        let email = self.name_of(Field::Email);
        fields::fill_empty(&form, email, &registered_email.unwrap_or_default());
        let fields = self.page.fields();
        self.site.prefill.update_value(|prefill| {
            for row in fields {
                fields::fill_empty(&form, row.name(), prefill.typed.text(row.field));
            }
            prefill.form = Some((form, fields));
        });
    }
}
