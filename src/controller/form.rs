//! The controller of one form: holds its state, passes the browser's events to it, and lets components look at it.
//!
//! A page creates it and provides it as context; [`FormController::from_context`] finds it. Requests are in `request`,
//! effects in `effects`, typing events in `typing`.

use std::{cell::RefCell, pin::Pin, sync::Arc};

use leptos::{html, prelude::*, task::spawn_local_scoped_with_cancellation};
use web_sys::HtmlFormElement;

use super::{Site, effect, subscribers::replace};
use crate::{
    browser::{fields, page, timer::Timer},
    flow::{FormState, FormView, Page},
    form::{Field, Values},
};

/// The controller of the form of one page.
#[derive(Clone, Copy)]
pub struct FormController {
    /// The `<form>` in the page.
    pub element: NodeRef<html::Form>,
    /// The page of the form.
    pub page: Page,
    pub(super) site: Site,
    /// Runs until typing pauses.
    pub(super) pause: Timer,
    state: RwSignal<Arc<FormState>>,
    /// Runs while the passing of time can change the state.
    pub(super) clock: Timer,
    /// The tasks of the page. A running future keeps its owner alive: if that were the owner of the page, the page
    /// would not be dropped before the response arrives, and nothing would abort the request.
    owner: StoredValue<Owner>,
}

impl FormController {
    /// Starts the form of a page with the state that the previous page handed over, and provides itself as context.
    #[must_use]
    pub fn start(page: Page) -> Self {
        let site = Site::from_context();
        let settings = site.settings.get_untracked();
        let state = FormState::opening(page, &settings, site.take_navigation_state());
        let controller = Self {
            element: NodeRef::new(),
            page,
            site,
            pause: Timer::for_component(),
            state: RwSignal::new(Arc::new(state)),
            clock: Timer::for_component(),
            owner: StoredValue::new(Owner::new()),
        };
        controller.connect();
        provide_context(controller);
        controller
    }

    /// The controller of the form around the calling component.
    #[must_use]
    pub fn from_context() -> Self {
        expect_context()
    }

    /// The current view; tracks the state, the settings and the language.
    #[must_use]
    pub fn view(self) -> FormView {
        FormView {
            state: self.state.get(),
            settings: self.site.settings.get(),
            language: self.site.language.get(),
        }
    }

    /// The current view, without tracking anything.
    pub(super) fn view_untracked(self) -> FormView {
        untrack(|| self.view())
    }

    /// The name of the input of a field.
    #[must_use]
    pub fn name_of(self, field: Field) -> &'static str {
        self.page.name_of(field)
    }

    /// The id of the input of a field.
    #[must_use]
    pub fn id_of(self, field: Field) -> String {
        self.site.host.id(self.name_of(field))
    }

    /// Fills a field once there is a text for it, unless it has a value already. A text that a visitor has removed does
    /// not come back.
    pub fn fill(self, field: Field, text: impl Fn() -> String + 'static) {
        let filled = RefCell::default();
        effect(move || {
            let text = text();
            if filled.replace(text.clone()) == text {
                return;
            }
            if let Some(form) = self.form() {
                fields::fill_empty(&form, self.name_of(field), &text);
            }
        });
    }

    /// Fills in the token of the mailed link. Without one the form asks for the link.
    pub fn require_token(self) {
        let token = move || self.site.token.get().unwrap_or_default();
        self.fill(Field::Token, token);
        effect(move || {
            let has_token = !token().is_empty() || !self.values().text(Field::Token).is_empty();
            self.update(|state| state.follow_token(has_token));
        });
    }

    /// Empties a field and moves the focus there.
    pub fn clear(self, field: Field) {
        self.put(field, "");
        self.focus(field);
    }

    /// Reveals or hides a password.
    pub fn toggle_password(self, field: Field) {
        self.update(|state| state.toggle_password(field));
    }

    /// Signs out at once if a link of this site led here or the operator allows it; else the visitor presses the
    /// button.
    pub fn sign_out_if_asked(self) {
        self.spawn(async move {
            let Ok(settings) = self.site.settled().await else {
                return;
            };
            let (source, rule) = (self.site.navigation_source(), settings.logout);
            if self.read(|state| state.signs_out(source, rule)) == Some(true) {
                self.press();
            }
        });
    }

    /// Connects the form to the browser, once it is in the document.
    fn connect(self) {
        effect(move || {
            self.prefill();
            self.listen();
            self.resume_early_request();
            self.resume_code_wait();
            self.confirm_session();
            self.find_keys();
            if let Some(field) = self.read(FormState::first_focus).flatten() {
                self.focus(field);
            }
            self.site
                .announcement
                .set(untrack(|| self.view().announcement()));
        });
        effect(move || {
            let settings = self.site.settings.get();
            self.update(|state| state.follow_settings(&settings));
        });
        self.follow_captcha();
        effect(move || self.site.host.set_title(&self.view().window_title()));
    }

    fn listen(self) {
        let host = self.site.host;
        host.on_restore(move || self.restore());
        host.on_hide(move || {
            self.update(FormState::hide_passwords);
        });
        host.on_tab_message(move |message| {
            self.update(|state| state.receive(message));
        });
        if self.page == Page::Login
            && let Some(cause) = host.session_loss()
        {
            self.update(|state| state.session_lost(cause));
        }
        self.listen_to_typing();
    }

    /// Changes the state. An unchanged state is neither rendered nor announced again.
    pub(super) fn update<T>(self, change: impl FnOnce(&mut FormState) -> T) -> Option<T> {
        // The page may have been dropped.
        let before = self.state.try_get_untracked()?;
        let mut state = FormState::clone(&before);
        let result = change(&mut state);
        if state != *before {
            replace(self.state, Arc::new(state));
        }
        Some(result)
    }

    pub(super) fn read<T>(self, read: impl FnOnce(&FormState) -> T) -> Option<T> {
        self.state.try_with_untracked(|state| read(state))
    }

    /// Starts the timer that the state asks for, and stops the previous one.
    pub(super) fn run_clock(self) {
        match self.read(FormState::next_tick).flatten() {
            Some(wait) => self.clock.start(wait, move || {
                self.update(|state| state.tick(page::now(), page::is_online()));
                self.run_clock();
            }),
            None => self.clock.stop(),
        }
    }

    /// The form, as long as it is in the document.
    pub(super) fn form(self) -> Option<HtmlFormElement> {
        self.element.try_get_untracked().flatten()
    }

    /// The current values of the form.
    pub(super) fn values(self) -> Values {
        let form = self.form();
        form.map_or_else(Values::default, |form| {
            fields::read(&form, self.page.fields())
        })
    }

    pub(super) fn put(self, field: Field, text: &str) {
        if let Some(form) = self.form() {
            fields::put(&form, self.name_of(field), text);
        }
    }

    /// Moves the focus to a field.
    pub fn focus(self, field: Field) {
        if let Some(form) = self.form() {
            fields::focus(&form, self.name_of(field));
        }
    }

    /// Ends all tasks of this page. Each task registers how it is aborted, also for the time after its end: this removes
    /// what has piled up.
    pub(super) fn end_tasks(self) {
        self.owner.with_value(Owner::cleanup);
    }

    /// Spawns `work` as a task of this page: dropping the page drops it and aborts its request.
    pub(super) fn spawn(self, work: impl Future<Output = ()> + 'static) {
        let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
        self.owner
            .with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(work)));
    }
}
