//! Signing out.
//!
//! In: any visitor. Out: deleted cookies. `GET /logout` says `{"ret":1}` to all of them; `GET /auth/logout` does not
//! sign out where the middleware for guests answers first. The logout of all generations, `GET /user/logout`, is a page
//! of `site`.

use axum::response::Response;

use super::reply::with_cookies;
use super::{Reply, gone};
use crate::api_request::ApiRequest;
use crate::site;
use crate::state::State;

pub(super) fn logout(state: &State, request: &ApiRequest) -> Reply {
    Reply::bare(1).with_cookies(gone(state, &request.headers))
}

pub(super) fn guest_logout(state: &State, request: &ApiRequest) -> Response {
    with_cookies(site::redirect("/auth/login"), gone(state, &request.headers))
}
