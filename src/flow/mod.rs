//! What happens next: a screen as a plain value, and how it changes.
//!
//! In come what the visitor did and what came of a request; out come the next [`Screen`] and the
//! [`Effect`]s that the browser is asked for. Components only show a screen, and `browser` only
//! carries out effects: every decision is made here, where it is tested without a browser.

mod arrival;
mod circumstance;
mod message;
mod news;
mod notice;
mod page;
mod place;
mod redirect;
mod screen;
mod step;
mod submit;
mod told;
mod unkept;

pub use arrival::Arrival;
pub use circumstance::Circumstance;
pub use message::{Message, Piece, Target, language_of, pieces, plain_text};
pub use news::News;
pub use notice::{Notice, Success, Tone};
pub use page::Page;
pub use place::{Place, single_slash};
pub use redirect::{safe_path, wished_path};
pub use screen::{Phase, Problem, Screen};
pub use step::{Carried, Effect, Step, apply};
pub use submit::{Submission, faults, submit};
pub use told::Told;
pub use unkept::{Facts, Unkept};
