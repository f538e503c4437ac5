//! The panel's own few HTML pages.
//!
//! In: a request. Out: small pages in Chinese and English, without style or script, which show where a sign-in leads.
//! They are not the recorded panel's pages; only their paths, statuses and redirects are.

mod control;
mod control_page;
mod frame;
pub(crate) mod guest;
mod own_forms;
mod own_origin;
mod user;

use axum::Router;

use crate::api_request::get;
use crate::state::Shared;

pub(crate) use frame::{error_page, page, redirect, text};

/// The pages outside the middleware for guests.
pub(crate) fn router(shared: &Shared) -> Router<Shared> {
    let sessions = &shared.behaviour.sessions;
    let mut routes = Router::new()
        .route("/user", get(user::home))
        .route(sessions.disabled_page, get(user::disabled))
        .route("/user/logout", get(user::logout))
        .route("/404", get(guest::not_found))
        .merge(control::router(shared));
    if shared.behaviour.answers.redirects_errors {
        routes = routes
            .route("/405", get(guest::method_not_allowed))
            .route("/500", get(guest::failed));
    }
    // Pages served at the root have their own start page.
    if shared.base == "/" {
        routes
    } else {
        routes.route("/", get(guest::start))
    }
}
