//! The second half of a reset: `POST /password/token/{token}`, or `POST /password/token` with the token as a field.
//!
//! In: the mailed token and the new password, twice. Out: the new password, with every session ended, or why not:
//! equality first, then length, then the token. Early generations turn the second factor off and leave the token alive.

use super::{ApiError, Reply, input};
use crate::api_request::ApiRequest;
use crate::php::loosely_equal;
use crate::secrets::password;
use crate::state::State;
use crate::store::{StoreError, accounts, tokens};

const PASSWORD_BYTES: usize = 8;

/// The token is the last part of the path.
pub(super) fn by_path(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    set(state, request, request.last_segment())
}

/// The token is a field.
pub(super) fn by_field(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    let token = input::text(state, &request.fields, "token")?;
    set(state, request, &token)
}

fn set(state: &State, request: &ApiRequest, token: &str) -> Result<Reply, ApiError> {
    let rules = &state.behaviour.new_password;
    let chosen = input::text(state, &request.fields, "password")?;
    let repeated = input::text(state, &request.fields, rules.confirmation)?;
    if !loosely_equal(&chosen, &repeated) {
        return Err(ApiError::Refused("两次输入不符合"));
    }
    if chosen.len() < PASSWORD_BYTES {
        return Err(ApiError::Refused(rules.too_short));
    }
    let hash = password::hash(&chosen).map_err(StoreError::from)?;
    let now = state.clock.now();
    state.store.with(|db| {
        let account = tokens::account(db, token, now)?;
        let account = account.ok_or(ApiError::Refused(rules.dead))?;
        if !state.behaviour.reset.token.is_reusable {
            tokens::remove(db, token)?;
        }
        accounts::set_password(db, account, &hash)?;
        if !rules.keeps_second_factor {
            accounts::set_totp_secret(db, account, None)?;
        }
        Ok::<(), ApiError>(())
    })?;
    Ok(Reply::yes("重置成功"))
}
