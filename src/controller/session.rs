//! Whether the visitor is signed in already: asked once, when a document opens with a form of a guest.
//!
//! In: a note of ours or readable cookies of the panel, without which nothing is asked. Out: the way to the user centre,
//! offered beside the form, which stays as it is. A note that proves wrong is removed.

use std::time::Duration;

use web_sys::RequestRedirect;

use super::FormController;
use crate::{
    browser::{fields, send::send},
    contract::confirms_session,
    flow::FormState,
};

impl FormController {
    /// Asks the panel, if something says that the visitor is signed in.
    pub(super) fn confirm_session(self) {
        if !self.page.is_for_guests() || !self.site.is_first_page() {
            return;
        }
        self.spawn(async move {
            let Ok(settings) = self.site.settled().await else {
                return;
            };
            let host = self.site.host;
            let is_idle = self.read(FormState::is_untouched) == Some(true);
            if !is_idle || !host.may_be_signed_in(&settings.panel) {
                return;
            }
            let address = settings.on_panel(&settings.user_centre);
            let deadline = Duration::from_secs(settings.deadline_seconds.into());
            let answer = send(&address, None, RequestRedirect::Manual, deadline).await;
            match confirms_session(&answer) {
                Some(true) => self.offer_user_centre(),
                Some(false) => host.forget_session(),
                None => {}
            }
        });
    }

    fn offer_user_centre(self) {
        let fields = self.page.fields();
        let focused = self.form().and_then(|form| fields::focused(&form, fields));
        let values = self.values();
        let is_typing = focused.is_some_and(|field| !values.text(field).is_empty());
        self.update(|state| state.find_signed_in(is_typing));
    }
}
