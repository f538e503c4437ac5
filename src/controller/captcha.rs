//! The captcha of a form: shown when the settings have one for the next request, asked by a press, and renewed after it.

use std::cell::Cell;

use super::{FormController, effect};
use crate::{
    browser::captcha::{self, CaptchaTask},
    config::Settings,
    contract::Action,
    flow::FormView,
};

impl FormController {
    /// Shows the captcha, and follows settings, language and stage. One that `boot.js` has shown stays until the settings
    /// are known.
    pub(super) fn follow_captcha(self) {
        let is_shown = Cell::new(false);
        effect(move || {
            let view = self.view();
            let is_asked = view.captcha().is_some();
            if is_asked || is_shown.replace(is_asked) {
                is_shown.set(is_asked);
                let task = if is_asked {
                    CaptchaTask::Show
                } else {
                    CaptchaTask::Remove
                };
                self.ask_captcha(&view, task);
            }
        });
    }

    /// The encoded answer for a request; empty if it needs none, and none if the visitor has not solved the captcha.
    pub(super) async fn solve_captcha(self, action: Action, settings: &Settings) -> Option<String> {
        if settings.captcha.provider_for(action).is_none() {
            return Some(String::new());
        }
        let Some(promise) = self.ask_captcha(&self.view_untracked(), CaptchaTask::Answer) else {
            return Some(String::new());
        };
        // The time that a visitor takes is not that of the panel.
        self.clock.stop();
        let answer = captcha::answer(promise).await;
        self.run_clock();
        answer
    }

    /// The answer was sent, and the form stays.
    pub(super) fn renew_captcha(self, action: Action, settings: &Settings) {
        if settings.captcha.provider_for(action).is_some() {
            self.ask_captcha(&self.view_untracked(), CaptchaTask::Renew);
        }
    }

    fn ask_captcha(self, view: &FormView, task: CaptchaTask) -> Option<wasm_bindgen::JsValue> {
        let options = view.captcha();
        let options = options.as_ref().map_or(&[][..], |it| it);
        let form = self.form()?;
        Some(captcha::ask(self.site.host, &form, task, options))
    }
}
