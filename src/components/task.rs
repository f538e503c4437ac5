//! A page at work: its screen, its form in the page, and the way from a submit to the next screen.

use std::{mem::take, pin::Pin, time::Duration};

use leptos::{
    html,
    prelude::*,
    task::{spawn_local_scoped_with_cancellation, tick},
};

use super::{Site, effect, live};
use crate::{
    browser::{
        around::{Around, Circumstances, Early},
        fields,
        send::send,
    },
    contract::settle,
    flow::{Circumstance, News, Page, Phase, Screen, Step, Submission, apply, submit},
    form::{Field, Fold, Values},
};

/// The work of one page, found by [`Task::here`] in everything below its form.
#[derive(Clone, Copy)]
pub struct Task {
    /// The page.
    pub page: Page,
    /// What it shows.
    pub screen: RwSignal<Screen>,
    /// The password field whose content can be read, if there is one.
    pub revealed: RwSignal<Option<Field>>,
    /// Its form.
    pub form: NodeRef<html::Form>,
    /// What is told about its surroundings.
    pub(super) circumstances: Circumstances,
    /// Whether the visitor pressed a link to it on another of the pages.
    pub(super) is_followed: bool,
    pub(super) memory: StoredValue<Memory>,
    pub(super) site: Site,
    /// What the page is waiting for. A running future keeps its owner: were that the page's own, the page would
    /// not end before the answer is there, and nothing would abort the request.
    owner: StoredValue<Owner>,
}

/// What a page does not show and yet knows.
pub(super) struct Memory {
    is_code_asked: bool,
    /// The email of the account that the visitor has just made on the page before.
    pub(super) newcomer: String,
}

impl Task {
    /// Starts a page with what the last one handed over, and provides itself to everything below.
    #[must_use]
    pub fn start(page: Page) -> Self {
        let site = Site::here();
        let carried = site
            .along
            .try_update_value(|along| take(&mut along.carried))
            .unwrap_or_default();
        let mut screen = Screen::opening(page, &site.settings.get_untracked());
        screen.notice = carried.notice.or(screen.notice);
        let newcomer = carried.newcomer;
        let task = Self {
            page,
            screen: RwSignal::new(screen),
            revealed: RwSignal::new(None),
            form: NodeRef::new(),
            circumstances: Circumstances::start(),
            is_followed: carried.is_followed,
            memory: StoredValue::new(Memory {
                is_code_asked: false,
                newcomer: newcomer.clone(),
            }),
            site,
            owner: StoredValue::new(Owner::new()),
        };
        task.fill(Field::Email, live(move || newcomer.clone()));
        effect(move || {
            task.hand_on();
            task.start_afresh_when_revived();
            task.look_around();
            task.take_over();
        });
        provide_context(task);
        task
    }

    /// The task of the form around the calling component.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether a field is not to be seen; tracks it. The code of the second factor stays once the
    /// panel has asked for it.
    #[must_use]
    pub fn hides(&self, field: Field) -> bool {
        let is_asked = field == Field::SecondFactor && self.is_code_asked();
        !is_asked && self.site.settings.with(|settings| settings.hides(field))
    }

    /// Whether the panel has asked for the code of the second factor; tracks it.
    pub(super) fn is_code_asked(&self) -> bool {
        self.screen.track();
        self.memory.with_value(|it| it.is_code_asked)
    }

