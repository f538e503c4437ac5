//! The journeys.

mod accounts;
mod bytes;
mod faults;
mod forms;
mod once;
mod routes;
mod sessions;
