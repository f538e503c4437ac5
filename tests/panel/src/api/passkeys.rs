//! Passkeys and security keys, at panels that have them.
//!
//! In: a request for options, or the answer of a browser as JSON. Out: the options with a fresh challenge, or the session
//! cookies, or why not. The panel keeps one challenge of each kind for all visitors, and so does this one: the options of
//! a second visitor take its place, and the answer of the first one is refused. The passkeys belong to [`HOST`], since
//! browsers have none for an address in numbers.

use axum::http::HeaderMap;
use data_encoding::BASE64URL_NOPAD as BASE64URL;
use serde_json::{Value as Json, json};

use super::login::{DONE, LoginOptions};
use super::second_factor::{self, back_to_login};
use super::{ApiError, Reply, cookies};
use crate::api_request::ApiRequest;
use crate::generation::answers::Success;
use crate::secrets::assertion::{Demand, verify};
use crate::secrets::random;
use crate::state::{State, lock};
use crate::store::keys::{self, Kind};
use crate::store::{Account, StoreError, accounts};

/// The host of the panel.
const HOST: &str = "localhost";

/// The challenges that wait for an answer, each for all visitors.
#[derive(Debug, Default)]
pub(crate) struct Challenges {
    passkey: Option<String>,
    security_key: Option<String>,
}

/// `GET /auth/webauthn`.
pub(super) fn passkey_options(state: &State, _: &ApiRequest) -> Result<Reply, ApiError> {
    let challenge = challenge()?;
    let options = json!({
        "challenge": challenge,
        "rpId": HOST,
        "userVerification": "required",
        "timeout": 30000,
    });
    lock(&state.challenges).passkey = Some(challenge);
    Ok(Reply::json(options.to_string()))
}

/// `POST /auth/webauthn`.
pub(super) fn passkey(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    let expected = lock(&state.challenges).passkey.clone();
    let account = account_of(state, request, Kind::Passkey, expected.as_deref())?;
    let login_options = LoginOptions::read(state, request);
    let cookies = session(state, &request.headers, &account, &login_options)?;
    lock(&state.challenges).passkey = None;
    Ok(done(&login_options).with_cookies(cookies))
}

/// `GET /auth/fido`.
pub(super) fn security_key_options(state: &State, _: &ApiRequest) -> Result<Reply, ApiError> {
    let Some(account) = second_factor::pending_account(state) else {
        return Ok(back_to_login("登录会话已过期"));
    };
    let ids = state
        .store
        .with(|db| keys::ids(db, account, Kind::SecurityKey))?;
    let allowed: Vec<Json> = ids
        .iter()
        .map(|id| json!({ "id": BASE64URL.encode(id), "type": "public-key", "transports": [] }))
        .collect();
    let challenge = challenge()?;
    let options = json!({
        "challenge": challenge,
        "rpId": HOST,
        "allowCredentials": allowed,
        "userVerification": "discouraged",
        "timeout": 30000,
    });
    lock(&state.challenges).security_key = Some(challenge);
    Ok(Reply::json(options.to_string()))
}

/// `POST /auth/fido`.
pub(super) fn security_key(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    let Some(pending) = second_factor::pending_account(state) else {
        return Ok(back_to_login("登录会话已过期"));
    };
    let expected = lock(&state.challenges).security_key.clone();
    let account = account_of(state, request, Kind::SecurityKey, expected.as_deref())?;
    if account.id != pending {
        return Err(ApiError::Refused("设备未注册"));
    }
    let Some(login_options) = second_factor::finish(state) else {
        return Ok(back_to_login("登录会话已过期"));
    };
    let cookies = session(state, &request.headers, &account, &login_options)?;
    lock(&state.challenges).security_key = None;
    Ok(done(&login_options).with_cookies(cookies))
}

fn done(login_options: &LoginOptions) -> Reply {
    Reply::signed_in(Success::Redir, DONE, &login_options.address)
}

fn session(
    state: &State,
    headers: &HeaderMap,
    account: &Account,
    login_options: &LoginOptions,
) -> Result<Vec<String>, StoreError> {
    cookies::set(state, headers, account, login_options.seconds)
}

fn challenge() -> Result<String, ApiError> {
    let bytes = random::bytes::<32>().map_err(StoreError::from)?;
    Ok(BASE64URL.encode(&bytes))
}

/// The account whose key has signed the challenge.
fn account_of(
    state: &State,
    request: &ApiRequest,
    kind: Kind,
    challenge: Option<&str>,
) -> Result<Account, ApiError> {
    let answer = request.fields.json();
    let id = answer.get("rawId").and_then(Json::as_str);
    let id = BASE64URL.decode(id.unwrap_or_default().as_bytes());
    let id = id.unwrap_or_default();
    let key = state.store.with(|db| keys::by_id(db, &id, kind))?;
    let key = key.ok_or(ApiError::Refused("设备未注册"))?;
    let demand = Demand {
        host: HOST,
        challenge: challenge.unwrap_or_default(),
        needs_verification: kind == Kind::Passkey,
    };
    if challenge.is_none() || !verify(&demand, answer, &key.public_key) {
        return Err(ApiError::Refused("验证失败"));
    }
    let account = state.store.with(|db| accounts::by_id(db, key.account))?;
    account.ok_or(ApiError::Refused("用户不存在"))
}
