//! What goes over the network: the documented contract of the panel, as pure values.
//!
//! In comes a [`FormBody`] and an [`Endpoint`]; out goes a [`Request`] for the transport, and later
//! what the transport brought back is settled into one closed [`Outcome`]. Nothing here performs a
//! request, knows a language or knows which field of a form is meant.
//!
//! Source: the panel's API documentation and recordings of panels from 2019 to 2021.

mod body;
mod endpoint;
mod outcome;
mod panel_message;
pub mod query;
mod reply;
mod response;
mod retry_after;

pub use body::FormBody;
pub use endpoint::{Endpoint, Request};
pub use outcome::{HttpClass, Outcome, settle};
pub use panel_message::PanelMessage;
pub use reply::Unreadable;
pub use response::{Body, Failure, LONGEST_BODY, Response};
pub use retry_after::{LONGEST_WAIT, seconds_in, wait_of};
