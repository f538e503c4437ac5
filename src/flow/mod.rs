//! The form of a page as a plain value, and how it changes.
//!
//! In: what the visitor did, the outcome of a request, and events such as time or another tab. Out: the next
//! [`FormState`] and the [`Effect`]s for the browser. Components show a [`FormView`] of the state, and `controller`
//! runs the effects: every decision is made here, where it is tested without a browser.

mod apply;
mod base_path;
mod captcha;
mod clock;
mod email_code;
mod field_view;
mod form_state;
mod form_status;
mod form_view;
mod host_event;
mod message;
mod navigation_source;
mod new_password;
mod notice;
mod page;
mod passkey;
mod redirect;
mod refusal;
mod screen;
mod sent_mail;
mod session;
mod session_loss;
mod stage;
mod step;
mod submit;
mod success;
mod tab_message;
mod typing;

pub use apply::apply;
pub use base_path::{BasePath, single_slash};
pub use email_code::{EMAIL_CODE_WAIT, EmailCodeMail};
pub use form_state::{FormState, PressResult};
pub use form_status::FormStatus;
pub use form_view::FormView;
pub use host_event::HostEvent;
pub use message::{Message, Piece, Target, language_of, pieces, plain_text};
pub use navigation_source::NavigationSource;
pub use notice::{Notice, Success, Tone};
pub use page::Page;
pub use redirect::{panel_path, redirect_path};
pub use screen::{Phase, Problem, Screen};
pub use session_loss::{SessionFacts, SessionLossCause};
pub use stage::Stage;
pub use step::{Effect, NavigationState, Step};
pub use submit::{Submission, faults, submit};
pub use tab_message::TabMessage;
