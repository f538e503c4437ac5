//! Sign-in with a passkey: the options of the panel, and the answer of the browser.
//!
//! In: a press of the button or, where the field of the email suggests passkeys, the choice of one. Out: a request, which
//! goes the way of every other. The options are requested by the press and not before: panels keep them in one place for
//! all visitors, so a retry requests new ones. It is a task of the page: leaving the page ends it, and so does every other
//! request.

use super::{FormController, exchange::send_to};
use crate::{
    browser::passkey::{self, Prompt},
    config::Settings,
    contract::{Action, Failure, Response, key_options},
    flow::{FormState, HostEvent},
};

impl FormController {
    /// Handles a press of the button for passkeys.
    pub fn press_key(self) {
        self.send_key(None);
    }

    /// Shows the button if the browser has passkeys, and suggests them.
    pub(super) fn find_keys(self) {
        if passkey::is_known() {
            self.update(FormState::find_keys);
            self.suggest_keys();
        }
    }

    /// Suggests passkeys at the field of the email, if the settings allow it. What was not asked for fails in silence.
    pub(super) fn suggest_keys(self) {
        if self.read(FormState::suggests_keys) != Some(true) {
            return;
        }
        self.spawn(async move {
            let settings = self.site.settled().await.unwrap_or_default();
            if settings.suggests_keys() && passkey::can_suggest().await {
                let action = Action::Passkey;
                let answer = self.ask_for_key(action, Prompt::Suggestion, &settings);
                if let Ok(answer) = answer.await {
                    self.send_key(Some(answer));
                }
            }
        });
    }

    /// Sends the answer of a key or, without one, asks for it first.
    fn send_key(self, answer: Option<String>) {
        let action = self.read(FormState::press_key).flatten();
        if let Some(action) = action
            && self.site.host.dispatch(&HostEvent::Submit(self.page))
        {
            self.site.host.ask_for_settings_again();
            self.send(action, self.values(), None, answer);
        }
    }

    /// The answer of a key to the options of the panel. Without options the response is that to the whole request.
    pub(super) async fn ask_for_key(
        self,
        action: Action,
        prompt: Prompt,
        settings: &Settings,
    ) -> Result<String, Result<Response, Failure>> {
        let path = action.request(settings.dialect).path;
        let response = send_to(path, None, settings).await.map_err(Err)?;
        let options = key_options(action, response)?;
        if prompt == Prompt::Window {
            self.update(FormState::ask_for_key);
            self.run_clock();
        }
        let answer = passkey::ask(&options, prompt).await;
        if prompt == Prompt::Window {
            self.update(|state| state.begin(action));
            self.run_clock();
        }
        answer.map_err(|failure| Err(Failure::Key(failure)))
    }
}
