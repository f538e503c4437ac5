//! What happens next: the form of a page as a plain value, and how it changes.
//!
//! In come what the visitor did, what came of a request, and what goes on around; out come the next [`FormState`] and the
//! [`Effect`]s that the browser is asked for. Components show a [`FormView`] of the state, and `controller` carries out
//! the effects: every decision is made here, where it is tested without a browser.

mod arrival;
mod field_view;
mod form_state;
mod form_status;
mod form_view;
mod host_event;
mod message;
mod notice;
mod page;
mod place;
mod redirect;
mod screen;
mod session_loss;
mod step;
mod submit;
mod tab_message;
mod typing;

pub use arrival::Arrival;
pub use form_state::{FormState, Press};
pub use form_status::FormStatus;
pub use form_view::FormView;
pub use host_event::HostEvent;
pub use message::{Message, Piece, Target, language_of, pieces, plain_text};
pub use notice::{Notice, Success, Tone};
pub use page::Page;
pub use place::{Place, single_slash};
pub use redirect::{safe_path, wished_path};
pub use screen::{Phase, Problem, Screen};
pub use session_loss::{SessionFacts, SessionLossCause};
pub use step::{Carried, Effect, Step, apply};
pub use submit::{Submission, faults, submit};
pub use tab_message::TabMessage;
