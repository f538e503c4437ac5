//! The journeys.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

mod accounts;
mod after_login;
mod arrival;
mod bytes;
mod check;
mod early;
mod embed;
mod everyone;
mod fallback;
mod faults;
mod files;
mod forms;
mod invitations;
mod keyboard;
mod logout;
mod managers;
mod messages;
mod once;
mod promises;
mod routes;
mod sessions;
mod settings;
mod surroundings;
mod typing;
