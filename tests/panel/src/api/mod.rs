//! The requests of the sign-in API, as the recorded panels answer them.
//!
//! In: fields, read as PHP reads them. Out: JSON with status 200 for every answer to a question asked properly, and the
//! HTML page with 500 where PHP would have failed. What differs between generations is read from their behaviour, here
//! and in every file below: which routes there are, too. Under `/auth` and `/password` a signed-in
//! visitor is redirected to `/user`, except on a fork.

mod captcha;
mod cookies;
mod email_code;
mod global;
mod guest;
mod input;
mod login;
mod logout;
mod mails;
mod new_password;
mod passkeys;
mod register;
mod register_checks;
mod reply;
mod reset;
mod second_factor;
mod visitor;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::MethodRouter;

use crate::api_request::{get, post};
use crate::generation::SecondFactor;
use crate::site::guest as pages;
use crate::state::Shared;

pub(crate) use cookies::gone;
pub(crate) use passkeys::Challenges;
pub(crate) use register_checks::asks_contact;
pub(crate) use reply::{ApiError, Reply, with_cookies};
pub(crate) use second_factor::PendingLogin;
pub(crate) use visitor::visitor;

/// The routes that answer JSON, together with the pages a guest finds under the same paths.
pub(crate) fn router(shared: &Shared) -> Router<Shared> {
    let guests = |routes: MethodRouter<Shared>| {
        if shared.behaviour.sessions.turns_visitors_away {
            routes.route_layer(from_fn_with_state(Arc::clone(shared), guest::only))
        } else {
            routes
        }
    };
    let login = get(pages::login).merge(post(login::login));
    let register = get(pages::register).merge(post(register::register));
    let reset = get(pages::reset).merge(post(reset::reset));
    let mut router = Router::new()
        .route("/auth/login", guests(login))
        .route("/auth/register", guests(register))
        .route("/auth/send", guests(post(email_code::send)))
        .route("/auth/logout", guests(get(logout::guest_logout)))
        .route("/password/reset", guests(reset));
    let new_password = get(pages::new_password);
    router = if shared.behaviour.new_password.takes_token_as_field {
        router
            .route("/password/token", guests(post(new_password::by_field)))
            .route("/password/token/{token}", guests(new_password))
    } else {
        let new_password = new_password.merge(post(new_password::by_path));
        router.route("/password/token/{token}", guests(new_password))
    };
    if let SecondFactor::OwnStep = shared.behaviour.login.second_factor {
        router = router
            .route("/auth/totp", guests(post(second_factor::totp)))
            .route("/auth/mfa", guests(get(second_factor::page)));
    }
    if shared.behaviour.captchas.hands_out_challenges {
        let challenge = get(captcha::hand_out);
        router = router.route("/auth/login_getCaptcha", guests(challenge));
    }
    if shared.behaviour.login.has_passkeys {
        let passkeys = get(passkeys::passkey_options).merge(post(passkeys::passkey));
        let keys = get(passkeys::security_key_options).merge(post(passkeys::security_key));
        router = router
            .route("/auth/webauthn", guests(passkeys))
            .route("/auth/fido", guests(keys));
    }
    if shared.behaviour.sessions.has_page_api {
        router = router
            .route("/logout", get(logout::logout))
            .route("/globalconfig", get(global::config));
    }
    router
}
