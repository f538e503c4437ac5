//! The view of a form: its state as texts and attributes, for components.
//!
//! In: a state, the settings and a language. Out: what a component writes into the page. It decides what is hidden,
//! what the Enter key does, which message stands where, and how it is announced.

use std::{borrow::Cow, sync::Arc};

use super::{FormState, FormStatus, Message, Notice, Page, Phase, Problem, Tone};
use crate::{
    config::Settings,
    contract::PANEL_PAGE,
    form::{Field, Values},
    i18n::{Language, StatusWords, TypingWords, Words},
};

/// A state with the settings and the language in which it is shown. Both are shared, not copied.
#[derive(Clone)]
pub struct FormView {
    /// The state.
    pub state: Arc<FormState>,
    /// The operator's settings.
    pub settings: Arc<Settings>,
    /// The language of the visitor.
    pub language: Language,
}

impl FormView {
    /// The heading.
    #[must_use]
    pub fn title(&self) -> &'static str {
        let words = self.words();
        match self.state.page {
            Page::Login if self.asks_for_code() => words.second_factor_title,
            Page::Logout if self.is_done() => words.logged_out_title,
            page => page.title(words),
        }
    }

    /// The title of the window.
    #[must_use]
    pub fn window_title(&self) -> String {
        Page::window_title(self.title(), &self.settings.brand.name)
    }

    /// Whether the code of the second factor has the screen for itself.
    #[must_use]
    pub fn asks_for_code(&self) -> bool {
        self.state.stage.asks_for_code()
    }

    /// What to do without the code.
    #[must_use]
    pub fn code_help(&self) -> Message {
        let words = self.words();
        Message::ours(match self.state.reset_ends_code {
            _ if !self.asks_for_code() => "",
            true => words.code_lost_reset,
            false => words.code_lost,
        })
    }

    /// Whether a request is in flight or the browser is navigating away.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        matches!(
            self.state.screen.phase,
            Phase::Busy | Phase::Asking | Phase::Leaving
        )
    }

    /// The `action` of the form, for browsers without scripts.
    #[must_use]
    pub fn address(&self) -> String {
        let request = self.state.page.action().request(self.settings.dialect);
        self.settings.on_panel(&request.path(&Values::default()))
    }

    /// The panel's own page for the form, also where ours is in its place.
    #[must_use]
    pub fn panel_page(&self) -> String {
        [&self.address(), PANEL_PAGE].concat()
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.state.screen.phase == Phase::Done
    }

    /// Whether a mail was sent, and the form shows where it went.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.state.screen.is_sent
    }

    /// How far the form has given way to what follows, for the style sheet.
    #[must_use]
    pub fn done(&self) -> Option<&'static str> {
        match self.state.screen.phase {
            Phase::Done => Some("true"),
            _ if self.is_sent() => Some("sent"),
            _ => None,
        }
    }

    /// Whether a press of the submit button is ignored.
    #[must_use]
    pub fn ignores_press(&self) -> bool {
        let is_waiting = matches!(self.state.status, Some(FormStatus::Wait(_)));
        self.is_busy() || is_waiting || self.state.waits_for_mail()
    }

    /// The label of the submit button.
    #[must_use]
    pub fn button_label(&self) -> Cow<'static, str> {
        let label = self
            .state
            .status
            .and_then(|it| it.label(self.status_words()));
        label.map_or_else(
            || {
                if self.is_sent() && !self.is_busy() {
                    return self.mail_label();
                }
                let (idle, busy) = self.state.page.button(self.words());
                Cow::Borrowed(if self.is_busy() { busy } else { idle })
            },
            Cow::Owned,
        )
    }

    /// The progress of a request, to be announced: the label of the button while the request is in flight.
    #[must_use]
    pub fn progress(&self) -> Cow<'static, str> {
        if self.is_busy() {
            self.button_label()
        } else {
            Cow::Borrowed("")
        }
    }

    /// The notice of the form.
    #[must_use]
    pub fn notice(&self) -> Message {
        if let Some(text) = self
            .state
            .status
            .and_then(|it| it.text(self.status_words()))
        {
            return Message::ours(text);
        }
        let notice = self.state.screen.notice.as_ref();
        notice.map_or_else(Message::default, |it| {
            it.message(self.state.page, self.language)
        })
    }

    /// What the frame announces for the page: a notice that came with it.
    #[must_use]
    pub fn announcement(&self) -> String {
        if self.state.screen.is_announced {
            self.notice().announced()
        } else {
            String::new()
        }
    }

    /// The `aria-live` of the region of the notice, which announces itself unless the frame does.
    #[must_use]
    pub fn notice_live(&self) -> Option<&'static str> {
        self.state.screen.is_announced.then_some("off")
    }

    /// The tone of the notice.
    #[must_use]
    pub fn notice_tone(&self) -> Option<Tone> {
        let notice = || self.state.screen.notice.as_ref().map(Notice::tone);
        self.status_notice().map(FormStatus::tone).or_else(notice)
    }

    /// Whether a retry is offered.
    #[must_use]
    pub fn offers_retry(&self) -> bool {
        self.state.status.is_some_and(FormStatus::offers_retry)
    }

    /// Whether links to the user centre and to the logout page are offered.
    #[must_use]
    pub fn offers_links(&self) -> bool {
        let notice = self.state.screen.notice.as_ref();
        self.status_notice().map_or_else(
            || notice.is_some_and(Notice::offers_links),
            FormStatus::offers_links,
        )
    }

    /// The status, if it replaces the notice.
    fn status_notice(&self) -> Option<FormStatus> {
        self.state.status.filter(FormStatus::replaces_notice)
    }

    /// The fields of the error summary, in its order.
    #[must_use]
    pub fn summary_fields(&self) -> Vec<Field> {
        self.state.screen.summary_fields()
    }

    /// The name of a field in the summary, which leads there: what is wrong is said at the field.
    #[must_use]
    pub fn summary_line(&self, field: Field) -> &'static str {
        self.label(field, self.words().label(field))
    }

    pub(super) fn problem_of(&self, field: Field) -> Option<&Problem> {
        self.state.screen.problem(field)
    }

    /// The phrases of every form.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        &self.language.phrases().words
    }

    pub(super) fn typing_words(&self) -> &'static TypingWords {
        &self.language.phrases().typing
    }

    fn status_words(&self) -> &'static StatusWords {
        &self.language.phrases().status
    }
}
