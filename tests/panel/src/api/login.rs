//! `POST /auth/login`.
//!
//! In: email, password, `remember_me`, and a code where the generation reads it here. Out: the session cookies, a
//! second step, or why not, in the recorded order: captcha, account, password, second factor. A disabled account signs in all
//! the same.

use axum::http::HeaderMap;

use super::cookies::{self, WEEK};
use super::visitor::cookie;
use super::{ApiError, Reply, captcha, input, second_factor};
use crate::api_request::ApiRequest;
use crate::generation::SecondFactor;
use crate::generation::sessions::Remember;
use crate::php::{Fields, Value, lower, trim};
use crate::secrets::password;
use crate::state::State;
use crate::store::keys::{self, Kind};
use crate::store::{Account, accounts};

pub(super) const DONE: &str = "登录成功";

pub(super) fn login(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    captcha::check(state, request)?;
    let login = &state.behaviour.login;
    let email = input::text(state, &request.fields, "email")?;
    let email = lower(trim(&email));
    let passwd = read_password(state, &request.fields)?;

    let account = state.store.with(|db| accounts::by_email(db, &email))?;
    let account = account.ok_or(ApiError::Refused(login.unknown_account))?;
    if !password::verify(&passwd, &account.password_hash) {
        return Err(ApiError::Refused(login.wrong_password));
    }
    let login_options = LoginOptions::read(state, request);
    let keys = state
        .store
        .with(|db| keys::ids(db, account.id, Kind::SecurityKey))?;
    if login.has_passkeys && !keys.is_empty() {
        return Ok(second_factor::begin(state, &account, login_options));
    }
    let Some(secret) = &account.totp_secret else {
        return finish(state, request, &account, &login_options);
    };
    match login.second_factor {
        SecondFactor::Broken => Err(ApiError::Failed),
        SecondFactor::OwnStep => Ok(second_factor::begin(state, &account, login_options)),
        SecondFactor::Field {
            name,
            wrong,
            missing,
        } => {
            let code = request.fields.value(name);
            if second_factor::is_right(state, secret, code)? {
                return finish(state, request, &account, &login_options);
            }
            match missing {
                Some(message) if is_empty(code) => Ok(Reply::said(2, message)),
                _ => Err(ApiError::Refused(wrong)),
            }
        }
    }
}

/// What comes after the login, as it was asked for together with the password.
#[derive(Debug)]
pub(super) struct LoginOptions {
    /// How long the session lasts.
    pub(super) seconds: u32,
    /// Where the visitor came from; mostly empty.
    pub(super) address: String,
}

impl LoginOptions {
    pub(super) fn read(state: &State, request: &ApiRequest) -> Self {
        let sessions = &state.behaviour.sessions;
        let value = request.fields.value("remember_me");
        let is_remembered = match sessions.remember {
            Remember::Truthy => value.is_some_and(Value::is_truthy),
            Remember::ExactlyTrue => matches!(value, Some(Value::Text(text)) if text == "true"),
        };
        Self {
            seconds: if is_remembered {
                WEEK
            } else {
                sessions.seconds
            },
            address: next_address(&request.headers),
        }
    }
}

/// The cookie of a page that sent the visitor to sign in.
pub(super) fn next_address(headers: &HeaderMap) -> String {
    cookie(headers, "redir").unwrap_or_default()
}

fn finish(
    state: &State,
    request: &ApiRequest,
    account: &Account,
    login_options: &LoginOptions,
) -> Result<Reply, ApiError> {
    let cookies = cookies::set(state, &request.headers, account, login_options.seconds)?;
    let success = state.behaviour.answers.success;
    Ok(Reply::signed_in(success, DONE, &login_options.address).with_cookies(cookies))
}

/// Without strict types an array is the word "Array" to the hash function: a wrong password, no failure.
fn read_password(state: &State, fields: &Fields) -> Result<String, ApiError> {
    let name = state.behaviour.login.password;
    if state.behaviour.answers.is_strict {
        return input::text(state, fields, name);
    }
    Ok(fields.value(name).map(Value::text).unwrap_or_default())
}

fn is_empty(code: Option<&Value>) -> bool {
    code.is_none_or(|code| code.text().is_empty())
}
