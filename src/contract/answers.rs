//! What the answers to an action mean, beyond what every answer means. It is the same for panels of all dialects.

use serde::{Serialize, Serializer};

use super::{HttpClass, PanelMessage};

/// The particulars of the answers to one action.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerSpec {
    /// The path that a visitor is redirected to who is signed in already.
    pub user_centre: &'static str,
    /// Panels before August 2020 redirect to a page that is named after the error.
    pub error_pages: &'static [(&'static str, HttpClass)],
    /// Whether an empty answer is a success.
    pub may_be_empty: bool,
    /// Whether a redirect to a page for guests is a success.
    pub leads_to_guest_page: bool,
    /// The messages of a refusal that ask for the code of the second factor; none where there is no such step.
    pub code_asked: Option<Messages>,
    /// How a success says that it is the first step of two.
    pub second_step: Option<SecondStep>,
    /// The messages of a success that is none.
    pub failures: Option<Messages>,
}

/// How an answer says that the password was right and that the code of the second factor goes in a request of its own.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SecondStep {
    /// The panel's own page for the code, which the header `HX-Redirect` names.
    pub page: &'static str,
    /// The messages that say the same, for answers whose headers cannot be read.
    pub messages: Messages,
}

/// Messages of the panel by their meaning.
#[derive(Clone, Copy, Debug)]
pub struct Messages(pub &'static [PanelMessage]);

impl Messages {
    /// Whether a text is one of them.
    #[must_use]
    pub fn include(self, text: &str) -> bool {
        PanelMessage::recognise(text).is_some_and(|message| self.0.contains(&message))
    }
}

/// For `boot.js`: the texts by which they are recognised.
impl Serialize for Messages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        PanelMessage::texts(self.0).serialize(serializer)
    }
}
