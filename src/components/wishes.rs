//! What a step asks of the browser, carried out for a page.

use leptos::prelude::*;

use super::Task;
use crate::{
    browser::fields,
    flow::{Effect as Wish, News, Notice, Screen},
};

impl Task {
    /// Carries out one wish.
    pub(super) fn carry_out(self, effect: Wish) {
        let on_form = |act: &dyn Fn(&web_sys::HtmlFormElement)| {
            // The page may be gone when its turn comes.
            if let Some(form) = self.form.try_get_untracked().flatten() {
                act(&form);
            }
        };
        match effect {
            Wish::ClearPasswords => on_form(&|form| {
                for row in self
                    .page
                    .fields()
                    .iter()
                    .filter(|row| row.field.is_secret())
                {
                    fields::put(form, row.name(), "");
                }
            }),
            Wish::FocusField(field) => {
                on_form(&|form| fields::focus(form, self.page.name_of(field)));
            }
            Wish::FocusFaults => on_form(&fields::focus_faults),
            Wish::FocusNotice => on_form(&fields::focus_notice),
            Wish::Leave(address) => {
                let revive = move || self.start_afresh();
                if !self.site.around.leave(&address, revive) {
                    self.stay(None);
                }
            }
            Wish::Open(target, carried) => {
                if self.site.around.allows(&News::Open(target)) {
                    self.site.open(target, carried);
                } else {
                    self.stay(carried.notice);
                }
            }
        }
    }

    /// The page around wants to go on by itself: all is done here.
    fn stay(self, notice: Option<Notice>) {
        self.screen.update(|screen| screen.stay(notice));
    }

    /// Makes a page ready again that was on its way elsewhere, with nothing secret in it.
    pub(super) fn start_afresh(self) {
        self.screen.try_update(Screen::revive);
        self.revealed.try_set(None);
        self.circumstances.set(None);
        self.carry_out(Wish::ClearPasswords);
    }
}
