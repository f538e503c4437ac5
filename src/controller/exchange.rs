//! The exchange with the panel for one request.
//!
//! In: a request that was checked, the values of the form, and the settings. Out: the response, or why there is none. What the
//! visitor has to do for it, a captcha or a key, comes first.

use std::time::Duration;

use web_sys::RequestRedirect;

use super::{FormController, second_look};
use crate::{
    browser::{page, passkey::Prompt, send::send},
    config::Settings,
    contract::{Content, Failure, FormBody, Response, key_content},
    flow::Submission,
    form::Values,
};

impl FormController {
    /// Sends a request, and finds out why there is no response.
    pub(super) async fn exchange(
        self,
        sent: &mut Submission,
        values: &Values,
        key: Option<String>,
        settings: &Settings,
    ) -> Result<Response, Failure> {
        self.solve_captcha(&mut sent.request).await?;
        let action = sent.request.action;
        let key = match key {
            None if action.uses_key() => self
                .ask_for_key(action, Prompt::Window, settings)
                .await
                .map(Some),
            key => Ok(key),
        };
        let answer = match key {
            Ok(key) => {
                let json = key.map(|key| key_content(action, key, values));
                self.send_body(sent, json.as_deref(), settings).await
            }
            Err(answer) => answer,
        };
        second_look::explained(answer, settings).await
    }

    /// Sends a form, or JSON if there is any. What the panel has refused for its path alone is sent to the other path.
    async fn send_body(
        self,
        sent: &Submission,
        json: Option<&str>,
        settings: &Settings,
    ) -> Result<Response, Failure> {
        let query = self.read(|state| state.query(page::now()));
        let query = query.unwrap_or_default();
        let request = &sent.request;
        let form = request.body.as_ref().map(FormBody::content);
        let body = json.map(Content::json).or(form);
        let mut answer = send_to(&[&request.path, &*query].concat(), body, settings).await;
        if let Ok(response) = &answer
            && let Some(path) = request.path_after(response)
        {
            answer = send_to(path, body, settings).await;
        }
        answer
    }
}

/// Sends a GET, or a POST if there is a body, to a path of the panel.
pub(super) async fn send_to(
    path: &str,
    body: Option<Content<'_>>,
    settings: &Settings,
) -> Result<Response, Failure> {
    let address = settings.on_panel(path);
    let deadline = Duration::from_secs(settings.deadline_seconds.into());
    send(&address, body, RequestRedirect::Follow, deadline).await
}
