//! The local panel: developers sign in to it, and the end-to-end tests send their requests to it.
//!
//! It implements the sign-in API of an SSPanel-UIM panel, with real accounts in `SQLite`, and serves the built pages
//! under the same origin, as an operator would. Unless another [`Generation`] is chosen, it is the documented panel of
//! 2021-03. In: a request. Out: the answer of that panel, or a fault that a test has set. It imports nothing of the
//! app: the field names are spelled again from the documentation, and that is the test.
//!
//! The way of a request:
//!
//! ```text
//! server --> middleware (notes it down, plays the fault) --> shape --> api    the sign-in requests
//!                                                                      site   the panel's own few HTML pages
//!                                                                      pages  the built files under the base
//! ```
//!
//! The way back leads through `gate`, where a test may hold an answer. `generation` is a table of what differs from one
//! panel to the next; handlers read it. `php` reads bodies as PHP does, `store` keeps accounts, `secrets` hashes and signs. None of
//! them knows a route. It binds to the loopback only and is no model of a production server:
//! password hashing is cheap on purpose. What it keeps is bounded (`recent`), and so is the time that a client has to send
//! a request. `/_panel` is open to every program on the machine, but to no page of another origin.

mod account_key;
mod api;
mod api_request;
mod captcha;
mod clock;
mod fault;
mod faults;
mod gate;
mod generation;
mod log;
mod mail;
mod mail_counts;
mod middleware;
mod options;
pub mod pages;
mod panel;
mod php;
mod received;
mod recent;
mod secrets;
mod seed;
mod server;
mod shape;
mod site;
mod start;
mod state;
mod store;
mod switch;

pub use account_key::AccountKey;
pub use captcha::{Captcha, UnknownCaptcha};
pub use fault::{Fault, UnknownFault};
pub use faults::on_the_way::CAPTIVE_PORTAL;
pub use gate::Gate;
pub use generation::{Generation, UnknownGeneration};
pub use mail::Mail;
pub use options::{Options, Registration, UnknownRegistration};
pub use panel::Panel;
pub use received::Received;
pub use seed::{Account, Seeded, TotpAccount};
pub use start::{StartError, start};
pub use switch::{Switch, UnknownSwitch};
