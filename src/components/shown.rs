//! What a page shows at the moment: its screen, and what there is to tell about its surroundings.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{Mark, Task, mark};
use crate::{
    flow::{Circumstance, Message, Notice, Phase, Problem, Tone},
    form::{Field, Presence},
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

    /// The id of a field.
    #[must_use]
    pub fn id_of(&self, field: Field) -> String {
        self.site.around.id(self.page.name_of(field))
    }

    /// Where the form is sent by a browser without scripts.
    #[must_use]
    pub fn address(self) -> Mark {
        let path = self.page.request().path;
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

    /// What is said about the form as a whole; tracks it.
    #[must_use]
    pub fn notice(&self) -> Message {
        let language = self.site.language.get();
        let around = language.spoken_around();
        if let Some(text) = self.circumstances.shown().and_then(|it| it.text(around)) {
            return Message::ours(text);
        }
        self.screen.with(|screen| {
            let notice = screen.notice.as_ref();
            notice.map_or_else(Message::default, |it| it.message(self.page, language))
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

    /// What is said about a field; tracks it.
    #[must_use]
    pub fn problem(&self, field: Field) -> Message {
        let language = self.site.language.get();
        self.screen.with(|screen| {
            let problem = screen.problem(field);
            problem.map_or_else(Message::default, |it| it.message(language))
        })
    }

    /// Whether what is in a field is wrong; tracks it.
    #[must_use]
    pub fn is_invalid(&self, field: Field) -> bool {
        self.screen
            .with(|screen| screen.problem(field).is_some_and(Problem::is_error))
    }

    /// Whether what is said about a field asks for something and blames nothing; tracks it.
    #[must_use]
    pub fn is_step(&self, field: Field) -> bool {
        self.screen
            .with(|screen| screen.problem(field).is_some_and(|it| !it.is_error()))
    }

    /// The field at which it stands what is wrong with this one, if it stands elsewhere; tracks it.
    #[must_use]
    pub fn described_at(&self, field: Field) -> Option<Field> {
        self.screen.with(|screen| match screen.problem(field) {
            Some(Problem::SharedWith(other)) => Some(*other),
            _ => None,
        })
    }

    /// Whether a field may stay empty, which its label says; tracks it. A code that was asked for may not.
    #[must_use]
    pub fn is_optional(&self, field: Field) -> bool {
        self.site.settings.with(|settings| match field {
            Field::SecondFactor => !settings.hides(field) && !self.is_code_asked(),
            field => settings.register.presence(field) == Presence::Optional,
        })
    }
}
