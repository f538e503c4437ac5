//! Signing out.
//!
//! In: any visitor. Out: three deleted cookies. `GET /logout` says `{"ret":1}` to everybody;
//! `GET /auth/logout` signs nobody out, as the guests' door answers first.

use axum::response::Response;

use super::reply::with_cookies;
use super::{Reply, gone};
use crate::ask::Ask;
use crate::site;
use crate::state::State;

pub(super) fn logout(_: &State, _: &Ask) -> Reply {
    Reply::bare(1).with_cookies(gone())
}

pub(super) fn guest_logout(_: &State, _: &Ask) -> Response {
    with_cookies(site::redirect("/auth/login"), gone())
}
