//! The captcha of a form: shown when the settings have one for the next request, asked by a press, and renewed after it.

use std::cell::Cell;

use super::{FormController, effect};
use crate::{
    browser::captcha::{Asked, CaptchaTask, ask},
    contract::{Action, Failure, Request},
};

impl FormController {
    /// Shows the captcha, and follows settings, language and stage. One that `boot.js` has shown stays until the settings
    /// are known.
    pub(super) fn follow_captcha(self) {
        let is_shown = Cell::new(false);
        effect(move || {
            let is_asked = self.view().captcha().is_some();
            if is_asked {
                self.ask_captcha(CaptchaTask::Show);
            } else if is_shown.get() {
                self.ask_captcha(CaptchaTask::Remove);
            }
            is_shown.set(is_asked);
        });
    }

    /// Adds the answer of the captcha to a request that needs one.
    pub(super) async fn solve_captcha(self, request: &mut Request) -> Result<(), Failure> {
        if self.has_captcha(request.action)
            && let Some(asked) = self.ask_captcha(CaptchaTask::Answer)
        {
            // The time that a visitor takes is not that of the panel.
            self.clock.stop();
            let answer = asked.answer().await.ok_or(Failure::Unsolved)?;
            self.run_clock();
            request.add_fields(&answer);
        }
        Ok(())
    }

    /// Whether the request of an action may have a captcha.
    pub(super) fn has_captcha(self, action: Action) -> bool {
        self.read(|state| state.has_captcha(action))
            .unwrap_or_default()
    }

    /// Asks the captcha of the next request; none if that needs no captcha.
    pub(super) fn ask_captcha(self, task: CaptchaTask) -> Option<Asked> {
        let view = self.view_untracked();
        let known = view.captcha();
        if known.is_none() && task != CaptchaTask::Remove {
            return None;
        }
        let form = self.form()?;
        let known = known.as_ref().map_or(&[][..], |known| known);
        Some(ask(self.site.host, &form, task, known))
    }
}
