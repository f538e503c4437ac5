//! `POST /password/token/{token}`, the second half of a reset.
//!
//! In: the mailed token in the path, `password` and `repasswd`. Out: the new password, with the
//! second factor turned off and every session ended, or why not: equality first, then length, then
//! the token, which is used up by success alone.

use super::{Reply, Stop};
use crate::ask::Ask;
use crate::php::loosely_equal;
use crate::secrets::password;
use crate::state::State;
use crate::store::{StoreError, accounts, tokens};

const PASSWORD_BYTES: usize = 8;

pub(super) fn new_password(state: &State, ask: &Ask) -> Result<Reply, Stop> {
    let chosen = ask.fields.text("password").ok_or(Stop::Failed)?;
    let repeated = ask.fields.text("repasswd").ok_or(Stop::Failed)?;
    if !loosely_equal(&chosen, &repeated) {
        return Err(Stop::Refused("两次输入不符合"));
    }
    if chosen.len() < PASSWORD_BYTES {
        return Err(Stop::Refused("密码太短啦"));
    }
    let hash = password::hash(&chosen).map_err(StoreError::from)?;
    let now = state.clock.now();
    state.store.with(|db| {
        let account = tokens::take(db, ask.last_segment(), now)?;
        let account = account.ok_or(Stop::Refused("链接已经失效，请重新获取"))?;
        accounts::set_password(db, account, &hash)?;
        Ok::<(), Stop>(())
    })?;
    Ok(Reply::yes("重置成功"))
}
