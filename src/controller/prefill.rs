//! What one page hands to the next, in memory alone: email, name and other values that are not secret.
//!
//! In: the values of earlier pages, and the form of this one. Out: empty fields are filled in, and what is typed here
//! is kept for later pages.

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

/// What one page hands to the next.
#[derive(Default)]
pub(super) struct Prefill {
    /// The state that it hands over explicitly.
    state: NavigationState,
    /// Whether the page is the one with which the document was loaded.
    is_first: bool,
    has_begun: bool,
    typed: Values,
    /// The form of the page that is shown, and its fields.
    form: Option<(HtmlFormElement, &'static [FieldSpec])>,
}

impl Site {
    /// Runs before a page is built, and keeps what was typed into the previous form. The router drops the previous page
    /// only after it has built the next one, which is too late to fill in its form.
    pub fn begin_page(self) {
        self.forget_dropped_effects();
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
    /// Fills in the values of earlier pages, and makes this form readable for the next page.
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
