//! The contract with the panel, as pure values: what is sent, and how an answer is read.
//!
//! Sending varies and reading does not. The table says for each [`Action`] and [`Dialect`] where a request goes, and under
//! which names it carries the values of a form; out goes a [`Request`] for the transport. What the transport brings back
//! is settled into one closed [`Outcome`], by rules that hold for all panels. Nothing here performs a request or knows a
//! language.
//!
//! `boot.js` interprets the same table, which the build writes into each page, and `reply.js` reads answers by the same
//! rules: `tests/fuzz` compares the two.
//!
//! Source: the panel's API documentation and recordings of panels from 2019 to 2026.

mod answers;
mod body;
mod contact_kind;
mod outcome;
mod panel_message;
mod path;
pub mod query;
mod reply;
mod request;
mod response;
mod retry_after;
mod session;
mod subject;
mod table;
mod universal;

pub use answers::{AnswerSpec, Messages, SecondStep};
pub use body::FormBody;
pub use contact_kind::ContactKind;
pub use outcome::{HttpClass, Outcome, settle};
pub use panel_message::PanelMessage;
pub use path::offered_path;
pub use reply::Unreadable;
pub use request::{FieldSpec, Method, Request, RequestSpec, When};
pub use response::{Body, Failure, MAX_BODY_BYTES, Response};
pub use retry_after::{MAX_WAIT_SECONDS, seconds_in, wait_of};
pub use session::{confirms_session, has_session_cookies};
pub use subject::{SUBJECTS, Subject};
pub use table::{Action, Dialect, INVITATION, TICKED, USER_CENTRE};
