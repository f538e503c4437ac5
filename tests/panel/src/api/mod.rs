//! The documented requests, as the recorded panel answers them.
//!
//! In: fields, read as PHP reads them. Out: JSON labelled `text/html` with status 200 for every
//! answer to a question asked properly, and the HTML page with 500 where PHP would have failed.
//! Captcha and email verification are off, as they were when recorded. A signed-in visitor gets
//! nothing under `/auth` and `/password` but the way to `/user`.

mod cookies;
mod global;
mod guest;
mod login;
mod logout;
mod new_password;
mod register;
mod reply;
mod reset;
mod visitor;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::MethodRouter;

use crate::ask::{get, post};
use crate::site::guest as pages;
use crate::state::Shared;

pub(crate) use cookies::gone;
pub(crate) use reply::{Reply, Stop, with_cookies};
pub(crate) use visitor::visitor;

/// The routes that answer JSON, together with the pages a guest finds under the same paths.
pub(crate) fn router(shared: &Shared) -> Router<Shared> {
    let guests = |routes: MethodRouter<Shared>| {
        routes.route_layer(from_fn_with_state(Arc::clone(shared), guest::only))
    };
    let login = get(pages::login).merge(post(login::login));
    let register = get(pages::register).merge(post(register::register));
    let reset = get(pages::reset).merge(post(reset::reset));
    let new_password = get(pages::new_password).merge(post(new_password::new_password));
    Router::new()
        .route("/auth/login", guests(login))
        .route("/auth/register", guests(register))
        .route("/auth/send", guests(post(register::send)))
        .route("/auth/logout", guests(get(logout::guest_logout)))
        .route("/password/reset", guests(reset))
        .route("/password/token/{token}", guests(new_password))
        .route("/logout", get(logout::logout))
        .route("/globalconfig", get(global::config))
}