    /// What the Enter key does in a field, for the keyboard of a phone: in the last one that is seen it sends
    /// the form. Tracks what is hidden.
    #[must_use]
    pub fn enter_key(&self, field: Field) -> &'static str {
        let fields = self.page.fields().iter().rev().map(|row| row.field);
        let mut lines = fields.filter(|it| it.is_line());
        if lines.find(|it| !self.hides(*it)) == Some(field) {
            self.page.enter_key()
        } else {
            "next"
        }
    }

    /// How the regions beside the fields announce what appears in them; tracks it.
    #[must_use]
    pub fn manner(&self) -> &'static str {
        let is_led = self.screen.with(|screen| screen.is_led);
        if is_led { "off" } else { "polite" }
    }

    /// Closes the page as soon as the settings say so, unless a request is under way.
    pub fn close_when_closed(self) {
        if !Around::IS_ROOMY {
            return;
        }
        effect(move || {
            let opening = self.site.settings.with(|it| Screen::opening(self.page, it));
            if self.is_ready() && opening.phase == Phase::Done {
                self.screen.set(opening);
            }
        });
    }

    /// Takes a press of the button. While a request is under way nothing happens.
    pub fn submit(self) {
        if !self.is_ready() {
            return;
        }
        self.revealed.set(None);
        let form = self.form.get_untracked();
        let fields = self.page.fields();
        let values = form
            .as_ref()
            .map_or_else(Values::default, |form| fields::read(form, fields));
        let settings = self.site.settings.get_untracked();
        match submit(self.page, &values, &settings) {
            Err(faults) => self.show(Step::faulty(faults)),
            Ok(_) if !self.site.around.allows(&News::Submit(self.page)) => {}
            Ok(submission) => {
                // What is sent is what is seen.
                if let Some(form) = form {
                    for row in fields.iter().filter(|row| row.fold != Fold::AsTyped) {
                        let text = row.fold.apply(values.text(row.field));
                        fields::put(&form, row.name(), &text);
                    }
                }
                self.work(submission, None);
            }
        }
    }

    fn is_ready(self) -> bool {
        let is_waiting = self.circumstances.now().is_some_and(Circumstance::is_wait);
        !is_waiting
            && self
                .screen
                .with_untracked(|screen| screen.phase == Phase::Ready)
    }

    /// Goes on with a request that was sent before the app was there.
    fn take_over(self) {
        if let Some(early) = self.site.around.early() {
            let values = early.values(self.page.fields());
            let settings = self.site.settings.get_untracked();
            self.work(Submission::of(self.page, &values, &settings), Some(early));
        }
    }

    /// A browser may freeze a page that is left and show it again on the way back. No password may
    /// have waited in it.
    fn start_afresh_when_revived(self) {
        self.site.around.when_revived(move || self.start_afresh());
    }

    /// Sends a request, unless it was sent early, and shows what comes of it.
    fn work(self, sent: Submission, early: Option<Early>) {
        self.screen.set(Screen::busy());
        self.watch_the_time();
        self.spawn(Box::pin(async move {
            let settings = self.site.settled().await;
            let answer = if let Some(early) = &early {
                early.answer().await
            } else {
                let address = settings.on_panel(sent.request.path);
                let deadline = Duration::from_secs(settings.deadline_seconds.into());
                send(&address, sent.request.body.as_ref(), deadline).await
            };
            let outcome = settle(sent.request.action, answer);
            let outcome = self
                .memory
                .with_value(|it| sent.welcome(&it.newcomer, outcome));
            let around = self.site.around;
            let _ = around.allows(&News::of(self.page, &outcome));
            let step = apply(&sent, outcome, &settings, around.wish());
            let is_disturbing = early.is_some_and(|early| early.is_edited());
            self.show(if is_disturbing {
                step.without_disturbing()
            } else {
                step
            });
        }));
    }

    /// Shows a screen, and carries out its effects once the page has it.
    fn show(self, step: Step) {
        if step.screen.problem(Field::SecondFactor).is_some() {
            self.memory.update_value(|it| it.is_code_asked = true);
        }
        let form = self.form.try_get_untracked().flatten();
        let step =
            step.with_focus_in(form.and_then(|form| fields::focused(&form, self.page.fields())));
        self.heed(Circumstance::after(self.page, &step.screen));
        self.screen.set(step.screen);
        self.spawn(Box::pin(async move {
            tick().await;
            step.effects
                .into_iter()
                .for_each(|effect| self.carry_out(effect));
        }));
    }

    /// Runs `work` as a part of this page: it is dropped, and its request aborted, with the page.
    pub(super) fn spawn(self, work: Pin<Box<dyn Future<Output = ()>>>) {
        self.owner
            .with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(work)));
    }
}
