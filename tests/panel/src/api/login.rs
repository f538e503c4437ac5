//! `POST /auth/login`.
//!
//! In: `email`, `passwd`, `code`, `remember_me`. Out: the session cookies, or why not, in the
//! recorded order: account, password, second factor. A missing code and a wrong one get the same
//! answer, and a disabled account signs in all the same.

use super::cookies::{self, DAY, WEEK};
use super::{Reply, Stop};
use crate::ask::Ask;
use crate::php::{Value, loosely_equal, lower, trim};
use crate::secrets::{password, totp};
use crate::state::State;
use crate::store::accounts;

const WRONG_CODE: &str = "两步验证码错误，如果您是丢失了生成器或者错误地设置了这个选项，\
    您可以尝试重置密码，即可取消这个选项。";

pub(super) fn login(state: &State, ask: &Ask) -> Result<Reply, Stop> {
    let email = ask.fields.text("email").ok_or(Stop::Failed)?;
    let email = lower(trim(&email));
    // An array is the word "Array" to the hash function: a wrong password, no failure.
    let passwd = ask.fields.value("passwd").map(Value::text);

    let account = state.store.with(|db| accounts::by_email(db, &email))?;
    let account = account.ok_or(Stop::Refused("邮箱不存在"))?;
    if !password::fits(&passwd.unwrap_or_default(), &account.password_hash) {
        return Err(Stop::Refused("邮箱或者密码错误"));
    }
    if let Some(secret) = &account.totp_secret
        && !is_code(secret, state.clock.now(), ask.fields.value("code"))
    {
        return Err(Stop::Refused(WRONG_CODE));
    }
    let is_remembered = ask
        .fields
        .value("remember_me")
        .is_some_and(Value::is_truthy);
    let seconds = if is_remembered { WEEK } else { DAY };
    let cookies = cookies::set(state, &account, seconds)?;
    Ok(Reply::yes("登录成功").with_cookies(cookies))
}

/// Whether a code is one of the step before, this step or the next, by PHP's `==`: spaces around
/// it do not matter, a JSON number will do, and so, as recorded, will a JSON `true`.
fn is_code(secret: &str, now: i64, code: Option<&Value>) -> bool {
    let given = match code {
        None | Some(Value::List(_)) => return false,
        Some(Value::Bool(value)) => return *value,
        Some(Value::Text(text) | Value::Number(text)) => text,
    };
    let steps = [-totp::STEP_SECONDS, 0, totp::STEP_SECONDS];
    let mut codes = steps
        .iter()
        .filter_map(|step| totp::code(secret, now + step));
    codes.any(|code| loosely_equal(&code, given))
}
