//! What a page shows at the moment: its screen, and what there is to tell about its surroundings.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{Mark, Task, mark};
use crate::{
    browser::around::Around,
    flow::{Circumstance, Notice, Phase, Tone},
    form::Field,
};

impl Task {
    /// Whether a request is under way or has already taken the visitor elsewhere; tracks it.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.screen
            .with(|screen| matches!(screen.phase, Phase::Busy | Phase::Leaving))
    }

    /// Whether a press of the button does nothing; tracks it.
    #[must_use]
    pub fn takes_no_press(&self) -> bool {
        let is_waiting = self
            .circumstances
            .shown()
            .is_some_and(Circumstance::is_wait);
        is_waiting || self.is_busy()
    }

    /// Where the form is sent by a browser without scripts.
    #[must_use]
    pub fn address(self) -> Mark {
        let path = self.page.endpoint().path();
        let settings = self.site.settings;
        mark(move || Some(settings.with(|settings| settings.on_panel(path))))
    }

    /// The words of the submit button; tracks them.
    #[must_use]
    pub fn button_label(&self) -> Cow<'static, str> {
        let words = self.site.language.get().spoken_around();
        let label = self.circumstances.shown().and_then(|it| it.label(words));
        label.map_or_else(
            || {
                let (idle, busy) = self.page.button(self.site.words());
                Cow::Borrowed(if self.is_busy() { busy } else { idle })
            },
            Cow::Owned,
        )
    }

    /// How a request gets on, to be announced: the words of the button while it is under way; tracks it.
    #[must_use]
    pub fn progress(&self) -> Cow<'static, str> {
        if self.is_busy() {
            self.button_label()
        } else {
            Cow::Borrowed("")
        }
    }

    /// What is said about the form as a whole, empty if there is nothing to say; tracks it.
    #[must_use]
    pub fn notice(&self) -> Cow<'static, str> {
        let around = self.site.language.get().spoken_around();
        if let Some(text) = self.circumstances.shown().and_then(|it| it.text(around)) {
            return Cow::Borrowed(text);
        }
        let words = self.site.words();
        self.screen.with(|screen| match &screen.notice {
            Some(notice) => Cow::Owned(notice.text(words).into_owned()),
            None => Cow::Borrowed(""),
        })
    }

    /// The panel's own words, if the sentence stands in their place; tracks them.
    #[must_use]
    pub fn original(&self) -> Option<String> {
        if !Around::IS_ROOMY {
            return None;
        }
        let is_hidden = self.circumstances.shown().is_some_and(|it| it.is_told());
        let shown = |notice: &Notice| notice.original().map(str::to_owned);
        self.screen.with(|screen| {
            screen
                .notice
                .as_ref()
                .filter(|_| !is_hidden)
                .and_then(shown)
        })
    }

    /// How that is meant; tracks it.
    #[must_use]
    pub fn notice_tone(&self) -> Option<Tone> {
        let around = self.circumstances.shown().filter(Circumstance::is_told);
        around.map(Circumstance::tone).or_else(|| {
            self.screen
                .with(|screen| screen.notice.as_ref().map(Notice::tone))
        })
    }

    /// Whether another try is offered; tracks it.
    #[must_use]
    pub fn offers_retry(&self) -> bool {
        self.circumstances
            .shown()
            .is_some_and(Circumstance::offers_retry)
    }

    /// Whether the ways to the user centre and to the logout page are offered; tracks it.
    #[must_use]
    pub fn offers_ways(&self) -> bool {
        let shown = self.circumstances.shown().filter(Circumstance::is_told);
        shown.map_or_else(
            || {
                self.screen
                    .with(|screen| screen.notice.as_ref().is_some_and(Notice::offers_ways))
            },
            Circumstance::offers_ways,
        )
    }

    /// The panel's own words about a field, if the sentence stands in their place; tracks them.
    #[must_use]
    pub fn original_of(&self, field: Field) -> Option<String> {
        if !Around::IS_ROOMY {
            return None;
        }
        let screen = self.screen.read();
        screen.problem(field)?.original().map(str::to_owned)
    }

    /// The sentence about a field, empty if there is nothing wrong with it; tracks it.
    #[must_use]
    pub fn problem(&self, field: Field) -> String {
        let words = self.site.words();
        self.screen.with(|screen| {
            screen
                .problem(field)
                .map_or_else(String::new, |it| it.text(words))
        })
    }
}
