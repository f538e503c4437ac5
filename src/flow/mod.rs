//! What happens next: a screen as a plain value, and how it changes.
//!
//! In come what the visitor did and what came of a request; out come the next [`Screen`] and the
//! [`Effect`]s that the browser is asked for. Components only show a screen, and `browser` only
//! carries out effects: every decision is made here, where it is tested without a browser.

mod arrival;
mod form_status;
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

pub use arrival::Arrival;
pub use form_status::FormStatus;
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
