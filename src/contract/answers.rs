//! The rules for the responses to one action, besides those of `outcome.rs` for all responses. They hold for all dialects.

use serde::{Serialize, Serializer};

use super::{HttpClass, PanelMessage};

/// The rules for the responses to one action.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerSpec {
    /// The path to which panels redirect a visitor who is signed in already.
    pub user_centre: &'static str,
    /// The paths of the requests in all dialects. A redirect to one of them is a check of the browser.
    pub own_paths: &'static [&'static str],
    /// The paths of error pages, to which panels before August 2020 redirect.
    pub error_pages: &'static [(&'static str, HttpClass)],
    /// Whether an empty response is a success.
    pub may_be_empty: bool,
    /// Whether a redirect to a page for guests is a success.
    pub leads_to_guest_page: bool,
    /// Parts of the messages with which a refusal asks for the code of the second factor; none for actions without such
    /// a step.
    pub code_asked: &'static [&'static str],
    /// The signs that a success is the first step of two.
    pub second_step: Option<SecondStep>,
    /// The messages with which `ret: 1` means a refusal.
    pub failures: Option<Messages>,
}

/// The signs that the password was right and that the panel expects the code of the second factor in the next request.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SecondStep {
    /// The panel's own page for the code, which the header `HX-Redirect` names.
    pub page: &'static str,
    /// The messages with the same meaning, for responses whose headers are not readable.
    pub messages: Messages,
}

/// Messages of the panel by their meaning.
#[derive(Clone, Copy, Debug)]
pub struct Messages(pub &'static [PanelMessage]);

impl Messages {
    /// Whether a text is one of these messages.
    #[must_use]
    pub fn include(self, text: &str) -> bool {
        PanelMessage::recognise(text).is_some_and(|message| self.0.contains(&message))
    }
}

/// For `boot.js`: the texts that identify the messages.
impl Serialize for Messages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        PanelMessage::texts(self.0).serialize(serializer)
    }
}
