//! The contract with the panel, as pure values: how requests are built, and how responses are interpreted.
//!
//! Requests depend on the [`Dialect`]; the rules for responses hold for all panels. The table has, for each [`Action`] and
//! dialect, the path of the request and the names under which it carries the values of a form. Out: a [`Request`] for
//! `browser::send`, and for its response one closed [`Outcome`]. Nothing here performs a request or knows a language.
//!
//! The build writes the same table into each page for `boot.js`. `reply.js` interprets responses by the same rules, and
//! `tests/fuzz` compares the two.
//!
//! Source: the panel's API documentation and recordings of panels from 2019 to 2026.

mod action;
mod answers;
mod body;
mod captcha;
mod contact_kind;
mod destination;
mod dialect;
mod documented;
mod outcome;
mod panel_message;
mod passkey;
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

pub use action::Action;
pub use answers::{AnswerSpec, Messages, SecondStep};
pub use body::{Content, FormBody};
pub use captcha::{CAPTCHA_PAGES, CaptchaPages, CaptchaProvider, CaptchaSpec};
pub use contact_kind::ContactKind;
pub use destination::{after_sign_in, after_sign_out, safe_path};
pub use dialect::Dialect;
pub use documented::{INVITATION, PANEL_PAGE, START_PAGE, TICKED, USER_CENTRE};
pub use outcome::{HttpClass, Outcome, settle};
pub use panel_message::PanelMessage;
pub use passkey::{KeyFailure, key_content, key_options};
pub use path::offered_path;
pub use reply::Unreadable;
pub use request::{FieldSpec, Method, Request, RequestSpec, When};
pub use response::{Body, Failure, MAX_BODY_BYTES, Response};
pub use retry_after::{MAX_WAIT_SECONDS, seconds_in, wait_of};
pub use session::{confirms_session, explain, has_session_cookies};
pub use subject::{SUBJECTS, Subject};
