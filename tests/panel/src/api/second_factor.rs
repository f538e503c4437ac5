//! The second factor: whether a code is right, and the second step of a login where it is a step of its own.
//!
//! In: a code. Out: for a code in the login itself, whether it is right; for the second step, the session cookies or why
//! not. The panel keeps one pending login for all visitors, for 300 seconds, and so does this one: a second login in
//! between takes its place.

use axum::response::Response;

use super::login::{DONE, LoginOptions};
use super::{ApiError, Reply, cookies, input};
use crate::api_request::ApiRequest;
use crate::php::{Value, loosely_equal};
use crate::secrets::totp;
use crate::site;
use crate::state::{State, lock};
use crate::store::{Account, accounts};

const PENDING_SECONDS: i64 = 300;
const CODE_BYTES: usize = 6;

/// A login that waits for its second step.
#[derive(Debug)]
pub(crate) struct PendingLogin {
    account: i64,
    login_options: LoginOptions,
    expires: i64,
}

/// Whether the field of a login holds a code of the step before, this step or the next.
///
/// By strict types it has to be six characters of text. Otherwise PHP's `==` decides: spaces around it do not matter, a
/// JSON number will do, and so, as recorded, will a JSON `true`.
pub(super) fn is_right(
    state: &State,
    secret: &str,
    code: Option<&Value>,
) -> Result<bool, ApiError> {
    let now = state.clock.now();
    if state.behaviour.answers.is_strict {
        return match code {
            Some(Value::Text(text)) => Ok(is_exact(secret, now, text)),
            _ => Err(ApiError::Failed),
        };
    }
    Ok(match code {
        None | Some(Value::List(_)) => false,
        Some(Value::Bool(value)) => *value,
        Some(Value::Text(text) | Value::Number(text)) => {
            codes(secret, now).any(|code| loosely_equal(&code, text))
        }
    })
}

/// Keeps a login for its second step.
pub(super) fn begin(state: &State, account: &Account, login_options: LoginOptions) -> Reply {
    *lock(&state.pending_login) = Some(PendingLogin {
        account: account.id,
        login_options,
        expires: state.clock.now() + PENDING_SECONDS,
    });
    Reply::yes("请完成二步认证").with_hx_redirect("/auth/mfa")
}

/// The account whose login waits for its second step.
pub(super) fn pending_account(state: &State) -> Option<i64> {
    let now = state.clock.now();
    let pending = lock(&state.pending_login);
    let login = pending.as_ref().filter(|login| login.expires > now);
    login.map(|login| login.account)
}

/// Ends the login that waits, and gives what it was asked for with.
pub(super) fn finish(state: &State) -> Option<LoginOptions> {
    let login = lock(&state.pending_login).take();
    login.map(|login| login.login_options)
}

/// `POST /auth/totp`.
pub(super) fn totp(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    let now = state.clock.now();
    let mut pending = lock(&state.pending_login);
    let Some(login) = pending.as_ref().filter(|login| login.expires > now) else {
        return Ok(back_to_login("登录会话已过期"));
    };
    let code = input::text(state, &request.fields, "code")?;
    let account = state.store.with(|db| accounts::by_id(db, login.account))?;
    let Some(account) = account else {
        return Ok(back_to_login("用户不存在"));
    };
    let Some(secret) = &account.totp_secret else {
        return Err(ApiError::Refused("您还没有注册TOTP设备，请先注册"));
    };
    if !is_exact(secret, now, &code) {
        return Err(ApiError::Refused("验证码错误"));
    }
    let cookies = cookies::set(
        state,
        &request.headers,
        &account,
        login.login_options.seconds,
    )?;
    let reply = Reply::yes(DONE).with_hx_redirect(&login.login_options.address);
    *pending = None;
    Ok(reply.with_cookies(cookies))
}

/// `GET /auth/mfa`, the page of the second step.
pub(super) fn page(state: &State, _: &ApiRequest) -> Response {
    let now = state.clock.now();
    let pending = lock(&state.pending_login);
    match pending.as_ref().filter(|login| login.expires > now) {
        Some(_) => site::guest::second_factor(),
        None => site::redirect("/auth/login"),
    }
}

pub(super) fn back_to_login(message: &str) -> Reply {
    Reply::no(message).with_hx_redirect("/auth/login")
}

fn is_exact(secret: &str, now: i64, given: &str) -> bool {
    given.len() == CODE_BYTES && codes(secret, now).any(|code| code == given)
}

fn codes(secret: &str, now: i64) -> impl Iterator<Item = String> {
    let steps = [-totp::STEP_SECONDS, 0, totp::STEP_SECONDS];
    let secret = secret.to_owned();
    steps
        .into_iter()
        .filter_map(move |step| totp::code(&secret, now + step))
}
